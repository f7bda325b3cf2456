import type { OwnAnswerWords, RequestDialogWords } from '../catalogue.ts';

export const requestDialog: RequestDialogWords = {
  lead: '這會建立一個連結，對方不需要帳號，就能透過它將密碼、檔案或訊息傳送給您。',
  encrypted: '回覆會加密後傳給您：只有您的金鑰能開啟。',
  intercepted: '攔截到連結的人可以閱讀您的說明並傳送假的回覆，但無法閱讀真正的回覆。',
  note: '您需要什麼？',
  noteHint: '任何拿到連結的人都能閱讀這段說明。',
  noteMissing: '請先寫下您需要什麼。',
  noteTooLong: '說明太長。最多 {most} 個字元。',
  noteUnfit: '說明中有損毀的字元，無法傳送。請找出 � 或損毀的表情符號並刪除。',
  lifetime: '連結有效期限',
  lifetimeHint: '之後，回覆會再保留同樣長的時間。',
  wantsFiles: '需要檔案',
  make: '建立連結',
  making: '正在建立連結…',
  unkept:
    '這個瀏覽器不會為這個頁面保留任何資料（無痕視窗，或儲存空間遭封鎖），因此無法開啟回覆。請在會保留您金鑰的瀏覽器中索取。',
  off: '這個伺服器不再接受索取要求。',
  ready: '您的連結已準備就緒',
  readyHint: '請傳送給擁有這項機密資訊的人。連結只接受一次回覆，回覆之後會出現在您的訊息中。',
  again: '您的要求的連結',
  linkEnds: '連結在 {moment} 之前有效。',
  link: '用來回覆的連結',
  copy: '複製連結',
  qr: '連結的 QR Code',
  yourNote: '您的說明',
  instructions:
    '我需要您提供一些機密資訊。請用瀏覽器開啟這個連結，在那裡填寫並傳送：內容會在您的瀏覽器中加密，只有我能閱讀。您不需要帳號。',
  instructionsEnd: '連結在 {moment} 之前有效，且只能回覆一次。',
  noteClosed: '無法解密說明',
  openUntil: '尚未回覆，開放至 {moment}',
  answeredOn: '已於 {moment} 回覆',
  expiredOn: '已於 {moment} 過期',
  asked: '{ago}索取',
  askedNow: '剛剛索取',
  deleteAsk: '要刪除這個要求嗎？',
  deleteOpen: '連結將會失效：任何人都無法再回覆。',
  deleteAnswered: '它會從這份清單中移除。回覆仍保留在您的訊息中。',
  deleteExpired: '它會從這份清單中移除。',
  deleted: '已刪除要求。',
};

export const ownAnswer: OwnAnswerWords = {
  intro: '這是對您的要求的回覆。回覆無法證明是誰寫的。',
};
