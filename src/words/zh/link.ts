import type { LinkWords } from '../catalogue.ts';

/** Where a link was changed on its way, or opened in the browser of another app, in Chinese. */
export const link: LinkWords = {
  wholeLink: '完整链接',
  openLink: '打开链接',
  noLink: '这段文字中没有消息链接。',
  forOtherServer: '此链接属于 {host}，不属于此服务器。请在那里打开。',
  keySent:
    '某个程序在途中改动了此链接，因此密钥被发送到了服务器。Inigma 不会记录密钥，但服务器或其前置代理的运营者可能已获得它。',
  inApp:
    '您正在使用其他应用的内置浏览器。如果在这里打开消息，它只会保留在该应用中。要保留在您自己的浏览器中，请复制链接并在那里打开。',
  copyLink: '复制链接',
  loading: '正在加载消息…',
  bytesOf: '{done} / {total}',
  loadingCancelled: '已取消加载。如果服务器已开始发送消息，就算作已打开；您可以在这里再次打开。',
};
