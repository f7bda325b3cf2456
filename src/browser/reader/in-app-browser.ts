import { isInAppBrowser } from '../shell/in-app-browser.ts';
import type { ReaderState } from './session/reader-state.ts';

/** Whether a message waits that this browser would keep for an app, whose reader may want it elsewhere. */
export function keepsForApp(state: ReaderState): boolean {
  const waiting = state.at === 'waiting' || state.at === 'opening' ? state.waiting : null;
  return waiting?.maxReadings === null && !waiting.written && isInAppBrowser(navigator);
}
