import { loadingProgress } from '../../client/transfer.ts';
import type { LinkWords } from '../../words/catalogue.ts';
import { announce } from '../shell/announce.ts';
import { element } from '../shell/element.ts';
import { ProgressBar } from '../transfer/progress-bar.ts';
import { startTimer } from '../transfer/timer.ts';
import { TransferProgress } from '../transfer/transfer-progress.ts';
import type { ReaderContext } from './context.ts';
import { isUnderWay, type ReaderState } from './session/reader-state.ts';

/** Shows how far a loading is, from now on: below the button that began it, or in the place of the message. */
export function showLoading(
  { loading, state, words }: ReaderContext,
  phrases: LinkWords,
  now: ReaderState,
): void {
  let current = now;
  const container = element('div', { class: 'mt-6' });
  const cancelled = element('p', { class: 'notice' }, phrases.loadingCancelled);
  const bar = new ProgressBar({
    container: () => {
      const isAsked = current.at === 'opening' && current.waiting !== null;
      part(isAsked ? 'waitingForm' : 'readerStatus')?.append(container);
      return container;
    },
    showsLabel: true,
    words: words.anywhere.cancel,
    cancel: () => {
      loading.cancel();
      progress.end();
    },
    returnFocus: () => document.getElementById('open')?.focus(),
  });
  const { bytesOf, loading: label } = phrases;
  const labelled = { language: words.language, bytesOf, phases: { loading: label } };
  const progress = new TransferProgress(bar, labelled, startTimer);
  const show = () => {
    if (!loading.isLate || loading.read === null || !isUnderWay(current)) return progress.end();
    progress.update(loadingProgress(...loading.read));
    progress.showNow();
  };
  state.subscribe((next) => {
    current = next;
    show();
    cancelled.remove();
    if (next.at !== 'waiting' || next.waiting.notice !== 'cancelled') return;
    container.append(cancelled);
    announce(phrases.loadingCancelled);
  });
  loading.show = show;
  show();
}

/** Where a component of the page is. */
function part(component: 'waitingForm' | 'readerStatus'): Element | null {
  return document.querySelector(`[x-data="${component}"]`);
}
