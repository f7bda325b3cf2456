import { raw } from 'hono/html';
import type { Catalogue } from '../words/catalogue.ts';
import type { BuildInfo } from './shell/build-info.ts';
import { renderPage } from './shell/layout.tsx';

/** `/threat-model`: docs/threat-model.md of this very build, which is in English whatever the page around it is in. */
export function threatModelPage(buildInfo: BuildInfo, words: Catalogue): string {
  const { style, markup } = buildInfo.threatModel;
  return renderPage(
    { buildInfo, words, title: words.threatModel.title, script: null, ownStyle: style },
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
