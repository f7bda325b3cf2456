import type { OfflineCopyWords, SaveCopyWords } from '../catalogue.ts';

/** Copies that open without a server, in traditional Chinese. */
export const saveCopy: SaveCopyWords = {
  heading: '儲存加密副本',
  lead: '您會得到一個包含這則訊息的檔案，以新的金鑰加密。任何瀏覽器都能開啟，不需要網路，也不需要這個伺服器。',
  never: '檔案永不過期，也無法從遠端刪除。沒有人會得知它何時被開啟。',
  key: '這個檔案的金鑰',
  copy: '複製金鑰',
  apart:
    '金鑰只在此時顯示。請與檔案分開存放，例如存入密碼管理員。沒有金鑰，任何人都無法開啟檔案，您自己也不行。',
  save: '儲存檔案',
  uncopied: '您還沒有複製金鑰，而它不會再次顯示。如果您已抄下，請關閉這個視窗。',
  close: '關閉',
};

export const offlineCopy: OfflineCopyWords = {
  heading: '訊息的加密副本',
  lead: '請輸入儲存這個檔案時顯示的金鑰。訊息會在這個瀏覽器中解密；不會傳送任何內容，也不需要網路。',
  key: '這個檔案的金鑰',
  open: '開啟',
  onlyThis: '請勿輸入其他金鑰。副本絕不會要求您的復原片語，也不會要求保存您訊息的金鑰。',
  never: '這個檔案永不過期，也無法從遠端刪除。沒有人會得知它何時被開啟。',
  malformed: '金鑰由 32 個字母、數字、連字號和底線組成。請完整貼上。',
  wrong: '這個金鑰無法開啟這個檔案。請檢查它是否屬於這個檔案；如果是，檔案已遭變更。',
  damaged: '這個檔案已損毀或不完整。請從您存放它的地方重新取得。',
  unable: '這個瀏覽器無法在這裡解密。請將檔案儲存到您的裝置，再用較新的瀏覽器開啟。',
};
