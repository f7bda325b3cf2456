import type { IdentityWords } from '../catalogue.ts';
import { replacing } from './device.ts';

/** *Your key* in Japanese. */
export const key: IdentityWords = {
  identity: '自分の鍵',
  identityLead:
    'このブラウザーが鍵を作成し、メッセージはこの鍵で保管されます。鍵がブラウザーの外に出るのは、エクスポートするかデバイスを追加したときだけです。サーバーは、鍵から導かれるIDで利用者を識別します。',
  userId: 'ユーザーID',
  copyUserId: 'ユーザーIDをコピー',
  keyLostHint:
    'この鍵で保管したメッセージは、この鍵がないと開けません。メッセージを書いたり読んだりすることはできます。再び保管するには、エクスポート済みの鍵をインポートするか、鍵をリセットしてください。',
  unexported:
    'このデバイスをなくすか、ブラウザーのデータを消去すると、これらのメッセージは失われます。バックアップとして鍵をエクスポートしてください。',
  storageNotPersistent:
    '空き容量が少なくなると、ブラウザーがこの鍵を削除することがあります。プライベートウィンドウは、閉じると鍵を失います。',
  safariDeletes:
    'Safariは、このページを開かずに7日間使うと、この鍵を削除します。iPhoneやiPadのブラウザーはどれも同じです。今すぐリカバリーフレーズを書き留めるか、鍵をファイルとして保存してください。',
  previousKey: '以前の鍵',
  previousLead:
    '以前使っていた鍵が、このブラウザーに残っています。ほかの人もこのブラウザーを使う場合は、破棄してください。',
  switchedBack: '以前の鍵に戻しました。一覧には、その鍵のメッセージが表示されます。',
  forgetPrevious: '以前の鍵を破棄',
  forgetPreviousAsk: '以前の鍵を破棄しますか？',
  forgetPreviousWarning: 'その鍵のメッセージは、もう一度インポートしない限り、ここでは開けなくなります。',
  forgetPreviousUnexported:
    '一度もエクスポートされていません。その鍵のメッセージが必要なら、先に鍵を戻してエクスポートしてください。',
  previousForgotten: '以前の鍵を破棄しました。',
  exportKey: '鍵をエクスポート',
  exportKeyHead: '鍵のエクスポート',
  exportLead:
    'この鍵を持つ人は、この鍵で保管したすべてのメッセージを読めます。パスワードマネージャーや金庫など、自分だけが触れられる場所に保管してください。',
  exportedKey: '個人の鍵',
  showKey: '表示',
  hideKey: '隠す',
  copyIdentityKey: 'コピー',
  keyCopied:
    'コピーしました。鍵を保管したい場所に貼り付けてから、別のものをコピーしてください。このページはクリップボードを消去しません。',
  saveKey: 'ファイルとして保存',
  keySaved: '鍵ファイルを保存しました。',
  printKey: '印刷',
  keyQr: '個人の鍵のQRコード',
  keyQrHint: '読み取った人は、鍵を手に入れます。',
  exportAsk: '鍵を安全な場所に保管しましたか？',
  exportYes: 'はい、保管しました',
  exportNoted: '自分だけが触れられるようにしておいてください。',
  phrase: 'リカバリーフレーズ',
  showPhrase: 'リカバリーフレーズを表示',
  hidePhrase: 'リカバリーフレーズを隠す',
  phraseHint:
    'この18個の英単語は、鍵を別の形で表したものです。この順番で書き留めてください。これを持つ人は、メッセージを読めます。',
  phraseFailed:
    'リカバリーフレーズを読み込めませんでした。ほかの機能は使えます。代わりに鍵をファイルとして保存してください。',
  sheetHead: '{service}：個人の鍵',
  sheetLead:
    'この鍵を持つ人は、この鍵で保管したすべてのメッセージを読めます。この紙は、自分だけが触れられる場所に保管してください。鍵を使うには、下のアドレスをブラウザーで開き、「鍵をインポート」を選んで、鍵を印刷されているとおりに入力するか、リカバリーフレーズを入力してください。',
  sheetAddress: 'アドレス',
  addDevice: 'デバイスを追加',
  importKey: '鍵をインポート',
  importKeyHead: '鍵のインポート',
  importLead:
    'このページの一覧には、インポートした鍵のメッセージが表示されます。以降に開くメッセージも、その鍵で保管されます。',
  importReplaces:
    '現在の鍵と置き換わります。現在の鍵で保管したメッセージは、その鍵でしか開けません。先にエクスポートしてください。このブラウザーは現在の鍵を以前の鍵として残し、それより前の鍵を破棄します。',
  importExportFirst: replacing.exportFirst,
  importField: '鍵またはリカバリーフレーズ',
  importFieldHint: '貼り付けるか入力してください。鍵ファイルを選ぶこともできます。',
  importFile: 'ファイルを選択',
  importing: 'インポート中…',
  importWeak: 'それでもインポート',
  importWeakWarning:
    'Inigmaが作成した鍵ではないようです。人が考えた鍵は推測されるおそれがあり、推測した人はメッセージを読めます。欠けや入力ミスがないか確認し、確信がある場合だけインポートしてください。',
  importNotices: {
    nothing: '先に鍵を入力するか、鍵ファイルを選んでください。',
    link: 'これはメッセージのリンクで、個人の鍵ではありません。メッセージを読むには、ブラウザーで開いてください。',
    'too-short': '短すぎます。鍵は32文字です。すべてコピーできているか確認してください。',
    'too-long': '長すぎます。鍵は32文字です。余分なものまでコピーしていないか確認してください。',
    'not-unicode': '壊れた文字があるため、鍵ではありません。鍵をコピーし直してください。',
    file: 'このファイルに鍵はありません。「鍵をエクスポート」で保存したファイルを選んでください。',
    same: replacing.same,
    unkept: replacing.unkept,
    'phrase-count':
      'リカバリーフレーズは18語ですが、これは{count}語です。抜けや重複がないか確認してください。',
    'phrase-word': '「{word}」はリカバリーフレーズの単語ではありません。つづりを確認してください。',
    'phrase-checksum':
      '正しいリカバリーフレーズではありません。どれかの単語が間違っているか、2つが入れ替わっています。',
    'phrase-unavailable':
      'このページの一部が読み込まれなかったため、リカバリーフレーズを確認できませんでした。接続を確認し、ページを再読み込みしてから、もう一度お試しください。',
  },
  imported: '鍵をインポートしました。一覧には、その鍵のメッセージが表示されます。',
  importAsk: '一度もエクスポートしていない鍵を置き換えますか？',
  importAskPresent: replacing.askPresent,
  importAskPrevious: replacing.askPrevious,
  importWord: replacing.word,
  resetIdentity: '鍵をリセット',
  resetIdentityAsk: '鍵をリセットしますか？',
  resetIdentityWarning:
    'このブラウザーは新しい鍵を作成し、以前の鍵も含めて今までの鍵を破棄します。それらのメッセージは一覧から消え、鍵を再びインポートしない限り、ここでは開けません。',
  resetIdentityWord: 'リセット',
  resetIdentityType: replacing.type,
  identityReset: 'このブラウザーの鍵が新しくなりました。',
};
