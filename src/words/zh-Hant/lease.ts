import type { LeaseWords } from '../catalogue.ts';

/** A message that can be opened again for a while only, in traditional Chinese. */
export const lease: LeaseWords = {
  until: '在{time}之前，您可以在這裡再次開啟。之後還需要的內容，請先複製或儲存。',
  soon: '從首次開啟算起的十分鐘內，您可以在這裡再次開啟。之後還需要的內容，請先複製或儲存。',
  left: '這段時間將在 {when}結束。',
  unsaved: { other: '還有 {count} 個檔案尚未儲存。' },
  unsavedThen: '屆時尚未儲存的內容只會留在這個頁面上，關閉或重新載入後就會消失。',
  unsavedNow: '尚未儲存的內容只在這個頁面上，關閉或重新載入後就會消失。',
  erase: '立即刪除',
  eraseAsk: '要立即刪除這則訊息嗎？',
  eraseUnsaved: { other: '還有 {count} 個檔案尚未儲存。訊息刪除後，就無法再次開啟。' },
  outcomes: {
    erased: '已刪除。在您離開這個頁面之前，訊息只顯示在這裡，別處都沒有。',
    'given-up':
      '您無法再次開啟訊息：在您離開這個頁面之前，訊息會顯示在這裡。所有讀者都讀過之後，伺服器就會刪除訊息。',
    unerased: '無法刪除。請再試一次，或維持現狀：開啟十分鐘後，就無法再從這裡開啟。',
    lapsed:
      '您的閱讀時間已結束：在您離開這個頁面之前，訊息會顯示在這裡，但無法再次開啟。請複製或儲存需要的內容。',
  },
};
