import type { ReaderData } from '../browser/shell/page-data.ts';
import type { Catalogue } from '../words/catalogue.ts';
import { readerWords } from '../words/reader-words.ts';
import { OpenMessage } from './reader/open-message.tsx';
import { ReaderStatus } from './reader/reader-status.tsx';
import { WaitingForm } from './reader/waiting-form.tsx';
import type { BuildInfo } from './shell/build-info.ts';
import { DeleteDialog } from './shell/delete-dialog.tsx';
import { renderPage } from './shell/layout.tsx';

/** `/view`: one message, waiting or open, or why there is none. */
export function viewPage(buildInfo: BuildInfo, words: Catalogue): string {
  const { reader, readerLater, openAnswer, saveCopy } = buildInfo;
  const data: ReaderData = {
    words: readerWords(words),
    laterScript: readerLater.path,
    answerScript: openAnswer.path,
    copyScript: saveCopy.path,
  };
  return renderPage(
    {
      buildInfo,
      words,
      title: words.view.title,
      script: { script: reader, onDemand: [readerLater, openAnswer, saveCopy], data },
      style: buildInfo.readingStyle,
    },
    <>
      <ReaderStatus words={words} />
      <WaitingForm words={words} />
      <OpenMessage words={words} />
      <DeleteDialog words={words} />
    </>,
  );
}
