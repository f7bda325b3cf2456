import { describe, expect, it } from 'vitest';
import { SERVICE_DESCRIPTION } from '../../../tests/service.ts';
import { LIFETIMES, NONCE, onlyWhere, SERVICE } from '../../pages/shell/page-template.ts';
import { fillTemplate } from './page-template.ts';

const DATA = JSON.stringify({ service: SERVICE });
const TEMPLATE = {
  tag: 'en',
  html: `${NONCE} ${DATA} ${LIFETIMES}`,
  lifetimes: { year: '1 year', never: 'Never', custom: 'Custom…' },
};

const DESCRIPTION = { ...SERVICE_DESCRIPTION, version: '1 </script>', max_message_length: 1_000 };

describe('a page template', () => {
  it('a template gets what pages need of the service, which cannot end the element it stands in', () => {
    const filled = fillTemplate(TEMPLATE, DESCRIPTION);
    const { service } = JSON.parse(/\{.*\}/.exec(filled)?.[0] ?? '');
    const { requests_per_minute, languages, writers, ...expected } = DESCRIPTION;
    expect([requests_per_minute, languages]).toEqual([null, ['en', 'de']]);
    expect(service).toEqual({ ...expected, writers: null });
    expect(writers.everyone).toBe(true);
    expect(filled).not.toContain('</script>');
  });

  it('a template gets who may create messages, and what it has for that, where not everyone may', () => {
    const writers = { ...DESCRIPTION.writers, everyone: false, invitations: true };
    const html = `${onlyWhere('some-writers', '<p>')}${DATA}`;
    const filled = fillTemplate({ tag: 'en', html }, { ...DESCRIPTION, writers });
    expect(filled).toMatch(/^<p>\{/);
    expect(JSON.parse(filled.slice(3)).service.writers).toEqual(writers);
    expect(fillTemplate({ tag: 'en', html }, DESCRIPTION)).toMatch(/^\{/);
  });

  it('a template keeps its holes for the nonce', () => {
    expect(fillTemplate(TEMPLATE, DESCRIPTION)).toContain(`${NONCE} {"service":{`);
  });

  it('a template gets the lifetimes that the operator offers', () => {
    const lifetimes = { offered: [3_600, 5_400], default: 5_400, never: false, custom: true };
    expect(fillTemplate(TEMPLATE, { ...DESCRIPTION, lifetimes })).toMatch(
      / <option value="3600">1 hour<\/option><option value="5400" selected="">90 minutes<\/option><option value="custom">Custom…<\/option>$/,
    );
  });

  it('a template keeps the parts whose conditions hold, parts of parts too', () => {
    const inner = onlyWhere('custom-lifetime', 'c');
    const html = ['files', 'no-files', 'language:de', 'language:fr'].map((condition) =>
      onlyWhere(condition as 'files', `<p>${condition}${inner}</p>`),
    );
    const filled = (service: typeof DESCRIPTION) =>
      fillTemplate({ tag: 'en', html: `${html.join('')}%` }, service);
    expect(filled(DESCRIPTION)).toBe('<p>filesc</p><p>language:dec</p>%');
    const lifetimes = { ...DESCRIPTION.lifetimes, custom: false };
    expect(filled({ ...DESCRIPTION, files: false, lifetimes })).toBe('<p>no-files</p><p>language:de</p>%');
  });

  it('a template without holes stays as it is', () => {
    expect(fillTemplate({ tag: 'en', html: '<p>100%</p>' }, DESCRIPTION)).toBe('<p>100%</p>');
  });
});
