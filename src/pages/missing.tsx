import type { Catalogue } from '../words/catalogue.ts';
import type { BuildInfo } from './shell/build-info.ts';
import { renderPage } from './shell/layout.tsx';

/** What is shown where there is no page, and where a page was asked for in a wrong way. */
export function missingPage(buildInfo: BuildInfo, words: Catalogue): string {
  const { missing } = words;
  return renderPage(
    { buildInfo, words, title: missing.title, script: null },
    <>
      <h1>{missing.heading}</h1>
      <p class="mt-4 text-muted">{missing.lead}</p>
      <a href="/" class="button button-main mt-8">
        {missing.write}
      </a>
    </>,
  );
}
