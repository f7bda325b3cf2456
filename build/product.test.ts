import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Manifest } from '../src/http/manifest.ts';
import type { Site } from '../src/http/site/site.ts';
import { LANGUAGES } from '../src/words/languages.ts';
import { entriesOf, formsOf, type Words } from '../tests/words/entries.ts';
import type { Dist } from './dist.ts';
import { makeProduct } from './product.ts';
import { ROOT } from './tool.ts';

let product: Dist;

/** On a machine that other tests keep busy. */
const BUILDING = 120_000;

/** The most characters of the script that each offline copy has in it. */
const LONGEST_READER = 20_000;

beforeAll(async () => {
  product = await makeProduct(ROOT);
}, BUILDING);

function text(path: string): string {
  return Buffer.from(product.get(path) ?? '').toString();
}

describe('the product', () => {
  test(
    'the same sources build to the same bytes',
    async () => {
      expect(digests(await makeProduct(ROOT))).toEqual(digests(product));
    },
    BUILDING,
  );

  test('dist/ holds each file that the manifest names, with the integrity it states', () => {
    const { assets }: Manifest = JSON.parse(text('server/manifest.json'));
    expect(Object.keys(assets)).toEqual(
      expect.arrayContaining([
        'composer.js',
        'reader.js',
        'answer.js',
        'qr.js',
        'phrase.js',
        'add-device-en.js',
        'ask-for-secret-de.js',
        'open-answer-ja.js',
        'reader-later-uk.js',
        'save-copy-ko.js',
        'writer-access-ar.js',
        'answer-later-ja.js',
        'style.css',
        'reading.css',
        'answering.css',
      ]),
    );
    for (const { path, integrity } of Object.values(assets)) {
      const hash = createHash('sha384')
        .update(product.get(path.slice(1)) ?? '')
        .digest('base64');
      expect(integrity).toBe(`sha384-${hash}`);
    }
  });

  test('the server bundle imports nothing but Node’s built-in modules', () => {
    const imports = [...text('server/main.js').matchAll(/^(?:import|export)\b[^;]*?\bfrom "([^"]+)"/gm)];
    expect(imports.length).toBeGreaterThan(0);
    expect(imports.map(([, from]) => from).filter((from) => !from?.startsWith('node:'))).toEqual([]);
  });

  test('the first-paint script can be inlined in a page', () => {
    const { firstPaint }: Manifest = JSON.parse(text('server/manifest.json'));
    expect(firstPaint.length).toBeLessThan(2_000);
    expect(firstPaint).toContain('localStorage');
    expect(firstPaint).not.toMatch(/<\/script|<!--|^(import|export)\b/m);
  });

  test.each(Object.keys(LANGUAGES))(
    'what visitors load in %s holds no sentence of another language',
    (own) => {
      const foreign = Object.keys(LANGUAGES).flatMap((code) => (code === own ? [] : sentencesOf(code)));
      const kept = new Set(sentencesOf(own));
      const texts = visitorFiles(own).map((path): [string, string] => [path, text(path)]);
      for (const [path, loaded] of texts)
        expect(
          foreign.filter((sentence) => loaded.includes(sentence) && !kept.has(sentence)),
          path,
        ).toEqual([]);
      const together = texts.map(([, loaded]) => loaded).join();
      expect(sentencesOf(own).filter((sentence) => !together.includes(sentence)).length).toBeLessThan(20);
    },
  );

  test.each(Object.keys(LANGUAGES))(
    'an offline copy in %s runs its own script, and nothing else',
    (language) => {
      const { assets }: Manifest = JSON.parse(text('server/manifest.json'));
      const script = text(assets[`save-copy-${language}.js`]?.path.slice(1) ?? '');
      const template: string = JSON.parse(/"<!doctype html>(?:[^"\\]|\\.)*"/s.exec(script)?.[0] ?? '""');
      const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(template)?.[1] ?? '';
      const [, style = ''] = /<style>(.*?)<\/style>/s.exec(template) ?? [];
      const scripts = [...template.matchAll(/<script>(.*?)<\/script>/gs)].map(([, inline = '']) => inline);
      expect(scripts).toHaveLength(1);
      expect(scripts.join().length).toBeLessThan(LONGEST_READER);
      expect(policy.replaceAll('&#39;', "'").split('; ')).toEqual([
        "default-src 'none'",
        `script-src '${hashOf(scripts.join())}'`,
        `style-src '${hashOf(style)}'`,
        'img-src blob:',
        "base-uri 'none'",
        "form-action 'none'",
        "require-trusted-types-for 'script'",
        "trusted-types 'none'",
      ]);
      expect(template).toContain(
        `<html lang="${LANGUAGES[language as keyof typeof LANGUAGES].language.tag}"`,
      );
      expect(template).not.toMatch(/\ssrc=|\shref=|\son\w+=|url\(/);
    },
  );

  test('the migrations lie beside the server bundle', () => {
    const migrations = [...product.keys()].filter((path) => /^server\/migrations\/.*\.sql$/.test(path));
    expect(migrations.length).toBeGreaterThan(0);
  });

  test('dist/ has a Worker, and its assets without precompressed variants', () => {
    const { assets }: Manifest = JSON.parse(text('server/manifest.json'));
    const { links }: Site = JSON.parse(text('server/pages/site.json'));
    const below = [...product.keys()].filter((path) => path.startsWith('worker/public/assets/'));
    expect(below.toSorted()).toEqual(
      [...Object.values(assets), { path: links.source }].map(({ path }) => `worker/public${path}`).toSorted(),
    );
    expect(text('worker/public/_headers')).toMatch(/^\/assets\/\*\n {2}X-Content-Type-Options: nosniff\n/);
    // Cloudflare ignores what is beyond (https://developers.cloudflare.com/workers/static-assets/headers/).
    expect(text('worker/public/_headers').match(/^\//gm)?.length).toBeLessThanOrEqual(100);
    expect(text('worker/main.js')).toContain('INSERT INTO messages ');
  });

  test('the licence of each bundled package is included', () => {
    const licenses = text('THIRD-PARTY-LICENSES.txt');
    for (const name of [
      'hono',
      '@hono/node-server',
      'valibot',
      '@alpinejs/csp',
      '@vue/reactivity',
      'tailwindcss',
      'uqr',
      '@scure/bip39',
      '@noble/hashes',
    ]) {
      expect(licenses).toMatch(new RegExp(`^${name} [0-9.]+ \\((MIT|ISC)\\)$`, 'm'));
    }
    expect(licenses.match(/^Copyright /gm)?.length).toBeGreaterThanOrEqual(6);
  });
});

/** As a Content Security Policy names an inline text. */
function hashOf(inline: string): string {
  return `sha256-${createHash('sha256').update(inline).digest('base64')}`;
}

/**
 * What is long enough to be of one language only, and looks in markup and in scripts as it does in the catalogue; without the name of
 * the language, which is in the menu of every page.
 */
function sentencesOf(code: string): string[] {
  const words: Words = LANGUAGES[code as keyof typeof LANGUAGES];
  const entries = [...entriesOf(words)].filter(([path]) => path !== 'language.name');
  const forms = entries.flatMap(([, entry]) => formsOf(entry));
  return forms.filter((form) => form.length > 15 && !/["'&`\n{]/.test(form));
}

/** Pages and scripts, those that are loaded on demand among them. */
function visitorFiles(language: string): string[] {
  const { assets }: Manifest = JSON.parse(text('server/manifest.json'));
  const scripts = Object.keys(assets).filter((name) => name.endsWith('.js'));
  const shared = scripts.filter(
    (name) => !Object.keys(LANGUAGES).some((code) => name.endsWith(`-${code}.js`)),
  );
  const speaking = scripts.filter((name) => name.endsWith(`-${language}.js`));
  const pages = [...product.keys()].filter((path) => path.startsWith(`server/pages/${language}/`));
  expect([shared.length, speaking.length, pages.length]).toEqual([5, 7, 5]);
  return [...pages, ...[...shared, ...speaking].map((name) => assets[name]?.path.slice(1) ?? '')];
}

function digests(files: Dist): Map<string, string> {
  return new Map([...files].map(([path, bytes]) => [path, createHash('sha256').update(bytes).digest('hex')]));
}
