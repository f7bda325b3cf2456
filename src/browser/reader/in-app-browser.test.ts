import { describe, expect, it } from 'vitest';
import { isInAppBrowser } from './in-app-browser.ts';

const IPHONE =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)';
const ANDROID = 'Mozilla/5.0 (Linux; Android 14; Pixel 8) AppleWebKit/537.36 (KHTML, like Gecko)';
const WEB_VIEW =
  'Mozilla/5.0 (Linux; Android 14; Pixel 8; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0';
const CHROME = 'Chrome/126.0.0.0 Mobile Safari/537.36';

describe('a browser within another app', () => {
  it.each([
    ['Gmail on iOS', `${IPHONE} GSA/322.0.6 Mobile/15E148 Safari/604.1`],
    ['Outlook on iOS', `${IPHONE} Mobile/15E148 Outlook-iOS/2.0`],
    ['Outlook on Android', `${WEB_VIEW} ${CHROME} Outlook-Android/2.0`],
    ['Slack on iOS', `${IPHONE} Mobile/15E148 Slack/24.06.10`],
    ['Slack on Android', `${WEB_VIEW} ${CHROME} Slack/24.06`],
    ['Instagram on iOS', `${IPHONE} Mobile/15E148 Instagram 334.0.0.24.94 (iPhone14,5; iOS 17_5; de_DE)`],
    ['Instagram on Android', `${WEB_VIEW} ${CHROME} Instagram 334.0.0.42.95 Android`],
    ['Facebook on iOS', `${IPHONE} Mobile/15E148 [FBAN/FBIOS;FBAV/470.0.0.43.107;FBBV/613]`],
    ['Facebook on Android', `${WEB_VIEW} ${CHROME} [FB_IAB/FB4A;FBAV/470.0.0.26.108;]`],
    ['LinkedIn on iOS', `${IPHONE} Mobile/15E148 [LinkedInApp]/9.29.8962`],
    ['WeChat', `${WEB_VIEW} ${CHROME} MicroMessenger/8.0.49`],
    ['Line', `${IPHONE} Mobile/15E148 Safari Line/14.9.0`],
    ['an app on Android that names itself nowhere', `${WEB_VIEW} ${CHROME}`],
    ['an app on iOS that names itself nowhere', `${IPHONE} Mobile/15E148`],
  ])('is recognised: %s', (_name, userAgent) => {
    expect(isInAppBrowser({ userAgent })).toBe(true);
  });

  it.each([
    ['Safari on iOS', `${IPHONE} Version/17.5 Mobile/15E148 Safari/604.1`],
    ['Chrome on iOS', `${IPHONE} CriOS/126.0.6478.54 Mobile/15E148 Safari/604.1`],
    ['Firefox on iOS', `${IPHONE} FxiOS/127.0 Mobile/15E148 Safari/605.1.15`],
    ['Edge on iOS', `${IPHONE} Version/17.0 EdgiOS/125.0.2535.96 Mobile/15E148 Safari/605.1.15`],
    ['Chrome on Android', `${ANDROID} ${CHROME}`],
    ['Firefox on Android', 'Mozilla/5.0 (Android 14; Mobile; rv:127.0) Gecko/127.0 Firefox/127.0'],
    ['Samsung Internet', `${ANDROID} SamsungBrowser/25.0 Chrome/121.0.0.0 Mobile Safari/537.36`],
    [
      'Safari on a Mac',
      `${IPHONE.replace(/\(iPhone.*?\)/, '(Macintosh; Intel Mac OS X 10_15_7)')} Version/17.5 Safari/605.1.15`,
    ],
    [
      'Chrome on Windows',
      `Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/126.0.0.0 Safari/537.36`,
    ],
    [
      'Chromium online',
      `Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 HeadlessChrome/126.0.0.0 Safari/537.36`,
    ],
  ])('is not taken for one: %s', (_name, userAgent) => {
    expect(isInAppBrowser({ userAgent })).toBe(false);
  });

  it('is not what a home screen of iOS has opened', () => {
    expect(isInAppBrowser({ userAgent: `${IPHONE} Mobile/15E148`, standalone: true })).toBe(false);
  });
});
