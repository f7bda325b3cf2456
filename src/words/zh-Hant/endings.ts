import type { EndingWords } from '../catalogue.ts';

/** Why there is no message to open, for good, in traditional Chinese. */
export const endings: EndingWords = {
  'already-read': {
    heading: '這則訊息已有人讀過',
    advice:
      '開啟次數已達寄件者允許的上限。如果是您寄出的，請查看首頁的「記錄」。如果是寄給您的而您沒有開啟，請告訴寄件者有其他人讀過。',
  },
  'read-without-key': {
    heading: '這則訊息已有人讀過',
    advice:
      '如果是您開啟的，而且還不到十分鐘，請在這裡再次開啟完整連結。如果是您寄出的，請查看首頁的「記錄」。如果是寄給您的而您沒有開啟，請告訴寄件者有其他人讀過。',
  },
  'read-elsewhere': {
    heading: '這則訊息正在別處閱讀中',
    advice:
      '在這個頁面開啟期間，最後一次閱讀機會已被使用。如果不是您在其他分頁或裝置上開啟的，請告訴寄件者。',
  },
  'reading-over': {
    heading: '您已經讀過這則訊息',
    advice: '可再次開啟的十分鐘已經結束。如果還需要，請聯絡寄件者。',
  },
  withdrawn: {
    heading: '寄件者已刪除這則訊息',
    advice: '訊息無法復原。如果仍有需要，請聯絡寄件者。',
  },
  removed: {
    heading: '管理者已移除這則訊息',
    advice: '這部伺服器的管理者刪除了訊息。訊息無法復原，請告訴寄件者。',
  },
  taken: {
    heading: '已有其他人開啟這則訊息',
    advice:
      '訊息現在由對方保留，這個連結已經失效。如果是您寄出的，請查看首頁的「記錄」。如果這是您在等的訊息，而您並未在其他瀏覽器中開啟，請告訴寄件者訊息在其他人手上。',
  },
  'previous-key': {
    heading: '這則訊息以您先前的金鑰保存',
    advice: '這個瀏覽器現在使用另一把金鑰。切換回去即可開啟訊息，目前的金鑰則會成為先前的金鑰。',
  },
  expired: {
    heading: '這則訊息已過期',
    advice: '訊息無法復原。請聯絡寄件者重新傳送。',
  },
  unknown: {
    heading: '這裡沒有訊息',
    advice: '訊息可能已過期、已刪除，或從未存在。請檢查連結是否完整，或聯絡寄件者重新傳送。',
  },
  damaged: {
    heading: '這則訊息已損毀',
    advice: '儲存的資料不是有效的訊息，因此不會顯示任何內容。請聯絡寄件者重新傳送。',
  },
  'newer-version': {
    heading: '這則訊息是以較新的版本建立',
    advice: '這個頁面的版本太舊，無法讀取訊息，也沒有更動訊息。請重新載入頁面，或請伺服器的管理者更新。',
  },
  'no-message': {
    heading: '這個連結不完整',
    advice: '從連結看不出是哪一則訊息。請貼上您收到的完整連結，或向寄件者索取。',
  },
  cancelled: {
    heading: '已取消載入',
    advice: '沒有任何變更。您隨時可以重新載入。',
  },
};
