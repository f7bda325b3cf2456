import type { Catalogue } from '../../words/catalogue.ts';
import { ProgressBar } from '../transfer/progress-bar.ts';
import { startTimer } from '../transfer/timer.ts';
import { TransferProgress } from '../transfer/transfer-progress.ts';
import type { WritingWords } from './context.ts';

/** The ids of what the markup of the form has for it. */
export type ProgressId = 'sending-progress';
export type BarId = 'sending-bar';

const PLACE: ProgressId = 'sending-progress';
const BAR: BarId = 'sending-bar';

type Words = WritingWords & { readonly anywhere: Pick<Catalogue['anywhere'], 'cancel'> };

/** How far a sending is: a bar in the button of this id, and the amount with *Cancel* beside it. */
export function sendingProgress(
  { anywhere, compose, language }: Words,
  button: string,
  cancel: () => void,
): TransferProgress {
  const { bytesOf, encrypting, sending } = compose;
  const bar = new ProgressBar({
    container: () => document.getElementById(PLACE),
    barContainer: () => document.getElementById(BAR),
    showsLabel: false,
    words: anywhere.cancel,
    cancel,
    returnFocus: () => document.getElementById(button)?.focus(),
  });
  return new TransferProgress(bar, { language, bytesOf, phases: { encrypting, sending } }, startTimer);
}
