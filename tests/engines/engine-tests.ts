import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Browser } from './browser.ts';
import { bundleInPage } from './recording-proxy.ts';
import { play, type Scenario } from './scenario.ts';
import { ANSWERING_REQUESTS } from './scenarios/answering.ts';
import { ASKING } from './scenarios/asking.ts';
import { CANCELLING } from './scenarios/cancelling.ts';
import { COPIES } from './scenarios/copies.ts';
import { COPYING } from './scenarios/copying.ts';
import { FIELDS } from './scenarios/fields.ts';
import { FILES } from './scenarios/files.ts';
import { KEYS } from './scenarios/keys.ts';
import { FIRST_PAINTS } from './scenarios/languages.ts';
import { LINKS } from './scenarios/links.ts';
import { LISTS } from './scenarios/lists.ts';
import { MAIN_JOB } from './scenarios/main-job.ts';
import { READING } from './scenarios/reading.ts';
import { REPORTS } from './scenarios/reports.ts';
import { WRITERS } from './scenarios/writers.ts';

const SCENARIOS: readonly Scenario[] = [
  ...MAIN_JOB,
  ...READING,
  ...LINKS,
  ...FIELDS,
  ...COPYING,
  ...FILES,
  ...COPIES,
  ...CANCELLING,
  ...LISTS,
  ...ASKING,
  ...KEYS,
  ...FIRST_PAINTS,
  ...WRITERS,
  ...ANSWERING_REQUESTS,
  ...REPORTS,
];

/** Every scenario in one engine, whose browser is started once. */
export function describeEngine(name: string, launch: () => Promise<Browser>): void {
  describe(name, () => {
    let browser: Browser | undefined;
    let inPage: string;

    beforeAll(async () => {
      [browser, inPage] = await Promise.all([launch(), bundleInPage()]);
    });

    afterAll(() => browser?.close());

    for (const scenario of SCENARIOS) {
      test(scenario.title, async () => {
        if (browser === undefined) throw new Error(`${name} has not started.`);
        expect(await play(scenario, browser, inPage)).toEqual([]);
      });
    }
  });
}
