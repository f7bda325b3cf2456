import type { WriterAccessWords } from '../catalogue.ts';

export const writerAccess: WriterAccessWords = {
  signInFirst: '请登录后再创建消息。',
  onlySome: '这里只有部分人可以创建消息。',
  canOpen: '您仍可打开收到的消息。',
  signIn: '登录',
  ask: '申请权限：{contact}',
  invitationRefused: {
    'invitation-unknown': '此处没有您的这份邀请。',
    'invitation-expired': '您的邀请已过期。',
    'invitation-used-up': '您的邀请次数已用完。',
  },
  incomplete: '此邀请链接不完整。',
  messages: { other: '还可以创建 {count} 条消息' },
  anyNumber: '可以创建任意数量的消息',
  left: '凭您的邀请，{messages}。',
  leftUntil: '凭您的邀请，在{moment}之前{messages}。',
};
