import type { EndingWords } from '../catalogue.ts';

/** Why there is no message to open, for good, in Chinese. */
export const endings: EndingWords = {
  'already-read': {
    heading: '这条消息已被阅读',
    advice: '它的阅读次数已用完。如果不是您读的，请告知发件人：消息已被他人阅读。',
  },
  'read-without-key': {
    heading: '这条消息已被阅读',
    advice:
      '如果是您在不到十分钟之前读的，请在这里再次打开完整的链接。如果不是，请告知发件人：消息已被他人阅读。',
  },
  'read-elsewhere': {
    heading: '这条消息正在别处被阅读',
    advice:
      '在此页面打开期间，有人用掉了最后一次阅读机会。如果不是您在另一个标签页或另一台设备上阅读，请告知发件人。',
  },
  'reading-over': {
    heading: '您已读过这条消息',
    advice: '可以再次打开的十分钟已过。如果您还需要它，请联系发件人。',
  },
  withdrawn: {
    heading: '发件人已删除这条消息',
    advice: '它已被清除，无法恢复。如果您仍然需要，请询问发件人。',
  },
  removed: {
    heading: '运营者已移除这条消息',
    advice: '此服务器的运营者删除了它。消息无法恢复；请告知发件人。',
  },
  taken: {
    heading: '已有其他人打开了这条消息',
    advice:
      '它现在归对方所有，此链接无法打开它。如果这是您在等待的消息，而您并未在另一个浏览器中打开过，请告知发件人：消息已落入他人之手。',
  },
  'previous-key': {
    heading: '这条消息用您的上一个密钥保管',
    advice: '此浏览器现在使用另一个密钥。请换回上一个密钥以打开消息；当前密钥将留作上一个密钥。',
  },
  expired: {
    heading: '这条消息已过期',
    advice: '它的有效期已过，无法恢复。请让发件人重新发送。',
  },
  unknown: {
    heading: '这里没有消息',
    advice: '它已过期、已被删除或从未存在。请检查链接是否完整，或让发件人重新发送。',
  },
  damaged: {
    heading: '这条消息已损坏',
    advice: '服务器上保存的内容无法构成一条完整的消息，因此不予显示。请让发件人重新发送。',
  },
  'newer-version': {
    heading: '这条消息由更新的版本创建',
    advice:
      '此页面版本过旧，无法读取这条消息，也没有对它作任何更改。请重新加载页面，或请服务器的运营者更新。',
  },
  'no-message': {
    heading: '此链接不完整',
    advice: '从链接中看不出它对应哪条消息。请粘贴您收到的完整链接，或向发件人索取。',
  },
  cancelled: {
    heading: '您已取消加载',
    advice: '没有任何更改。您可以随时重新加载。',
  },
};
