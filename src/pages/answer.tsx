import type { AnswerData } from '../browser/shell/page-data.ts';
import { answerPageWords } from '../words/answer-page-words.ts';
import type { Catalogue } from '../words/catalogue.ts';
import { AnswerForm } from './answer/answer-form.tsx';
import { AnswerStatus } from './answer/answer-status.tsx';
import type { BuildInfo } from './shell/build-info.ts';
import { renderPage } from './shell/layout.tsx';
import { SERVICE, type WithHoles } from './shell/page-template.ts';

/** `/answer`: a request for a secret, and what is sent to whoever asked. */
export function answerPage(buildInfo: BuildInfo, words: Catalogue): string {
  const { answer, answerLater, answeringStyle } = buildInfo;
  const data: WithHoles<AnswerData> = {
    words: answerPageWords(words),
    service: SERVICE,
    laterScript: answerLater.path,
  };
  return renderPage(
    {
      buildInfo,
      words,
      title: words.answer.title,
      script: { script: answer, onDemand: [answerLater], data },
      style: answeringStyle,
    },
    <>
      <AnswerStatus words={words} />
      <AnswerForm words={words} />
    </>,
  );
}
