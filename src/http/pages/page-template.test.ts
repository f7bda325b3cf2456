import { describe, expect, it } from 'vitest';
import { SERVICE_DESCRIPTION } from '../../../tests/service.ts';
import { LONGEST_TTL_DAYS } from '../../domain/limits.ts';
import { lifetimeMarkup } from '../../pages/compose/lifetime-markup.tsx';
import { lifetimeOptions } from '../../pages/compose/lifetimes.ts';
import { LIFETIMES, NONCE, SERVICE } from '../../pages/shell/page-template.ts';
import { en } from '../../words/en/index.ts';
import { fillTemplate } from './page-template.ts';

const DATA = JSON.stringify({ service: SERVICE });
const TEMPLATE = { tag: 'en', html: `${NONCE} ${DATA} ${LIFETIMES}`, lifetimes: lifetimeMarkup(en) };

const DESCRIPTION = { ...SERVICE_DESCRIPTION, version: '1 </script>', max_message_length: 1_000 };

function filledFor(maxTtlDays: number | undefined): string {
  return fillTemplate(TEMPLATE, { ...DESCRIPTION, max_ttl_days: maxTtlDays ?? null });
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
  it('a template gets the description of the service, which cannot end the element it stands in', () => {
    const { service } = JSON.parse(/\{.*\}/.exec(filledFor(7))?.[0] ?? '');
    expect(service).toEqual({ ...DESCRIPTION, max_ttl_days: 7 });
    expect(filledFor(7)).not.toContain('</script>');
  });

  it('a template keeps its holes for the nonce', () => {
    expect(filledFor(7)).toContain(`${NONCE} {"service":{`);
  });

  it('a template gets the lifetimes that the operator allows, whatever the longest is', () => {
    const every = Array.from({ length: LONGEST_TTL_DAYS }, (_, index) => index + 1);
    for (const days of [undefined, ...every])
      expect(optionsIn(filledFor(days)), String(days)).toEqual(lifetimeOptions(days ?? null, en));
  });

  it('a template without holes stays as it is', () => {
    expect(fillTemplate({ tag: 'en', html: '<p>100%</p>' }, DESCRIPTION)).toBe('<p>100%</p>');
  });
});
