import type { ReaderData } from '../browser/page-data.ts';
import type { Catalogue } from '../words/catalogue.ts';
import { readerWords } from '../words/spoken.ts';
import type { Edition } from './edition.ts';
import { renderPage } from './layout.tsx';
import { OpenMessage } from './open-message.tsx';
import { ReaderStatus } from './reader-status.tsx';
import { SealedForm } from './sealed-form.tsx';

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
