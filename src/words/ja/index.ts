import type { Catalogue } from '../catalogue.ts';
import { addDevice, comparison, replacing, takeKey } from './device.ts';
import { endings } from './endings.ts';
import { key } from './identity.ts';
import { lease } from './lease.ts';
import { link } from './link.ts';
import { lists } from './mailbox.ts';
import { view } from './view.ts';

/** Japanese. */
export const ja: Catalogue = {
  language: { tag: 'ja', direction: 'ltr', name: '日本語' },

  anywhere: {
    name: 'Inigma',
    home: 'Inigma ホームページ',
    skip: '本文へ移動',
    language: '言語',
    languageWaits:
      'このページを再読み込みすると、言語が切り替わります。再読み込みすると入力中の内容などが失われるため、自動では切り替えません。',
    noScript:
      'Inigmaはブラウザー内で暗号化と復号を行うため、JavaScriptが必要です。このページでJavaScriptを許可し、再読み込みしてください。',
    insecure:
      'このページはHTTPSを使わずに開かれたため、ブラウザーの暗号機能を利用できません。https:// で始まるアドレスで（またはlocalhostで）開いてください。',
    broken:
      'このページの一部が正しく動作していません。ページを再読み込みしてください。それでも直らない場合は、ブラウザーが古すぎる可能性があります。',
    stuck:
      'このページは最後まで読み込まれなかったため、動作しません。接続を確認し、入力済みの内容をコピーしてから、ページまたはリンク全体をもう一度開いてください。それでも直らない場合は、ブラウザーが古すぎる可能性があります。',
    buildInfo: 'バージョン {version}、ビルド {build}',
    copied: 'コピーしました',
    copiedSecret:
      'コピーしました。このページはクリップボードを消去しません。貼り付けたら、別のものをコピーしてください。',
    copyRefused:
      'ブラウザーがコピーを許可しませんでした。テキストは選択されています。Ctrl+C（⌘C）を押すか、長押ししてコピーしてください。',
    cancel: 'キャンセル',
    dark: 'ダークモード',
    tryAgain: '再試行',
    never: '無期限',
    expiresIn: '{when}に期限切れ',
    expiresAt: '有効期限：{moment}',
    offline: 'サーバーから応答がありません。接続を確認して、もう一度お試しください。',
    tooMany: '短時間にリクエストが多すぎます。1分待ってから、もう一度お試しください。',
    tooManyUntil: '短時間にリクエストが多すぎます。{when}にもう一度お試しください。',
    tooLarge: 'このサーバーには大きすぎます。ファイルを外すか文章を短くして、もう一度お試しください。',
    unavailable: 'サーバーは現在、データベースに接続できません。1分後にもう一度お試しください。',
    full: 'サーバーの容量がいっぱいで、現在は新しいメッセージを受け付けていません。後でもう一度お試しください。',
    refused: 'サーバーに拒否されました。ページを再読み込みして、もう一度お試しください。',
    unexpected:
      'サーバーの応答を、このページでは解釈できません。ページを再読み込みして、もう一度お試しください。',
    keyLost:
      'あなたのメッセージを保管していた鍵が、このブラウザーから失われました。ストレージの一部またはすべてが消去されています。',
    storageUnavailable:
      'このブラウザーには、このページのデータを保存できません（プライベートウィンドウ、またはストレージのブロック）。メッセージの送信と閲覧はできますが、自分のものとしてここに保管することはできません。',
    switchBack: '以前の鍵に戻す',
    delete: '削除',
    deleting: '削除中…',
    deleteAsk: 'このメッセージを削除しますか？',
    deleteOwned: 'サーバーから削除され、元に戻すことはできません。',
  },

  compose: {
    title: 'Inigma：秘密のメッセージを送る',
    heading: '秘密のメッセージを送る',
    lead: 'ブラウザーの中で暗号化されます。開けるのは、リンクを知っている人だけです。',
    message: 'メッセージ',
    sizeOver: '{size} – 上限は{limit}です',
    sizeLeft: '残り{size}',
    files: 'ファイル',
    addFiles: 'ファイルを追加',
    filesLimit: '合計{limit}まで',
    addFilesHint: 'または、このページにドロップするか、画像を貼り付け',
    dropHere: 'ドロップしてファイルを追加',
    filesAdded: { other: '{count}個のファイルを追加しました' },
    removeFile: '取り除く',
    fileRemoved: '{name}を外しました',
    tooManyFiles: '1件のメッセージに添付できるファイルは{most}個までです。残りは追加されませんでした。',
    folder: '「{name}」はフォルダーのため送信できません。中のファイルを選んでください。',
    folders: '次のものはフォルダーのため送信できません：{names}。中のファイルを選んでください。',
    picturesTell: '写真には、撮影場所などのメタデータが残ります。',
    label: 'ラベル',
    labelHint: '任意。読めるのは、あなたと受信者だけです。',
    labelLeft: { other: '残り{count}文字' },
    labelTooLong: 'ラベルが長すぎます。100文字まで入力できますが、絵文字などが含まれると少なくなります。',
    labelUnfit: 'ラベルに送信できない文字が含まれています。入力し直してください。',
    readers: '読める人',
    readersFirst: '最初に読んだ人が保管',
    readersFirstHint: '最初にリンクを開いた人がメッセージを保管します。その後は、ほかの人には開けません。',
    readersOne: '一度だけ読める',
    readersOneHint:
      '一度だけ読めて、コピーは残りません。開いてから10分後か、読んだ人が削除したときに削除されます。',
    readersSeveral: '指定した人数まで',
    readersSeveralHint: 'それぞれ10分間読めます。最後の人が読んだ後に削除されます。',
    readersCount: '人数',
    readersLimits: '{least}人から{most}人まで',
    readersWrong: '人数を{least}人から{most}人までの間で指定してください。',
    lifetime: '有効期限',
    lifetimeYear: '1年',
    lifetimeNever: '無期限',
    lifetimeCustom: 'カスタム…',
    customAmount: '長さ',
    customUnit: '単位',
    minutes: '分',
    hours: '時間',
    days: '日',
    lifetimeWrong: '{least}から{most}までの期間を選んでください。',
    lifetimeRefused:
      'このサーバーは、それほど長くメッセージを保管しません。もっと短い期間を選んで、もう一度お試しください。',
    lifetimeUnclear: '「{amount}」は二通りに読めます。区切り記号を取るか、その後ろを1桁か2桁にしてください。',
    receipt: '読まれたら知らせる',
    receiptHint:
      '30日間保管されます。メッセージの1件が終わったことはサーバーに伝わりますが、読んだ人のアドレスやブラウザーは伝わりません。',
    receiptUnkept: '自分の鍵があれば、送信したメッセージの一覧と、いつ読まれたかを確認できます。',
    more: 'その他のオプション',
    passphrase: 'パスフレーズ',
    passphraseHint: '任意。受信者にはリンクのほかにこれも必要です。電話など、別の手段で伝えてください。',
    passphraseShort: '短いパスフレーズは推測されやすくなります。8文字以上にするか、自動生成してください。',
    generate: '自動生成',
    generateFailed: '単語リストを読み込めませんでした。パスフレーズを入力してください。',
    create: '安全なリンクを作成',
    createByKey: 'または Ctrl（⌘）+ Enter キー',
    encrypting: '暗号化しています…',
    sending: '送信しています…',
    cancelling: 'キャンセルしています…',
    bytesOf: '{total} 中 {done}',
    cancelled: 'キャンセルしました。サーバーには何も残っていません。書いた内容はここに残っています。',
    cancelPending:
      'キャンセルしましたが、サーバーに接続できないため、届いた分がまだ残っている可能性があります。そのリンクは誰も持っていません。このページは削除を試み続けます。書いた内容はここに残っています。',
    cancelFailed:
      'キャンセルしましたが、サーバーに接続できなかったため、届いた分が有効期限まで残る可能性があります。そのリンクは誰も持っていないので、誰も開けません。書いた内容はここに残っています。',
    empty: '先にメッセージを書くか、ファイルを追加してください。',
    tooLong: 'メッセージが長すぎます。短くして、もう一度お試しください。',
    tooMuch:
      '文章とファイルの合計が、1件のメッセージには大きすぎます。ファイルを外すか文章を短くして、もう一度お試しください。',
    fileUnreadable:
      '「{name}」を読み取れませんでした。選択後に変更または移動されたか、もともと読み取れないファイルです。取り除き、必要なら選び直して、もう一度お試しください。何も送信されておらず、ほかには何も失われていません。',
    notUnicode:
      'メッセージに不完全な文字が含まれているため、送信できません。� や正しく表示されない絵文字を探して削除してください。',
    passphraseUnusable: 'パスフレーズに使用できない文字が含まれています。入力し直してください。',
    passphraseSpace:
      'パスフレーズの先頭か末尾に空白があり、開くときにはそれも入力する必要があります。空白を削除するか、残す場合はもう一度「安全なリンクを作成」を押してください。',
    notEncrypted:
      'ブラウザーがメッセージを暗号化できませんでした。何も送信されておらず、何も失われていません。もう一度お試しください。',
    serverTooOld:
      'このサーバーは古いため、ご希望どおりにメッセージを保護できません。メッセージは削除され、リンクは作成されていません。',
    kept: '書いた内容はここに残っています。このページを離れたり再読み込みしたりする前に、コピーしてください。',

    ready: 'リンクができました',
    readyCopied:
      '完全なリンクをコピーしました。1人に送ってください。このページはクリップボードを消去しません。貼り付けたら、別のものをコピーしてください。',
    readyNotCopied: '完全なリンクをコピーして、一人だけに送ってください。',
    readyCopiedSeveral:
      '完全なリンクをコピーしました。メッセージを読んでよい人に送ってください。このページはクリップボードを消去しません。貼り付けたら、別のものをコピーしてください。',
    readyNotCopiedSeveral: '完全なリンクをコピーして、読んでもらう人たちに送ってください。',
    readyOnce: '一度だけ読めます',
    readySeveral: { other: '{count}人まで読めます' },
    readyLocked: '開くにはパスフレーズが必要です',
    onlyHere: '今すぐコピーしてください。このページを閉じると、リンクは二度と表示できません。',
    fullLink: '完全なリンク',
    copyFullLink: '完全なリンクをコピー',
    linkCopied: 'リンクをコピーしました',
    copyPassphrase: 'パスフレーズをコピー',
    passphraseReminder: 'リンクには含まれていません。電話など、別の方法で伝えてください。',
    again: '同じ内容でもう1つ作成',
    copyInstructions: '説明を付けてコピー',
    instructions:
      'このリンクは、あなた宛ての暗号化されたメッセージに通じています。普段お使いのブラウザーで開いて、「メッセージを表示」を押してください。',
    twoWays: 'リンクと鍵を別々に送る',
    twoWaysHint: 'リンクと鍵を別の手段で送ります。片方だけを盗み見ても、メッセージは読めません。',
    bareLink: '鍵を含まないリンク',
    copyBareLink: 'リンクをコピー',
    key: '鍵',
    copyKey: '鍵をコピー',
    share: '共有…',
    showQr: 'QRコードを表示',
    hideQr: 'QRコードを隠す',
    linkQr: '完全なリンクのQRコード',
    qrHint: '読み取った人は、鍵を含む完全なリンクを手に入れます。',
    qrFailed: 'QRコードを読み込めませんでした。ほかの機能は使えます。代わりにテキストをコピーしてください。',
    done: '完了',
    lastLink: '最後のリンクはまだ利用できます。',
    showAgain: 'リンクを表示',

    ...lists,
    ...key,

    how: '仕組み',
    howEncrypt:
      'ブラウザーがランダムな鍵を生成し、それでメッセージを暗号化します。サーバーに届くのは暗号化されたものだけです。鍵はリンクの # より後の部分にあり、ブラウザーはこの部分を送信しません。',
  },

  view,

  threatModel: {
    title: 'Inigma：脅威モデル',
    link: '脅威モデルを読む（英語）',
  },
  missing: {
    title: 'Inigma：ページが見つかりません',
    heading: 'ページが見つかりません',
    lead: 'アドレスが不完全かもしれません。メッセージのリンクは長いので、もう一度送ってもらうか、自分でメッセージを書いてください。',
    write: 'メッセージを書く',
  },

  onDemand: { addDevice, comparison, replacing, takeKey, endings, lease, link },
};
