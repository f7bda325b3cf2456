import type { Catalogue } from '../words/catalogue.ts';
import type { Edition } from './shell/edition.ts';
import { renderPage } from './shell/layout.tsx';

/** What is shown where there is no page, and where a page was asked for in a wrong way. */
export function missingPage(edition: Edition, words: Catalogue): string {
  const { missing } = words;
  return renderPage(
    { edition, words, title: missing.title, alive: null },
    <>
      <h1>{missing.heading}</h1>
      <p class="mt-4 text-muted">{missing.lead}</p>
      <a href="/" class="button button-main mt-8">
        {missing.write}
      </a>
    </>,
  );
}
