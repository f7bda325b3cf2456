import type { ReaderState } from './session/reader-state.ts';

/**
 * Browsers within apps keep their storage to themselves. Every WebView of Android says `; wv`
 * (https://developer.chrome.com/docs/multidevice/user-agent): there this finds Facebook, Instagram, LinkedIn, Outlook and Slack.
 * Google's apps and Line on iOS pass for Safari, but for their name.
 */
const APPS = /; wv\)|GSA\/|Line\//;

/** All other apps on iOS lack the `Safari/` that every browser there has; but so does what was opened from a home screen. */
export function isInAppBrowser({
  userAgent,
  standalone,
}: {
  userAgent: string;
  standalone?: boolean;
}): boolean {
  const isBareWebView = /\(iP.*AppleWebKit\/(?!.*Safari\/)/.test(userAgent);
  return APPS.test(userAgent) || (isBareWebView && standalone !== true);
}

/** Whether a message waits that this browser would keep for an app, whose reader may want it elsewhere. */
export function keepsForApp(state: ReaderState): boolean {
  const waiting = state.at === 'waiting' || state.at === 'opening' ? state.waiting : null;
  return waiting?.maxReadings === null && !waiting.written && isInAppBrowser(navigator);
}
