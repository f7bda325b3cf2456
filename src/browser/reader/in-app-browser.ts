import type { ReaderState } from './session/reader-state.ts';

/**
 * Names that apps put into the user agent of their own browsers, which keep their storage to themselves: Meta's apps, Google's on
 * iOS, and others. `; wv` is every WebView of Android (https://developer.chrome.com/docs/multidevice/user-agent).
 */
const APPS = /; wv\)|\b(?:FB(?:AN|_IAB)|Instagram|LinkedInApp|Slack|Outlook-|GSA\/|Line\/|MicroMessenger)/;

/** A browser within another app. Those on iOS that name no app lack the `Safari/` that all browsers there have, but so do home screen apps. */
export function isInAppBrowser({
  userAgent,
  standalone,
}: {
  userAgent: string;
  standalone?: boolean;
}): boolean {
  const isBareWebView = /\b(?:iPhone|iPad|iPod)\b.*AppleWebKit\/(?!.*Safari\/)/.test(userAgent);
  return APPS.test(userAgent) || (isBareWebView && standalone !== true);
}

/** Whether a message waits that this browser would keep for an app, whose reader may want it elsewhere. */
export function keepsForApp(state: ReaderState): boolean {
  const waiting = state.at === 'waiting' || state.at === 'opening' ? state.waiting : null;
  return waiting?.maxReadings === null && !waiting.written && isInAppBrowser(navigator);
}
