import { raw } from 'hono/html';
import type { AnnouncementsId } from '../browser/shell/announce.ts';
import type { CopyMainId, CopyWordsId } from '../browser/shell/page-data.ts';
import type { Catalogue } from '../words/catalogue.ts';
import { copyPageWords } from '../words/copy-page-words.ts';
import { LANGUAGES } from '../words/languages.ts';
import { fill } from '../words/sentence.ts';
import { jsonInMarkup } from './shell/json-in-markup.ts';

/** A text that stands in the file, and its hash `sha256-…` (Content Security Policy Level 3). */
interface Inline {
  readonly text: string;
  readonly hash: string;
}

/** What the template of a copy is made of, beside its words. */
export interface CopyParts {
  readonly script: Inline;
  readonly style: Inline;
  /** The type of the element that holds a copy, and what stands for the copy. */
  readonly data: { readonly type: string; readonly place: string };
}

/** It names no server: a file that is saved for years must not tell where it came from. */
const SERVICE = 'Inigma';

/** The template of a copy in each language, by its code. The build runs this; no server has it. */
export function renderCopyTemplates(parts: CopyParts): Readonly<Record<string, string>> {
  const languages = Object.entries<Catalogue>(LANGUAGES);
  return Object.fromEntries(languages.map(([language, words]) => [language, renderTemplate(words, parts)]));
}

/** The policy comes before all that it is for. What holds the copy comes last, so that a file which was cut off can say so. */
function renderTemplate(words: Catalogue, { script, style, data }: CopyParts): string {
  const { language, onDemand, anywhere } = words;
  const [main, wordsId, announcements]: [CopyMainId, CopyWordsId, AnnouncementsId] = [
    'copy',
    'copy-words',
    'announcements',
  ];
  const html = (
    <html lang={language.tag} dir={language.direction}>
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content={policyFor(script, style)} />
        <meta name="referrer" content="no-referrer" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="robots" content="noindex, nofollow" />
        <meta name="format-detection" content="telephone=no,date=no,email=no,address=no" />
        <title>{onDemand.offlineCopy.heading}</title>
        <style>{raw(style.text)}</style>
      </head>
      <body>
        <main id={main}>
          <h1>{onDemand.offlineCopy.heading}</h1>
          <noscript>
            <p class="notice notice-error">
              {fill(anywhere.noScript, { service: SERVICE })} {onDemand.offlineCopy.unable}
            </p>
          </noscript>
        </main>
        <p id={announcements} role="status" class="sr-only" />
        <script type="application/json" id={wordsId}>
          {raw(jsonInMarkup(copyPageWords(words)))}
        </script>
        <script>{raw(script.text)}</script>
        <script type={data.type}>{raw(data.place)}</script>
      </body>
    </html>
  );
  return `<!doctype html>${html}`;
}

/** Nothing is loaded and nothing is sent; only this script runs, and no markup comes from strings. */
function policyFor(script: Inline, style: Inline): string {
  return [
    "default-src 'none'",
    `script-src '${script.hash}'`,
    `style-src '${style.hash}'`,
    'img-src blob:',
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ');
}
