/**
 * Names that apps put into the user agent of their own browsers, which keep their storage to themselves: Meta's apps, Google's on
 * iOS, and others. `; wv` is every WebView of Android (https://developer.chrome.com/docs/multidevice/user-agent).
 */
const APPS =
  /; wv\)|\b(?:FB(?:AN|AV|_IAB)|Instagram|Barcelona|LinkedInApp|Slack|Teams|Outlook-(?:iOS|Android)|GSA|YahooMobile|Twitter|Snapchat|Pinterest|BytedanceWebview|musical_ly|Line|KAKAOTALK|MicroMessenger|DingTalk|Viber|WhatsApp|Telegram)\b/i;

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
