import { describe, expect, it } from 'vitest';
import { SERVICE_DESCRIPTION } from '../../../tests/service.ts';
import { LONGEST_TTL_DAYS } from '../../domain/limits.ts';
import { lifetimeMarkup } from '../../pages/compose/lifetime-markup.tsx';
import { lifetimeOptions } from '../../pages/compose/lifetimes.ts';
import { LIFETIMES, NONCE, SERVICE, SITE } from '../../pages/shell/page-template.ts';
import { en } from '../../words/en/index.ts';
import { plainSite, type Site } from '../site/site.ts';
import { fillTemplate } from './page-template.ts';

const DATA = JSON.stringify({ service: SERVICE });
const TEMPLATE = { tag: 'en', html: `${NONCE} ${DATA} ${LIFETIMES}`, lifetimes: lifetimeMarkup(en) };

const DESCRIPTION = { ...SERVICE_DESCRIPTION, version: '1 </script>', max_message_length: 1_000 };

/** By number, as any character may be written. */
const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&#38;',
  '&lt;': '&#60;',
  '&gt;': '&#62;',
  '&quot;': '&#34;',
};

const PLAIN = plainSite('/assets/inigma.webmanifest', '/assets/source.tgz');
const FILLINGS = { service: DESCRIPTION, site: PLAIN };

function filledFor(maxTtlDays: number | undefined): string {
  const service = { ...DESCRIPTION, max_ttl_days: maxTtlDays ?? null };
  return fillTemplate(TEMPLATE, 'en', { service, site: PLAIN });
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

  describe('with what an operator sets', () => {
    const html = [
      `<title>${SITE.name}: x</title>${SITE.style}<link rel="manifest" href="${SITE.webManifest}"/>`,
      `<meta content="${SITE.light}"/><a href="/">${SITE.mark}${SITE.name}</a>${SITE.banner}`,
      `<script type="application/json">${DATA}</script><script nonce="${NONCE}"></script>${SITE.links}`,
    ].join('');
    const linkNames = { imprint: 'Imprint', privacy: 'Privacy', abuse: 'Abuse', source: 'Source' };
    const template = { tag: 'de', html, site: { mark: '<svg></svg>', linkNames } };
    const filledWith = (changes: Partial<Site>, language = 'de') => {
      const site = { ...PLAIN, ...changes };
      return fillTemplate(template, language, {
        service: { ...DESCRIPTION, name: site.name, links: site.links },
        site,
      });
    };

    it('without a setting, a page has the name and mark of Inigma and a link to its source', () => {
      const filled = filledWith({});
      expect(filled).toContain(
        '<title>Inigma: x</title><link rel="manifest" href="/assets/inigma.webmanifest"/>',
      );
      expect(filled).toContain('<meta content="#ffffff"/><a href="/"><svg></svg>Inigma</a><script');
      expect(filled).toMatch(/<a href="\/assets\/source\.tgz">Source<\/a>$/);
    });

    it.each([
      '</title><script>alert(1)</script>',
      '"><img src=x onerror=alert(1)>',
      "' onload='alert(1)",
      '&lt;b&gt;',
      '{service}',
      '$& $1 $`',
      ...[NONCE, SERVICE, LIFETIMES, ...Object.values(SITE)],
      `${NONCE}</script>${JSON.stringify(SERVICE)}`,
    ])('the name and banner %j are text, and no hole', (text) => {
      const filled = filledWith({ name: text, banner: { default: text } });
      const written = text.replace(/[&<>"'%]/g, (character) => `&#${character.codePointAt(0)};`);
      const spelled = filled.replace(/&(amp|lt|gt|quot);/g, (entity) => ENTITIES[entity] ?? entity);
      expect(spelled).toContain(`<title>${written}: x</title>`);
      expect(spelled).toContain(
        `</svg>${written}</a><p class="notice site-banner" dir="auto">${written}</p>`,
      );
      expect(filled.match(/<script/g)).toHaveLength(2);
      expect(filled.split(NONCE)).toHaveLength(2);
      const [, json = ''] = /json">(.*?)<\/script>/.exec(filled) ?? [];
      expect(JSON.parse(json).service.name).toBe(text);
    });

    it('links stand in attributes that they cannot end', () => {
      const imprint = 'mailto:a"><script>@example.com';
      const filled = filledWith({ links: { imprint, source: 'https://example.com/?a=%31&b' } });
      expect(filled).toContain('<a href="mailto:a&quot;&gt;&lt;script&gt;@example.com">Imprint</a>');
      expect(filled).toContain('<a href="https://example.com/?a=&#37;31&amp;b">Source</a>');
    });

    it('a banner is in the language of the page, or else as for all', () => {
      const banner = { default: 'Hello', de: 'Hallo' };
      expect(filledWith({ banner })).toContain('>Hallo</p>');
      expect(filledWith({ banner }, 'fr')).toContain('>Hello</p>');
      expect(filledWith({ banner }, 'toString')).toContain('>Hello</p>');
    });

    it('a logo takes the place of the mark, and the style sheet comes with its integrity', () => {
      const filled = filledWith({
        logo: '/assets/logo.png',
        style: { path: '/s.css', integrity: 'sha384-x' },
      });
      expect(filled).toContain('<img src="/assets/logo.png" alt="" class="site-logo"/>');
      expect(filled).not.toContain('<svg');
      expect(filled).toContain('<link rel="stylesheet" href="/s.css" integrity="sha384-x"/>');
    });
  });

  it('a template without holes stays as it is', () => {
    expect(fillTemplate({ tag: 'en', html: '<p>100%</p>' }, 'en', FILLINGS)).toBe('<p>100%</p>');
  });
});
