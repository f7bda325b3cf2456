import type { LinkWords } from '../catalogue.ts';

/** Where a link was changed on its way, or opened in the browser of another app, in Japanese. */
export const link: LinkWords = {
  wholeLink: '完全なリンク',
  openLink: 'リンクを開く',
  noLink: 'このテキストには、メッセージへのリンクがありません。',
  forOtherServer: 'このリンクは {host} のもので、このサーバーのものではありません。そちらで開いてください。',
  keySent:
    '途中でプログラムがこのリンクを変えたため、鍵がサーバーに送信されました。Inigmaは鍵を記録しませんが、サーバーやその手前のプロキシの運営者が入手した可能性があります。',
  inApp:
    'ほかのアプリの中のブラウザーで開いています。ここでメッセージを開くと、そのアプリの中にだけ保管されます。ご自分のブラウザーに保管するには、リンクをコピーして、そちらで開いてください。',
  copyLink: 'リンクをコピー',
  loading: 'メッセージを読み込んでいます…',
  bytesOf: '{total} 中 {done}',
  loadingCancelled:
    '読み込みをキャンセルしました。サーバーが送信を始めていた場合は開いたことになりますが、ここでもう一度開けます。',
};
