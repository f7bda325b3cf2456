import type { LinkWords } from '../catalogue.ts';

/** Where a link was changed on its way, or opened in the browser of another app, in Chinese. */
export const link: LinkWords = {
  wholeLink: '完整链接',
  openLink: '打开链接',
  noLink: '这段文字中没有指向消息的链接。',
  forOtherServer: '此链接属于 {host}，而不属于此服务器。请在那里打开它。',
  keySent:
    '此链接在途中被某个程序改动，因此其密钥被发送到了服务器。Inigma 不会记录它，但服务器或其前面代理的运营者可能已经得到它。',
  inApp:
    '您正在另一个应用的内置浏览器中。如果在这里打开消息，它只会保存在该应用中。要保存在您自己的浏览器中，请复制链接并在那里打开。',
  copyLink: '复制链接',
  loading: '正在加载消息…',
  bytesOf: '{done} / {total}',
  loadingCancelled: '已取消加载。如果服务器已开始发送消息，则视为已打开；您可以在这里再次打开。',
};
