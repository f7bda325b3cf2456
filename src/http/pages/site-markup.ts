import { escapeMarkup } from '../../pages/shell/escape-markup.ts';
import { LINK_KINDS, type PageTemplate, SITE } from '../../pages/shell/page-template.ts';
import type { Site } from '../site/site.ts';

/** What stands for each hole of `SITE` in a page. */
export function siteMarkup(
  site: Site,
  language: string,
  parts: PageTemplate['site'],
): Record<string, string> {
  const { name, webManifest, barColors } = site;
  return {
    [SITE.name]: escapeMarkup(name),
    [SITE.mark]: markMarkup(site) ?? parts?.mark ?? '',
    [SITE.banner]: bannerMarkup(site, language),
    [SITE.links]: linksMarkup(site, parts),
    [SITE.style]: styleMarkup(site),
    [SITE.webManifest]: escapeMarkup(webManifest),
    [SITE.light]: escapeMarkup(barColors.light),
    [SITE.dark]: escapeMarkup(barColors.dark),
  };
}

/** The name beside the logo says what it is. */
function markMarkup({ logo }: Site): string | null {
  return logo === null ? null : `<img src="${escapeMarkup(logo)}" alt="" class="site-logo"/>`;
}

/** A banner in another language than the page may have another direction. */
function bannerMarkup({ banner }: Site, language: string): string {
  if (banner === null) return '';
  const text = Object.hasOwn(banner, language) ? banner[language] : banner.default;
  return `<p class="notice site-banner" dir="auto">${escapeMarkup(text ?? banner.default)}</p>`;
}

function linksMarkup({ links }: Site, parts: PageTemplate['site']): string {
  const given = LINK_KINDS.flatMap((kind) => {
    const address = links[kind];
    return address === undefined ? [] : [`<a href="${escapeMarkup(address)}">${parts?.linkNames[kind]}</a>`];
  });
  return given.length === 1 ? given.join('') : `<nav class="flex flex-wrap gap-4">${given.join('')}</nav>`;
}

function styleMarkup({ style }: Site): string {
  return style === null
    ? ''
    : `<link rel="stylesheet" href="${escapeMarkup(style.path)}" integrity="${escapeMarkup(style.integrity)}"/>`;
}
