import type { OwnAnswerWords, RequestDialogWords } from '../catalogue.ts';

export const requestDialog: RequestDialogWords = {
  lead: '相手がアカウントなしで、パスワード、ファイル、メッセージを送れるリンクを作成します。',
  encrypted: '回答はあなた宛てに暗号化され、あなたの鍵でのみ開けます。',
  intercepted: 'リンクを盗み見た人は、依頼文を読み、偽の回答を送れますが、本当の回答は読めません。',
  note: '何が必要ですか？',
  noteHint: 'リンクを持つ人は誰でもこの依頼文を読めます。',
  noteMissing: 'まず、必要なものを書いてください。',
  noteTooLong: '依頼文が長すぎます。上限は{most}文字です。',
  noteUnfit: '依頼文に壊れた文字があるため、送信できません。� や壊れた絵文字を探して削除してください。',
  lifetime: 'リンクの有効期間',
  lifetimeHint: '回答は、その後さらに同じ期間保管されます。',
  wantsFiles: 'ファイルも受け取る',
  make: 'リンクを作成',
  making: 'リンクを作成中…',
  unkept:
    'このブラウザーには、このページのデータを保存できないため（プライベートウィンドウ、またはストレージのブロック）、回答を開けません。鍵を保管できるブラウザーで依頼してください。',
  off: 'このサーバーは依頼の受け付けを終了しました。',
  ready: 'リンクができました',
  readyHint: '秘密の情報を持つ人に送ってください。回答は一度だけ受け取れ、自分のメッセージに入ります。',
  again: '依頼のリンク',
  linkEnds: 'リンクは{moment}まで使えます。',
  link: '回答用のリンク',
  copy: 'リンクをコピー',
  qr: 'リンクのQRコード',
  yourNote: '依頼文',
  instructions:
    '秘密の情報を送ってください。このリンクをブラウザーで開き、そこに書いて送信してください。内容はブラウザー内で暗号化され、読めるのは私だけです。アカウントは不要です。',
  instructionsEnd: 'リンクは{moment}まで有効で、回答は一度だけ送れます。',
  noteClosed: '依頼文を復号できません',
  openUntil: '未回答（{moment}まで受け付け）',
  answeredOn: '{moment}に回答がありました',
  expiredOn: '{moment}に期限が切れました',
  asked: '依頼：{ago}',
  askedNow: 'たった今依頼',
  deleteAsk: 'この依頼を削除しますか？',
  deleteOpen: 'リンクが使えなくなり、誰も回答できなくなります。',
  deleteAnswered: 'この一覧から消えます。回答は自分のメッセージに残ります。',
  deleteExpired: 'この一覧から消えます。',
  deleted: '依頼を削除しました。',
};

export const ownAnswer: OwnAnswerWords = {
  intro: 'これはあなたの依頼への回答です。回答だけでは、誰が書いたかはわかりません。',
};
