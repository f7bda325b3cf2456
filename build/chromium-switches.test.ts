import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { DISABLED_BY_PLAYWRIGHT } from './chromium-switches.ts';

test('our switches repeat every feature that the installed Playwright disables, and no other', async () => {
  const bundle = createRequire(import.meta.url).resolve('playwright-core/lib/coreBundle');
  const [, list = ''] = /disabledFeatures = \[(.*?)\]/s.exec(await readFile(bundle, 'utf8')) ?? [];
  const features = [...list.matchAll(/^\s*"(\w+)",?$/gm)].map(([, feature]) => feature);
  expect(features).toEqual(DISABLED_BY_PLAYWRIGHT);
});
