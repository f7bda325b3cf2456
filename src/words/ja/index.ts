import type { Catalogue } from '../catalogue.ts';
import { answer } from './answer.ts';
import { key } from './identity.ts';
import { lists } from './mailbox.ts';
import * as onDemand from './on-demand.ts';
import { view } from './view.ts';

/** Japanese. */
export const ja: Catalogue = {
  language: { tag: 'ja', direction: 'ltr', name: '日本語' },

  anywhere: {
    skip: '本文へ移動',
    language: '言語',
    languageWaits:
      '言語は、このページを再読み込みすると切り替わります。再読み込みするとページの内容が失われるため、自動では切り替えません。',
    noScript:
      '{service}はブラウザー内で暗号化と復号を行うため、JavaScriptが必要です。このページでJavaScriptを許可し、再読み込みしてください。',
    insecure:
      'このページはHTTPSなしで開かれたため、ブラウザーで暗号化できません。https:// で始まるアドレス（またはlocalhost）で開いてください。',
    broken:
      'このページで問題が起きています。ページを再読み込みしてください。それでも直らない場合は、ブラウザーが古すぎる可能性があります。',
    stuck:
      'このページは最後まで読み込まれなかったため、動作しません。接続を確認し、入力した内容をコピーしてから、ページまたはリンク全体を開き直してください。それでも直らない場合は、ブラウザーが古すぎる可能性があります。',
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
    tooLarge: 'このサーバーには大きすぎます。ファイルを外すか本文を短くして、もう一度お試しください。',
    unavailable: 'サーバーは現在、データベースに接続できません。1分後にもう一度お試しください。',
    full: 'サーバーに空きがなく、現在は新しいメッセージを受け付けていません。後でもう一度お試しください。',
    refused: 'サーバーに拒否されました。ページを再読み込みして、もう一度お試しください。',
    unexpected: 'サーバーの応答を読み取れませんでした。ページを再読み込みして、もう一度お試しください。',
    keyLost:
      'メッセージを保管していた鍵が、このブラウザーから失われました。ストレージの一部またはすべてが消去されています。',
    storageUnavailable:
      'このブラウザーには、このページのデータを保存できません（プライベートウィンドウ、またはストレージのブロック）。メッセージの送信と閲覧はできますが、ここに保管することはできません。',
    switchBack: '以前の鍵に戻す',
    delete: '削除',
    deleting: '削除中…',
    deleteAsk: 'このメッセージを削除しますか？',
    deleteOwned: 'サーバーから削除され、復元できません。',
  },

  compose: {
    title: '{service}：秘密のメッセージを送る',
    heading: '秘密のメッセージを送る',
    lead: 'ブラウザー内で暗号化されます。開けるのは、リンクを持つ人だけです。',
    message: 'メッセージ',
    sizeOver: '{size}（上限は{limit}）',
    sizeLeft: '残り{size}',
    files: 'ファイル',
    addFiles: 'ファイルを追加',
    filesLimit: '合計{limit}まで',
    addFilesHint: 'または、このページにドロップするか、画像を貼り付け',
    dropHere: 'ドロップしてファイルを追加',
    filesAdded: { other: '{count}個のファイルを追加しました' },
    removeFile: '外す',
    fileRemoved: '{name}を外しました',
    tooManyFiles: '1件のメッセージに追加できるファイルは{most}個までです。残りは追加されませんでした。',
    folder: '「{name}」はフォルダーのため送信できません。中のファイルを選んでください。',
    folders: 'フォルダーは送信できません：{names}。中のファイルを選んでください。',
    filesRefused: 'このサーバーではファイルを送信できません。何も追加されていません。',
    picturesTell: '写真には、撮影場所などのメタデータが残ります。',
    label: 'ラベル',
    labelHint: '任意。自分と受信者だけが読めます。',
    labelLeft: { other: '残り{count}文字' },
    labelTooLong: 'ラベルが長すぎます。上限は100文字で、絵文字や一部の文字を使うと少なくなります。',
    labelUnfit: 'ラベルに送信できない文字が含まれています。入力し直してください。',
    readers: '読める人',
    readersFirst: '最初に読んだ人が保管',
    readersFirstHint: '最初にリンクを開いた人がメッセージを保管します。その後は、ほかの誰も開けません。',
    readersOne: '一度だけ読める',
    readersOneHint:
      '一度だけ読めて、コピーは残りません。開いてから10分後に削除されます。読んだ人が先に削除することもできます。',
    readersSeveral: '指定した人数まで',
    readersSeveralHint: '1人につき10分間読めます。最後の人が読んだ後に削除されます。',
    readersCount: '人数',
    readersLimits: '{least}～{most}人',
    readersWrong: '人数は{least}～{most}人で指定してください。',
    lifetime: '有効期限',
    lifetimeYear: '1年',
    lifetimeNever: '無期限',
    lifetimeCustom: 'カスタム…',
    customAmount: '期間',
    customUnit: '単位',
    minutes: '分',
    hours: '時間',
    days: '日',
    lifetimeWrong: '{least}から{most}までの期間を選んでください。',
    sameChoices: '前回と同じ設定です。',
    resetChoices: '初期設定に戻す',
    lifetimeRefused:
      'このサーバーでは、そこまで長く保管できません。もっと短い期間を選んで、もう一度お試しください。',
    lifetimeUnclear: '「{amount}」は2通りに読めます。区切り記号を消すか、その後ろを1～2桁にしてください。',
    receipt: '読まれたら知らせる',
    receiptHint:
      '30日間保管されます。サーバーに伝わるのはメッセージの1件が終わったことだけで、読んだ人のアドレスやブラウザーは伝わりません。',
    receiptUnkept: '自分の鍵があれば、送信したメッセージの一覧を見られ、いつ読まれたかがわかります。',
    more: 'その他のオプション',
    passphrase: 'パスフレーズ',
    passphraseHint: '任意。受信者にはリンクのほかにこれも必要です。電話など、別の方法で伝えてください。',
    passphraseRequired: '必須。受信者にはリンクのほかにこれも必要です。電話など、別の方法で伝えてください。',
    passphraseMissing: 'パスフレーズを入力するか、自動生成してください。このサーバーでは必須です。',
    passphraseShort: '短いパスフレーズは推測されやすくなります。8文字以上にするか、自動生成してください。',
    generate: '自動生成',
    generateFailed: '単語リストを読み込めませんでした。パスフレーズを入力してください。',
    create: '安全なリンクを作成',
    createByKey: 'または Ctrl（⌘）+ Enter',
    encrypting: '暗号化しています…',
    sending: '送信しています…',
    cancelling: 'キャンセルしています…',
    bytesOf: '{done} / {total}',
    cancelled: 'キャンセルしました。サーバーには何も残っていません。書いた内容はここにあります。',
    cancelPending:
      'キャンセルしましたが、サーバーに接続できないため、届いた分がまだ残っている可能性があります。そのリンクは誰も持っていません。このページは削除を試み続けます。書いた内容はここにあります。',
    cancelFailed:
      'キャンセルしましたが、サーバーに接続できなかったため、届いた分が期限まで残る可能性があります。そのリンクは誰も持っていないので、誰も開けません。書いた内容はここにあります。',
    empty: '先にメッセージを書くか、ファイルを追加してください。',
    emptyWithoutFiles: '先にメッセージを書いてください。',
    tooLong: 'メッセージが長すぎます。短くして、もう一度お試しください。',
    tooMuch:
      '本文とファイルの合計が、1件のメッセージには大きすぎます。ファイルを外すか本文を短くして、もう一度お試しください。',
    fileUnreadable:
      '「{name}」を読み取れませんでした。追加した後に変更または移動された可能性があります。いったん外し、必要なら追加し直して、もう一度お試しください。何も送信されておらず、ほかの内容はそのままです。',
    notUnicode:
      'メッセージに壊れた文字があるため、送信できません。� や壊れた絵文字を探して削除してください。',
    passphraseUnusable: 'パスフレーズに使えない文字が含まれています。入力し直してください。',
    passphraseSpace:
      'パスフレーズの先頭か末尾にスペースがあり、開くときにはそれも入力が必要です。スペースを消すか、残す場合はもう一度「安全なリンクを作成」を押してください。',
    notEncrypted:
      'ブラウザーでメッセージを暗号化できませんでした。何も送信されておらず、何も失われていません。もう一度お試しください。',
    serverTooOld:
      'このサーバーは古いため、指定どおりにメッセージを保護できません。メッセージは削除済みで、リンクはありません。',
    kept: '書いた内容はここにあります。このページを離れたり再読み込みしたりする前に、コピーしてください。',

    ready: 'リンクができました',
    readyCopied:
      'リンク全体をコピーしました。1人に送ってください。このページはクリップボードを消去しません。貼り付けたら、別のものをコピーしてください。',
    readyNotCopied: 'リンク全体をコピーして、1人に送ってください。',
    readyCopiedSeveral:
      'リンク全体をコピーしました。読んでもらう人たちに送ってください。このページはクリップボードを消去しません。貼り付けたら、別のものをコピーしてください。',
    readyNotCopiedSeveral: 'リンク全体をコピーして、読んでもらう人たちに送ってください。',
    readyOnce: '一度だけ読めます',
    readySeveral: { other: '{count}人まで読めます' },
    readyLocked: '開くにはパスフレーズが必要です',
    onlyHere: '今すぐコピーしてください。このページを閉じると、リンクは再表示できません。',
    fullLink: 'リンク全体',
    copyFullLink: 'リンク全体をコピー',
    linkCopied: 'リンクをコピーしました',
    copyPassphrase: 'パスフレーズをコピー',
    passphraseReminder: 'リンクには含まれていません。電話など、別の方法で伝えてください。',
    again: '同じ内容でもう1つ作成',
    copyInstructions: '説明を付けてコピー',
    instructions:
      '暗号化されたメッセージのリンクです。普段お使いのブラウザーで開き、「メッセージを表示」を押してください。',
    twoWays: 'リンクと鍵を別々に送る',
    twoWaysHint: 'リンクと鍵を別々の方法で送ります。片方を盗み見られただけでは、メッセージは読めません。',
    bareLink: '鍵なしのリンク',
    copyBareLink: 'リンクをコピー',
    key: '鍵',
    copyKey: '鍵をコピー',
    share: '共有…',
    showQr: 'QRコードを表示',
    hideQr: 'QRコードを隠す',
    linkQr: 'リンク全体のQRコード',
    qrHint: '読み取った人は、鍵を含むリンク全体を手に入れます。',
    qrFailed: 'QRコードを読み込めませんでした。ほかの機能は使えます。代わりにテキストをコピーしてください。',
    done: '完了',
    lastLink: '最後に作成したリンクを、まだ表示できます。',
    showAgain: 'リンクを表示',

    ...lists,
    ...key,

    how: '仕組み',
    howEncrypt:
      'ブラウザーがランダムな鍵でメッセージを暗号化します。サーバーに届くのは暗号化されたデータだけです。鍵はリンクの # より後の部分にあり、ブラウザーはこの部分を送信しません。',
  },

  view,
  answer,

  threatModel: {
    title: '{service}：脅威モデル',
    link: '脅威モデルを読む（英語）',
  },
  footer: {
    imprint: '運営者情報',
    privacy: 'プライバシー',
    abuse: '不正利用を報告',
    source: 'ソースコード',
  },
  missing: {
    title: '{service}：ページが見つかりません',
    heading: 'ページが見つかりません',
    lead: 'アドレスが不完全かもしれません。メッセージのリンクは長いので、もう一度送ってもらうか、自分でメッセージを書いてください。',
    write: 'メッセージを書く',
  },

  onDemand,
};
