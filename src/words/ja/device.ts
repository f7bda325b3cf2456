import type { AddDeviceWords, ComparisonWords, ReplacingWords, TakeKeyWords } from '../catalogue.ts';

/** Before one key takes the place of another, by an import or by *Add a device*, in Japanese. */
export const replacing: ReplacingWords = {
  askPresent:
    '現在の鍵は一度もエクスポートされていません。以前の鍵としてこのブラウザーに残りますが、別の鍵をインポートするか最初からやり直すまでの間だけです。ブラウザーから失われると、その鍵のメッセージも失われます。',
  askPrevious:
    'これまでの以前の鍵は一度もエクスポートされておらず、破棄されます。その鍵のメッセージは、以後開けなくなります。',
  exportFirst: '現在の鍵をエクスポート',
  word: 'インポート',
  type: '続けるには「{word}」と入力してください',
  same: 'このブラウザーには、すでにこの鍵があります。',
  unkept: 'ブラウザーが鍵を保存できませんでした。現在の鍵は元のままです。',
};

/** On both devices, in Japanese. */
export const comparison: ComparisonWords = {
  code: '照合コード',
  compare: '両方の端末にコードが表示されます。2つのコードが同じ場合にだけ、新しい端末で鍵を使ってください。',
};

/** *Add a device*, on the device that has the key, in Japanese. */
export const addDevice: AddDeviceWords = {
  heading: '端末を追加',
  lead: 'あなたの別のブラウザーに鍵を渡すリンクを作成します。そのブラウザーでも、ここと同じメッセージを開けるようになります。リンクは10分以内に一度だけ使えます。',
  warning:
    'リンクを最初に開いた人は、あなたの鍵を手に入れ、その鍵で保管されているすべてのメッセージを読めます。追加する端末が手元にあるときに作成し、ほかの人には見せないでください。',
  make: 'リンクを作成',
  making: 'リンクを作成中…',
  scan: '追加する端末でQRコードを読み取るか、リンクをコピーしてその端末で開いてください。',
  qr: 'リンクのQRコード',
  link: '追加する端末用のリンク',
  copy: 'リンクをコピー',
  unopened: 'リンクはまだ開かれていません。',
  unknown:
    'サーバーから応答がないため、リンクが開かれたかどうかわかりません。このページは引き続き確認します。',
  opened: 'リンクは{time}に開かれました。',
  openedHint:
    '開いたのがあなたなら、コードを照合してください。そうでなければ、ほかの人があなたの鍵を手に入れ、メッセージを読める状態です。大切なメッセージを削除してから、「最初からやり直す」を選んでください。',
  expired: 'リンクの有効期限が切れました。誰も開いていません。',
  gone: 'リンクはもうありません。',
  again: '別のリンクを作成',
  stop: 'キャンセルしてリンクを削除',
  withdrawn: 'リンクを削除しました。',
  notWithdrawn: 'リンクを削除できませんでした。作成から10分後に自動的に無効になります。',
};

/** On the device that is offered the key, in Japanese. */
export const takeKey: TakeKeyWords = {
  heading: '別の端末の鍵を使いますか？',
  lead: 'このリンクは、別の端末の鍵をこのブラウザーに渡すものです。',
  yours: '別の端末の「端末を追加」で、あなた自身がたった今このリンクを作成した場合にだけ、続けてください。',
  danger:
    'ほかの人から送られてきた場合は、このページを閉じてください。自分の鍵を送ってくる人は、それ以降にあなたが保管するものをすべて読めます。',
  go: '続ける',
  differ:
    'コードが異なる場合や、リンクがほかの人から送られてきた場合は、キャンセルしてください。自分の鍵を送ってくる人は、それ以降にあなたが保管するものをすべて読めます。',
  weak: 'Inigmaが生成した鍵ではないようです。人が考えた鍵は推測されるおそれがあり、推測した人はあなたのメッセージを読めてしまいます。',
  replaces:
    'この鍵を使うと、ブラウザーの現在の鍵は置き換えられます。現在の鍵は以前の鍵として残り、最初のページの「あなたの鍵」で元に戻せます。',
  use: 'この鍵を使う',
  used: 'このブラウザーで鍵を使えるようになりました',
  usedHint:
    'その鍵で保管されているメッセージは、ここでも開けます。今後ここで開くメッセージも、その鍵で保管されます。',
  cancelled: '何も変更されていません',
  cancelledHint: 'このブラウザーは鍵を受け取っていません。リンクは二度と使えません。',
  firstPage: '最初のページへ',
};
