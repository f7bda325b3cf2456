import type { OwnAnswerWords, RequestDialogWords } from '../catalogue.ts';

export const requestDialog: RequestDialogWords = {
  lead: '这将创建一个链接，对方无需账号即可通过它向您发送密码、文件或消息。',
  encrypted: '回复会加密后发给您：只有用您的密钥才能打开。',
  intercepted: '截获链接的人可以阅读您的说明并发送虚假回复，但无法阅读真实的回复。',
  note: '您需要什么？',
  noteHint: '拿到链接的人都能阅读这段说明。',
  noteMissing: '请先写明您需要什么。',
  noteTooLong: '说明过长。最多 {most} 个字符。',
  noteUnfit: '说明中有损坏的字符，无法发送。请找到 � 或显示异常的表情符号，并将其删除。',
  lifetime: '链接有效期',
  lifetimeHint: '之后，回复会再保留同样长的时间。',
  wantsFiles: '需要文件',
  make: '创建链接',
  making: '正在创建链接…',
  unkept:
    '此浏览器不为此页面保存任何数据（无痕窗口，或存储被阻止），因此无法打开回复。请在会保存您密钥的浏览器中索取。',
  off: '此服务器不再接受索取请求。',
  ready: '您的链接已就绪',
  readyHint: '请发送给拥有该私密信息的人。链接只接受一次回复，回复随后会出现在您的消息中。',
  again: '您的请求的链接',
  linkEnds: '链接有效期至 {moment}。',
  link: '用于回复的链接',
  copy: '复制链接',
  qr: '链接的二维码',
  yourNote: '您的说明',
  instructions:
    '我需要您提供一些私密信息。请在浏览器中打开此链接，在那里填写并发送：内容在您的浏览器中加密，只有我能阅读。您不需要账号。',
  instructionsEnd: '链接有效期至 {moment}，只能回复一次。',
  noteClosed: '无法解密说明',
  openUntil: '尚未回复，有效期至 {moment}',
  answeredOn: '{moment} 已回复',
  expiredOn: '{moment} 已过期',
  asked: '索取时间：{ago}',
  askedNow: '刚刚索取',
  deleteAsk: '要删除此请求吗？',
  deleteOpen: '链接将失效：任何人都无法再回复。',
  deleteAnswered: '它会从此列表中移除。回复仍保留在您的消息中。',
  deleteExpired: '它会从此列表中移除。',
  deleted: '请求已删除。',
};

export const ownAnswer: OwnAnswerWords = {
  intro: '这是对您的请求的回复。回复并不能证明是谁写的。',
};
