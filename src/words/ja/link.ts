import type { LinkWords } from '../catalogue.ts';

/** Where a link was changed on its way, or opened in the browser of another app, in Japanese. */
export const link: LinkWords = {
  wholeLink: 'リンク全体',
  openLink: 'リンクを開く',
  noLink: 'このテキストには、メッセージのリンクがありません。',
  forOtherServer: 'これは {host} のリンクで、このサーバーのものではありません。そちらで開いてください。',
  keySent:
    '何らかのプログラムが途中でリンクを書き換えたため、鍵がサーバーに送信されました。Inigmaは鍵を記録しませんが、サーバーやその手前のプロキシの運営者が入手した可能性があります。',
  inApp:
    'ほかのアプリ内のブラウザーで開いています。ここでメッセージを開くと、そのアプリにだけ保管されます。普段のブラウザーに保管するには、リンクをコピーして、そちらで開いてください。',
  copyLink: 'リンクをコピー',
  loading: 'メッセージを読み込んでいます…',
  bytesOf: '{done} / {total}',
  loadingCancelled:
    '読み込みをキャンセルしました。サーバーが送信を始めていた場合は開いたことになりますが、ここでもう一度開けます。',
};
