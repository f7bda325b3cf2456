import { describe, expect, it } from 'vitest';
import { SECRET_FIELD as FIELD_OF_SCRIPTS } from '../browser/shell/element.ts';
import { parseExpression } from '../browser/shell/expression.ts';
import { LEAST_LIFETIME, longestLifetime } from '../client/send.ts';
import { MAX_LIFETIME_SECONDS, MIN_LIFETIME_SECONDS } from '../domain/limits.ts';
import { en } from '../words/en/index.ts';
import { fill } from '../words/sentence.ts';
import { answerPage } from './answer.tsx';
import { composePage } from './compose.tsx';
import { missingPage } from './missing.tsx';
import type { BuildInfo } from './shell/build-info.ts';
import { NONCE, SERVICE } from './shell/page-template.ts';
import { SECRET_FIELD } from './shell/secret-field.ts';
import { viewPage } from './view.tsx';

const asset = (name: string) => ({ path: `/assets/${name}`, integrity: `sha384-${name}` });
const buildInfo: BuildInfo = {
  version: '1.2.3',
  build: 'abcdef0123456789',
  composer: asset('composer.js'),
  reader: asset('reader.js'),
  answer: asset('answer.js'),
  style: asset('style.css'),
  readingStyle: asset('reading.css'),
  answeringStyle: asset('answering.css'),
  qr: asset('qr.js'),
  phrase: asset('phrase.js'),
  readerLater: asset('reader-later.js'),
  addDevice: asset('add-device.js'),
  askForSecret: asset('ask-for-secret.js'),
  openAnswer: asset('open-answer.js'),
  saveCopy: asset('save-copy.js'),
  writerAccess: asset('writer-access.js'),
  answerLater: asset('answer-later.js'),
  firstPaint: 'paint()',
  threatModel: { markup: '<h1>Who attacks</h1>', style: asset('document.css') },
  brand: {
    icon: asset('icon.svg'),
    touchIcon: asset('apple-touch-icon.png'),
  },
};
const page = composePage(buildInfo, en);

/** All that the attributes of a page evaluate; `item in list` is not evaluated, but its list is. */
function expressionsIn(markup: string): string[] {
  const bound = Array.from(markup.matchAll(/ x-(?!cloak)[\w.:-]+="([^"]*)"/g), ([, text = '']) => text);
  return bound.map((text) => text.replaceAll('&#39;', "'").replace(/^\w+ in /, ''));
}

it.each([
  ['compose', composePage(buildInfo, en)],
  ['view', viewPage(buildInfo, en)],
  ['answer', answerPage(buildInfo, en)],
])('the %s page evaluates only what its script can', (_, markup) => {
  const expressions = expressionsIn(markup);
  expect(expressions.length).toBeGreaterThan(50);
  for (const text of expressions) expect(parseExpression(text), text).toBeTypeOf('function');
});

describe('the compose page', () => {
  it('the compose page loads one script, by nonce and integrity, and one style sheet, by integrity', () => {
    const loading = page.match(/<(script|link)[^>]*(src|rel="stylesheet")[^>]*>/g) ?? [];
    expect(loading).toHaveLength(2);
    expect(page).toContain(
      `<script type="module" src="/assets/composer.js" integrity="sha384-composer.js" nonce="${NONCE}">`,
    );
    expect(page).toContain('<link rel="stylesheet" href="/assets/style.css" integrity="sha384-style.css"/>');
  });

  it('the compose page has no inline style, no inline handler, and no address of another host', () => {
    expect(page).not.toMatch(/\sstyle=|<style|\son\w+=|javascript:/);
    expect(page.replaceAll('http://www.w3.org/2000/svg', '')).not.toMatch(/(href|src)="(https?:)?\/\//);
  });

  it('the compose page passes its texts in JSON that cannot close its element', () => {
    const [, json = ''] = /<script type="application\/json"[^>]*>(.*?)<\/script>/s.exec(page) ?? [];
    expect(json).not.toContain('<');
    expect(JSON.parse(json)).toMatchObject({
      service: SERVICE,
    });
  });

  it.each([
    ['composing', page],
    ['missing', missingPage(buildInfo, en)],
  ])('the %s page includes only the icons that it shows', (_name, html) => {
    const sent = [...html.matchAll(/<symbol id="([\w-]+)"/g)].map(([, id]) => id);
    const shown = new Set([...html.matchAll(/href="#(icon-[\w-]+)"/g)].map(([, id]) => id));
    expect(new Set(sent)).toEqual(shown);
  });

  it('the compose page shows its version and its build', () => {
    expect(page).toContain(fill(en.anywhere.buildInfo, { version: '1.2.3', build: 'abcdef012345' }));
  });
});

describe.each([
  ['compose', page],
  ['view', viewPage(buildInfo, en)],
])('secrets on the %s page', (_page, html) => {
  const tags = html.match(/<[a-z][^>]*>/g) ?? [];

  it('every text field asks the programs in between to leave it alone', () => {
    const fields = tags.filter(
      (tag) => /^<(input|textarea)/.test(tag) && !/type="(file|checkbox)"/.test(tag),
    );
    expect(fields.length).toBeGreaterThan(1);
    const wanted = Object.entries(SECRET_FIELD).map(([name, value]) => ` ${name}="${value}"`);
    for (const field of fields)
      expect(
        wanted.filter((attribute) => !field.includes(attribute)),
        field,
      ).toEqual([]);
  });

  it('no browser makes links of what others wrote', () => {
    expect(html).toContain(
      '<meta name="format-detection" content="telephone=no,date=no,email=no,address=no"/>',
    );
  });

  it('no text, label, name or key that is shown is translated', () => {
    const shown = tags.filter((tag) =>
      / x-(text|bind:alt)="(\w+\.)*(text|label|name|userId|printed)"/.test(tag),
    );
    expect(shown.length).toBeGreaterThan(1);
    expect(shown.filter((tag) => !tag.includes(' translate="no"'))).toEqual([]);
  });
});

it('a field that a script makes bears what those in the markup bear', () => {
  expect(FIELD_OF_SCRIPTS).toEqual(SECRET_FIELD);
});

it('the page accepts the lifetimes that the API accepts', () => {
  expect([LEAST_LIFETIME, longestLifetime(null)]).toEqual([MIN_LIFETIME_SECONDS, MAX_LIFETIME_SECONDS]);
});
