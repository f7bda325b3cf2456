import type { ReaderData } from '../browser/page-data.ts';
import { en } from '../words/en.ts';
import type { Edition } from './edition.ts';
import { renderPage } from './layout.tsx';
import { OpenMessage } from './open-message.tsx';
import { ReaderStatus } from './reader-status.tsx';
import { SealedForm } from './sealed-form.tsx';

/** `/view`: one message, waiting or open, or why there is none. */
export function viewPage(edition: Edition): string {
  const { language, anywhere, view } = en;
  const data: ReaderData = { words: { language, anywhere, view } };
  return renderPage(
    { edition, words: en, title: view.title, alive: { script: edition.reader, data } },
    <>
      <ReaderStatus />
      <SealedForm />
      <OpenMessage />
    </>,
  );
}
