import type { Catalogue } from '../catalogue.ts';
import { addDevice, comparison, replacing, takeKey } from './device.ts';
import { endings } from './endings.ts';
import { key } from './identity.ts';
import { link } from './link.ts';
import { lists } from './mailbox.ts';
import { view } from './view.ts';

/** Japanese. */
export const ja: Catalogue = {
  language: { tag: 'ja', direction: 'ltr', name: '日本語' },

  anywhere: {
    name: 'Inigma',
    home: 'Inigma、メッセージを書く',
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
    copyRefused: 'ブラウザーがコピーを許可しませんでした。テキストを選択し、手動でコピーしてください。',
    cancel: 'キャンセル',
    dark: 'ダークモード',
    tryAgain: '再試行',
    never: '無期限',
    expiresIn: '{when}に期限切れ',
    expiresAt: '有効期限：{moment}',
    offline: 'サーバーから応答がありません。接続を確認して、もう一度お試しください。',
    tooMany: '短時間のリクエストが多すぎます。1分待ってから、もう一度お試しください。',
    tooManyUntil: '短時間のリクエストが多すぎます。{when}にもう一度お試しください。',
    tooLarge:
      'サーバー、またはその手前にあるものが受け付ける大きさを超えています。ファイルを取り除くか本文を短くして、もう一度お試しください。',
    unavailable: 'サーバーが現在ストレージに接続できません。1分後にもう一度お試しください。',
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
    deleteOwned: 'サーバーから消去されます。元に戻すことはできません。',
  },

  compose: {
    title: 'Inigma：一人だけに届けるメッセージ',
    heading: '一人だけに届けるメッセージ',
    lead: '送信前に、ブラウザー内で暗号化されます。特に指定しない限り、メッセージは最初にリンクを開いた人のものになり、再び開けるのもその人だけです。',
    message: 'メッセージ',
    bytesLeft: { other: '残り{count}バイト' },
    bytesOver: { other: '{count}バイト超過' },
    files: 'ファイル',
    addFiles: 'ファイルを追加',
    addFilesHint: 'または、このページにドロップするか、画像を貼り付け',
    dropHere: 'ドロップするとファイルが追加されます',
    filesAdded: { other: '{count}個のファイルを追加しました' },
    removeFile: '取り除く',
    fileRemoved: '{name} を取り除きました',
    tooManyFiles: '1件のメッセージに添付できるファイルは{most}個までです。残りは追加されませんでした。',
    folder: '「{name}」はフォルダーのため送信できません。中のファイルを選んでください。',
    folders: '次のものはフォルダーのため送信できません：{names}。中のファイルを選んでください。',
    picturesTell: '画像はそのまま送信されます。撮影場所など、カメラが書き込んだ情報も一緒に送られます。',
    label: 'ラベル',
    labelHint: '任意。読めるのは、あなたと受信者だけです。',
    labelLeft: { other: '残り{count}文字' },
    labelBytesLeft: { other: '残り{count}バイト' },
    labelTooLong: 'ラベルが長すぎます。100文字まで入力できますが、絵文字などが含まれると少なくなります。',
    labelUnfit: 'ラベルに送信できない文字が含まれています。入力し直してください。',
    readers: '読める人',
    readersFirst: '最初に読んだ人のものになる',
    readersFirstHint: '最初に開いた人のものになり、再び開けるのもその人だけです。',
    readersOne: '一度だけ',
    readersOneHint: '読まれてから10分後に消去されます。読んだ人がそれより早く消去することもできます。',
    readersSeveral: '指定した人数まで',
    readersSeveralHint: '一人につき10分間読めます。最後の一人が読んだ後に消去されます。',
    readersCount: '人数',
    readersLimits: '{least}人から{most}人まで',
    readersWrong: '人数を{least}人から{most}人までの間で指定してください。',
    lifetime: '有効期間',
    lifetimeYear: '1年',
    lifetimeNever: '無期限',
    lifetimeCustom: 'その他の期間…',
    customAmount: '長さ',
    customUnit: '単位',
    minutes: '分',
    hours: '時間',
    days: '日',
    lifetimeWrong: '{least}から{most}までの期間を選んでください。',
    lifetimeRefused:
      'このサーバーでは、この有効期間は使えません。もっと短い期間を選んで、もう一度お試しください。',
    lifetimeUnclear: '「{amount}」は二通りに読めます。区切り記号を取るか、その後ろを1桁か2桁にしてください。',
    receipt: 'いつ読まれたかを表示する',
    receiptHint:
      '30日間表示します。サーバーには、あなたのメッセージが終了したことが残りますが、読んだ人のアドレスやブラウザーは残りません。',
    receiptUnkept: '自分の鍵があれば、送信したメッセージの一覧と、いつ読まれたかを確認できます。',
    more: 'その他のオプション',
    passphrase: 'パスフレーズ',
    passphraseHint: '任意。リンクを開く人にも必要です。別の手段で伝えてください。',
    create: '安全なリンクを作成',
    createByKey: 'または Ctrl（⌘）+ Enter キー',
    encrypting: '暗号化しています…',
    sending: '送信しています…',
    empty: '先にメッセージを書くか、ファイルを追加してください。',
    tooLong: 'メッセージが長すぎます。短くして、もう一度お試しください。',
    tooMuch:
      '本文とファイルの合計が、1件のメッセージの上限を超えています。ファイルを取り除くか本文を短くして、もう一度お試しください。',
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
    readyCopied: '完全なリンクをコピーしました。一人だけに送ってください。',
    readyNotCopied: '完全なリンクをコピーして、一人だけに送ってください。',
    readyCopiedSeveral: '完全なリンクをコピーしました。読んでもらう人たちに送ってください。',
    readyNotCopiedSeveral: '完全なリンクをコピーして、読んでもらう人たちに送ってください。',
    readyOnce: '一度だけ読めます',
    readySeveral: { other: '{count}人まで読めます' },
    readyLocked: '開くにはパスフレーズが必要です',
    onlyHere: '鍵はほかのどこにもありません。このページを閉じると、リンクは二度と表示できません。',
    fullLink: '完全なリンク',
    copyFullLink: '完全なリンクをコピー',
    copyInstructions: '説明を付けてコピー',
    instructions:
      'このリンクは、あなた宛ての暗号化されたメッセージに通じています。普段お使いのブラウザーで開いて、「メッセージを表示」を押してください。',
    twoWays: '2つの手段に分けて送る',
    twoWaysHint: 'リンクと鍵を別々の手段で送ります。片方だけを傍受しても、何も得られません。',
    bareLink: '鍵を含まないリンク',
    copyBareLink: 'リンクをコピー',
    key: '鍵',
    copyKey: '鍵をコピー',
    share: '共有…',
    showQr: 'QRコードを表示',
    hideQr: 'QRコードを隠す',
    linkQr: '完全なリンクのQRコード',
    qrHint: '読み取った人は、鍵を含むリンク全体を手に入れることになります。',
    qrFailed: 'QRコードを読み込めませんでした。ほかの機能は使えます。代わりにテキストをコピーしてください。',
    done: '完了',
    lastLink: '最後に作成したリンクは、まだこのページにあります。',
    showAgain: 'もう一度表示',

    ...lists,
    ...key,

    how: '仕組み',
    howEncrypt:
      'ブラウザーがランダムな鍵を生成し、それでメッセージを暗号化します。サーバーに届くのは暗号化されたものだけです。鍵はリンクの # より後の部分にあり、ブラウザーはこの部分を送信しません。',
    howClaim:
      'リンクを開いて最初に「メッセージを表示」を押した人が、メッセージの持ち主になります。その人のブラウザーが自身の鍵でメッセージを暗号化し直し、以後、ほかの人はそのリンクで開けません。誰かが受信者より先に開いた場合、受信者にはそのことが分かります。',
    howText:
      'テキストの改行は、元のプログラムが何を使っていても、LF として送信されます。1バイトも変えずに届ける必要があるものは、ファイルとして添付してください。',
    howLimits:
      '受信者より先にリンクを読む人や、どちらかの端末を支配している人に対しては、保護できません。その心配がある場合は、リンクと鍵を別々の手段で送るか、パスフレーズを追加してください。',
  },

  view,

  threatModel: {
    title: 'Inigma：脅威モデル',
    link: '脅威モデルを読む：誰が攻撃しうるか、何がそれを防ぐか（英語）',
  },
  missing: {
    title: 'Inigma：ページが見つかりません',
    heading: 'ここにページはありません',
    lead: 'アドレスが途中で切れているかもしれません。メッセージへのリンクは長いものです。もう一度送ってもらうか、自分でメッセージを書いてください。',
    write: 'メッセージを書く',
  },

  onDemand: { addDevice, comparison, replacing, takeKey, endings, link },
};
