import { describe, expect, it } from 'vitest';
import { SERVICE_DESCRIPTION } from '../../../tests/service.ts';
import { LIFETIMES, NONCE, onlyWhere, SERVICE, SITE } from '../../pages/shell/page-template.ts';
import { plainSite, type Site } from '../site/site.ts';
import { fillTemplate } from './page-template.ts';

const DATA = JSON.stringify({ service: SERVICE });
const TEMPLATE = {
  tag: 'en',
  html: `${NONCE} ${DATA} ${LIFETIMES}`,
  lifetimes: { year: '1 year', never: 'Never', custom: 'Custom…' },
};

const DESCRIPTION = { ...SERVICE_DESCRIPTION, max_message_length: 1_000 };

/** By number, as any character may be written. */
const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&#38;',
  '&lt;': '&#60;',
  '&gt;': '&#62;',
  '&quot;': '&#34;',
};

const PLAIN = plainSite('/assets/inigma.webmanifest', '/assets/source.tgz');
const FILLINGS = { service: DESCRIPTION, site: PLAIN };

describe('a page template', () => {
  it('a template gets what pages need of the service, which cannot end the element it stands in', () => {
    const writers = { ...DESCRIPTION.writers, everyone: false, contact: '</script>' };
    const filled = fillTemplate(TEMPLATE, 'en', { ...FILLINGS, service: { ...DESCRIPTION, writers } });
    const { service } = JSON.parse(/\{.*\}/.exec(filled)?.[0] ?? '');
    const { version, requests_per_minute, languages, links, ...expected } = DESCRIPTION;
    expect([version, requests_per_minute, languages]).toEqual(['1', null, ['en', 'de']]);
    expect(links.source).not.toBe('');
    expect(service).toEqual({
      ...expected,
      writers,
      lifetimes: { default: 2_592_000 },
      readers: { default: 'first' },
    });
    expect(filled).not.toContain('</script>');
  });

  it('a template gets who may create messages, and what it has for that, where not everyone may', () => {
    const writers = { ...DESCRIPTION.writers, everyone: false, invitations: true };
    const html = `${onlyWhere('some-writers', '<p>')}${DATA}`;
    const fill = (service: typeof DESCRIPTION) =>
      fillTemplate({ tag: 'en', html }, 'en', { ...FILLINGS, service });
    expect(fill({ ...DESCRIPTION, writers })).toMatch(/^<p>\{/);
    expect(JSON.parse(fill({ ...DESCRIPTION, writers }).slice(3)).service.writers).toEqual(writers);
    expect(JSON.parse(fill(DESCRIPTION)).service.writers).toBeNull();
  });

  it('a template keeps its holes for the nonce', () => {
    expect(fillTemplate(TEMPLATE, 'en', FILLINGS)).toContain(`${NONCE} {"service":{`);
  });

  it('a template gets the lifetimes that the operator offers', () => {
    const lifetimes = { offered: [3_600, 5_400], default: 5_400, never: false, custom: true };
    expect(fillTemplate(TEMPLATE, 'en', { ...FILLINGS, service: { ...DESCRIPTION, lifetimes } })).toMatch(
      / <option value="3600">1 hour<\/option><option value="5400" selected="">90 minutes<\/option><option value="custom">Custom…<\/option>$/,
    );
  });

  it('a template keeps the parts whose conditions hold, parts of parts too', () => {
    const inner = onlyWhere('custom-lifetime', 'c');
    const html = ['files', 'no-files', 'language:de', 'language:fr'].map((condition) =>
      onlyWhere(condition as 'files', `<p>${condition}${inner}</p>`),
    );
    const filled = (service: typeof DESCRIPTION) =>
      fillTemplate({ tag: 'en', html: `${html.join('')}%` }, 'en', { ...FILLINGS, service });
    expect(filled(DESCRIPTION)).toBe('<p>filesc</p><p>language:dec</p>%');
    const lifetimes = { ...DESCRIPTION.lifetimes, custom: false };
    expect(filled({ ...DESCRIPTION, files: false, lifetimes })).toBe('<p>no-files</p><p>language:de</p>%');
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
