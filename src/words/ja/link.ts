import type { LinkWords } from '../catalogue.ts';

/** Where a link was changed on its way, or opened in the browser of another app, in Japanese. */
export const link: LinkWords = {
  wholeLink: '完全なリンク',
  openLink: 'リンクを開く',
  noLink: 'このテキストには、メッセージへのリンクがありません。',
  keySent:
    '途中でプログラムがこのリンクを変えたため、鍵がサーバーに送信されました。Inigmaは鍵を記録しませんが、サーバーやその手前のプロキシの運営者が入手した可能性があります。',
  inApp:
    'ほかのアプリの中のブラウザーで開いています。ここでメッセージを開くと、そのアプリの中にだけ保管されます。ご自分のブラウザーに保管するには、リンクをコピーして、そちらで開いてください。',
  copyLink: 'リンクをコピー',
};
