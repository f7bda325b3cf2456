import type { EndingWords } from '../catalogue.ts';

/** Why there is no message to open, for good, in Chinese. */
export const endings: EndingWords = {
  'already-read': {
    heading: '这条消息已被阅读',
    advice:
      '它被打开的次数已达到发件人允许的上限。如果是您发送的，请查看主页的“历史记录”。如果是发给您的而您没有打开过，请告诉发件人有其他人读过。',
  },
  'read-without-key': {
    heading: '这条消息已被阅读',
    advice:
      '如果您在十分钟内打开过，请在这里再次打开完整链接。如果是您发送的，请查看主页的“历史记录”。如果是发给您的而您没有打开过，请告诉发件人有其他人读过。',
  },
  'read-elsewhere': {
    heading: '这条消息正在别处被阅读',
    advice: '此页面打开期间，消息被最后一次打开。如果不是您在其他标签页或其他设备上打开的，请告诉发件人。',
  },
  'reading-over': {
    heading: '您已读过这条消息',
    advice: '可以再次打开的十分钟已过。如果还需要，请联系发件人。',
  },
  withdrawn: {
    heading: '发件人已删除这条消息',
    advice: '消息无法恢复。如果还需要，请联系发件人。',
  },
  removed: {
    heading: '运营者已移除这条消息',
    advice: '此服务器的运营者删除了它。消息无法恢复；请告诉发件人。',
  },
  taken: {
    heading: '其他人打开了这条消息',
    advice:
      '消息现在由对方保留，此链接不再有效。如果是您发送的，请查看主页的“历史记录”。如果您在等这条消息，且没有在其他浏览器中打开过，请告诉发件人消息在其他人手中。',
  },
  'previous-key': {
    heading: '这条消息用您的上一个密钥保存',
    advice: '此浏览器现在有另一个密钥。换回即可打开消息；当前密钥将成为上一个密钥。',
  },
  expired: {
    heading: '这条消息已过期',
    advice: '消息无法恢复。请让发件人重新发送。',
  },
  unknown: {
    heading: '这里没有消息',
    advice: '它已过期、已被删除或从未存在。请检查链接是否完整，或让发件人重新发送。',
  },
  damaged: {
    heading: '这条消息已损坏',
    advice: '存储的数据不是有效的消息，因此不显示任何内容。请让发件人重新发送。',
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
    heading: '已取消加载',
    advice: '没有任何更改。您可以随时重新加载。',
  },
};
