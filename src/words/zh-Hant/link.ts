import type { LinkWords } from '../catalogue.ts';

/** Where a link was changed on its way, or opened in the browser of another app, in traditional Chinese. */
export const link: LinkWords = {
  wholeLink: '完整連結',
  openLink: '開啟連結',
  noLink: '這段文字中沒有訊息的連結。',
  forOtherServer: '這個連結屬於 {host}，不屬於這部伺服器。請到那部伺服器開啟。',
  keySent:
    '這個連結在傳送途中遭到某個程式更動，因此其中的金鑰已傳送到伺服器。Inigma 不會記錄金鑰，但管理這部伺服器或其前方 Proxy 的人可能已經取得。',
  inApp:
    '您正在使用其他應用程式的內建瀏覽器。如果在這裡開啟訊息，訊息只會保留在該應用程式中。若要保留在您自己的瀏覽器中，請複製連結並在該瀏覽器開啟。',
  copyLink: '複製連結',
  loading: '正在載入訊息…',
  bytesOf: '{done} / {total}',
  loadingCancelled: '已取消載入。如果伺服器已開始傳送訊息，就視為已開啟；您可以在這裡再次開啟。',
};
