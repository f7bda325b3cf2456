import type { AnswerWords } from '../catalogue.ts';

/** `/answer` in traditional Chinese. */
export const answer: AnswerWords = {
  title: '{service}：有人向您索取資訊',
  looking: '正在尋找要求…',
  heading: '有人請您提供機密資訊',
  warning: '任何人都可以寫這樣的要求；這段文字並非來自這部伺服器。只有在您知道連結是誰傳來時，才應回覆。',
  once: '只接受一次回覆',
  note: '要求內容',
  answer: '您的回覆',
  onlyAsker: '只有傳送這個連結的人能閱讀您的回覆。您自己無法再次閱讀。',
  send: '傳送回覆',
  whatIsThisText:
    '有人向您索取機密資訊，並把連結傳給您。您的瀏覽器會加密回覆，這台伺服器無法讀取。不會安裝或執行任何東西，也不需要帳號。如果您沒有預期此事，請先透過電話等方式向對方確認。',
  filesUnwanted: '對方沒有索取檔案，因此沒有加入任何內容。',
  filesFailed: '無法加入檔案：這個頁面有一部分沒有載入。請重新載入頁面，或只傳送文字。',
  empty: '請先撰寫回覆。',
  cancelled: '已取消。沒有送達任何內容，您寫的內容仍在這裡。',
  cancelUnclear: '已取消，但您的回覆仍可能送達。您寫的內容仍在這裡。',
  keySent:
    '這個連結在傳送途中遭到某個程式更動，因此其中一部分已傳送到伺服器。管理這部伺服器的人可能讀到要求並代您回覆，但無法讀取您的回覆。',
  inApp:
    '您正在使用其他應用程式的內建瀏覽器。如果該應用程式關閉這個頁面，您寫的內容就會遺失。為保險起見，請複製連結並在您自己的瀏覽器中開啟。',
  delivered: '已送達',
  deliveredFirst: '送達的是您第一次傳送的內容，不包含之後的修改。',
  deliveredText: '只有把連結傳給您的人能閱讀您的回覆。這個連結不再接受其他回覆，您可以關閉這個頁面。',
  unloaded: '無法載入要求',
  closed: {
    answered: {
      heading: '這個要求已有回覆',
      advice: '它只接受一次回覆。如果不是您回覆的，請告訴把連結傳給您的人。',
    },
    expired: { heading: '這個要求已過期', advice: '如果仍需要回覆，請索取新的連結。' },
    withdrawn: { heading: '這個要求已撤回', advice: '提出要求的人已將它刪除，不再需要回覆。' },
    removed: {
      heading: '管理者已移除這個要求',
      advice: '這部伺服器的管理者刪除了它。未經確認，請勿相信同一寄件者的其他連結。',
    },
    unknown: {
      heading: '這裡沒有要求',
      advice: '它早已結束，或從未存在。請檢查連結是否完整，或索取新的連結。',
    },
    damaged: {
      heading: '這個連結已損毀',
      advice: '它無法開啟所指的要求，因此不顯示任何內容。請對方重新傳送連結。',
    },
    'no-key': {
      heading: '這個連結不完整',
      advice: '連結缺少一部分。請開啟您收到的完整連結，或請對方重新傳送。',
    },
    'newer-version': {
      heading: '這個要求是以較新的版本建立',
      advice: '這個頁面的版本太舊，無法讀取。請重新載入頁面，或請伺服器的管理者更新。',
    },
    'other-server': { heading: '這是其他伺服器的連結', advice: '它屬於 {host}。請在那裡開啟。' },
  },
};
