import type { ReaderData } from '../browser/shell/page-data.ts';
import type { Catalogue } from '../words/catalogue.ts';
import { readerWords } from '../words/spoken.ts';
import { OpenMessage } from './reader/open-message.tsx';
import { ReaderStatus } from './reader/reader-status.tsx';
import { SealedForm } from './reader/sealed-form.tsx';
import type { Edition } from './shell/edition.ts';
import { renderPage } from './shell/layout.tsx';

/** `/view`: one message, waiting or open, or why there is none. */
export function viewPage(edition: Edition, words: Catalogue): string {
  const data: ReaderData = { words: readerWords(words) };
  return renderPage(
    {
      edition,
      words,
      title: words.view.title,
      alive: { script: edition.reader, onDemand: [], data },
      style: edition.readingStyle,
    },
    <>
      <ReaderStatus words={words} />
      <SealedForm words={words} />
      <OpenMessage words={words} />
    </>,
  );
}
