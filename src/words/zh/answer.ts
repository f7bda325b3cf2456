import type { AnswerWords } from '../catalogue.ts';

/** `/answer` in simplified Chinese. */
export const answer: AnswerWords = {
  title: '{service}：有人向您索取信息',
  looking: '正在查找请求…',
  heading: '有人请您提供私密信息',
  warning: '任何人都可以写这样的请求；这段文字并非来自此服务器。只有知道链接是谁发来的，才应回复。',
  once: '只接受一次回复',
  note: '请求内容',
  answer: '您的回复',
  onlyAsker: '只有发送此链接的人能阅读您的回复。您自己无法再次阅读。',
  send: '发送回复',
  whatIsThisText:
    '有人向您索取私密信息，并把链接发给了您。您的浏览器会加密回复，此服务器无法读取。不会安装或运行任何东西，也不需要账号。如果您没有料到这件事，请先通过电话等方式向对方确认。',
  filesUnwanted: '对方没有索取文件，因此未添加任何内容。',
  filesFailed: '无法添加文件：此页面有一部分未能加载。请重新加载页面，或只发送文字。',
  empty: '请先写回复。',
  cancelled: '已取消。没有送达任何内容，您写的内容仍在这里。',
  cancelUnclear: '已取消，但您的回复仍可能送达。您写的内容仍在这里。',
  keySent:
    '某个程序在途中改动了此链接，因此链接的一部分被发送到了服务器。服务器的运营者可能读到请求并替您回复，但无法读取您的回复。',
  inApp:
    '您正在使用其他应用的内置浏览器。如果该应用关闭此页面，您写的内容就会丢失。为保险起见，请复制链接并在您自己的浏览器中打开。',
  delivered: '已送达',
  deliveredFirst: '送达的是您第一次发送的内容，不包含之后的修改。',
  deliveredText: '只有把链接发给您的人能阅读您的回复。此链接不再接受其他回复，您可以关闭此页面。',
  unloaded: '无法加载请求',
  closed: {
    answered: {
      heading: '此请求已有回复',
      advice: '它只接受一次回复。如果不是您回复的，请告诉把链接发给您的人。',
    },
    expired: { heading: '此请求已过期', advice: '如果仍需要回复，请索取新的链接。' },
    withdrawn: { heading: '此请求已撤回', advice: '请求者已将其删除，不再需要回复。' },
    removed: {
      heading: '运营者已移除此请求',
      advice: '此服务器的运营者删除了它。未经确认，请勿相信同一发送者的其他链接。',
    },
    unknown: {
      heading: '这里没有请求',
      advice: '它早已结束或从未存在。请检查链接是否完整，或索取新的链接。',
    },
    damaged: {
      heading: '此链接已损坏',
      advice: '它打不开所指的请求，因此不显示任何内容。请让对方重新发送链接。',
    },
    'no-key': {
      heading: '此链接不完整',
      advice: '链接缺少一部分。请打开您收到的完整链接，或让对方重新发送。',
    },
    'newer-version': {
      heading: '此请求由更新的版本创建',
      advice: '此页面版本过旧，无法读取。请重新加载页面，或请服务器的运营者更新。',
    },
    'other-server': { heading: '这是其他服务器的链接', advice: '它属于 {host}。请在那里打开。' },
  },
};
