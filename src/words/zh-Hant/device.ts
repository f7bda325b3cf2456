import type { AddDeviceWords, ComparisonWords, ReplacingWords, TakeKeyWords } from '../catalogue.ts';

/** Before one key takes the place of another, by an import or by *Add a device*, in traditional Chinese. */
export const replacing: ReplacingWords = {
  askPresent:
    '您目前的金鑰從未匯出。這個瀏覽器會將它留作先前的金鑰，但只到您匯入其他金鑰或重設金鑰為止。一旦瀏覽器遺失這把金鑰，它的訊息也會一併消失。',
  askPrevious: '您先前的金鑰從未匯出。如果繼續，這個瀏覽器會捨棄它，它的訊息將再也無法開啟。',
  exportFirst: '匯出目前的金鑰',
  word: '匯入',
  type: '如要繼續，請輸入「{word}」',
  same: '這個瀏覽器已經有這把金鑰。',
  unkept: '瀏覽器未儲存金鑰。您目前的金鑰沒有變更。',
};

/** On both devices, in traditional Chinese. */
export const comparison: ComparisonWords = {
  code: '比對碼',
  compare: '兩部裝置都會顯示比對碼。只有兩組比對碼相同時，才在新裝置上使用這把金鑰。',
};

/** *Add a device*, on the device that has the key, in traditional Chinese. */
export const addDevice: AddDeviceWords = {
  heading: '新增裝置',
  lead: '這會建立一個連結，將您的金鑰交給您的另一個瀏覽器，讓它也能開啟相同的訊息。連結只能使用一次，且須在十分鐘內使用。',
  warning:
    '最先開啟連結的人會取得您的金鑰，並能閱讀以這把金鑰保存的所有訊息。請在另一部裝置就在手邊時再建立連結，也不要讓其他人看到。',
  make: '建立連結',
  making: '正在建立連結…',
  scan: '請用另一部裝置掃描 QR Code，或複製連結並在該裝置上開啟。',
  qr: '連結的 QR Code',
  link: '供另一部裝置使用的連結',
  copy: '複製連結',
  unopened: '還沒有人開啟連結。',
  unknown: '伺服器沒有回應，無法確定連結是否已被開啟。這個頁面會繼續檢查。',
  opened: '連結已於{time}開啟。',
  openedHint:
    '如果是您開啟的，請比對兩組比對碼。如果不是，就表示有其他人取得您的金鑰，並能閱讀您的訊息：請刪除重要的訊息，然後選擇「重設金鑰」。',
  expired: '連結已過期，沒有人開啟過。',
  gone: '連結已不存在。',
  again: '建立新的連結',
  stop: '取消並刪除連結',
  withdrawn: '已刪除連結。',
  notWithdrawn: '無法刪除連結。連結會在建立十分鐘後過期。',
  maybeOpened:
    '無法確定是否有人開啟過連結。除非您確定沒有其他人拿到連結，否則請當作金鑰已落入他人手中：請刪除重要的訊息，然後選擇「重設金鑰」。',
};

/** On the device that is offered the key, in traditional Chinese. */
export const takeKey: TakeKeyWords = {
  heading: '要使用另一部裝置的金鑰嗎？',
  lead: '這個連結會將另一部裝置的金鑰提供給這個瀏覽器。',
  yours: '只有在您剛才親自在另一部裝置上用「新增裝置」建立這個連結時，才可以繼續。',
  danger: '如果是別人傳給您的連結，請關閉這個頁面。將自己的金鑰傳給您的人，能閱讀您從此以後保留的所有內容。',
  go: '繼續',
  differ:
    '如果比對碼不同，或連結是別人傳給您的，請取消。將自己的金鑰傳給您的人，能閱讀您從此以後保留的所有內容。',
  weak: '這看起來不像 Inigma 建立的金鑰。自行編造的金鑰可能會被猜中，猜中的人就能閱讀您的訊息。',
  replaces:
    '這把金鑰會取代這個瀏覽器中的金鑰。原本的金鑰會成為先前的金鑰，您可以在首頁的「您的金鑰」中切換回去。',
  use: '使用這把金鑰',
  used: '這個瀏覽器現在有這把金鑰了',
  usedHint: '以這把金鑰保存的訊息，在這裡也能開啟。從現在起，您開啟的訊息都會以它保存。',
  cancelled: '沒有任何變更',
  cancelledHint: '這個瀏覽器沒有接受金鑰，連結也無法再次使用。',
  cancelledUnanswered: '這個瀏覽器沒有接受金鑰。伺服器沒有回應：連結會在十分鐘內自動過期。',
  firstPage: '前往首頁',
};
