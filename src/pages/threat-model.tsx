import { raw } from 'hono/html';
import type { Catalogue } from '../words/catalogue.ts';
import type { Edition } from './shell/edition.ts';
import { renderPage } from './shell/layout.tsx';

/** `/threat-model`: docs/threat-model.md of this very build, which is in English whatever the page around it is in. */
export function threatModelPage(edition: Edition, words: Catalogue): string {
  const { style, markup } = edition.threatModel;
  return renderPage(
    { edition, words, title: words.threatModel.title, alive: null, ownStyle: style },
    <>
      <article lang="en" dir="ltr" class="document">
        {raw(markup)}
      </article>
      <a href="/" class="button button-main mt-10">
        {words.missing.write}
      </a>
    </>,
  );
}
