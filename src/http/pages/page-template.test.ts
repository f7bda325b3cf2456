import { describe, expect, it } from 'vitest';
import { DEFAULT_LIMITS, LONGEST_TTL_DAYS } from '../../domain/limits.ts';
import { lifetimeMarkup } from '../../pages/compose/lifetime-markup.tsx';
import { lifetimeOptions } from '../../pages/compose/lifetimes.ts';
import { LIFETIMES, MAX_MESSAGE_LENGTH, MAX_TTL_DAYS, NONCE } from '../../pages/shell/page-template.ts';
import { en } from '../../words/en/index.ts';
import { fillLimits } from './page-template.ts';

const DATA = JSON.stringify({ length: MAX_MESSAGE_LENGTH, days: MAX_TTL_DAYS });
const TEMPLATE = { tag: 'en', html: `${NONCE} ${DATA} ${LIFETIMES}`, lifetimes: lifetimeMarkup(en) };

function filledFor(maxTtlDays: number | undefined): string {
  return fillLimits(TEMPLATE, { ...DEFAULT_LIMITS, maxMessageLength: 1_000, maxTtlDays });
}

function optionsIn(html: string): { name: string | undefined; value: string | undefined; chosen: boolean }[] {
  const options = html.matchAll(/<option value="(\w+)"( selected="")?>([^<]*)<\/option>/g);
  return Array.from(options, ([, value, selected, name]) => ({
    value,
    name,
    chosen: selected !== undefined,
  }));
}

describe('a page template', () => {
  it('a template gets the operator’s limits as numbers, and keeps its holes for the nonce', () => {
    expect(filledFor(7)).toContain(`${NONCE} {"length":1000,"days":7} <option`);
    expect(filledFor(undefined)).toContain('"days":null');
  });

  it('a template gets the lifetimes that the operator allows, whatever the longest is', () => {
    const every = Array.from({ length: LONGEST_TTL_DAYS }, (_, index) => index + 1);
    for (const days of [undefined, ...every])
      expect(optionsIn(filledFor(days)), String(days)).toEqual(lifetimeOptions(days ?? null, en));
  });

  it('a template without holes stays as it is', () => {
    expect(fillLimits({ tag: 'en', html: '<p>100%</p>' }, DEFAULT_LIMITS)).toBe('<p>100%</p>');
  });
});
