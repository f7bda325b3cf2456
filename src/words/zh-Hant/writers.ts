import type { WriterAccessWords } from '../catalogue.ts';

export const writerAccess: WriterAccessWords = {
  signInFirst: '請先登入，再建立訊息。',
  onlySome: '這裡只有部分人可以建立訊息。',
  canOpen: '您仍可開啟收到的訊息。',
  signIn: '登入',
  ask: '申請權限：{contact}',
  invitationRefused: {
    'invitation-unknown': '這裡查無您的邀請。',
    'invitation-expired': '您的邀請已過期。',
    'invitation-used-up': '您的邀請次數已用完。',
  },
  incomplete: '這個邀請連結不完整。',
  messages: { other: '還可以建立 {count} 則訊息' },
  anyNumber: '可以建立任意數量的訊息',
  left: '憑您的邀請，{messages}。',
  leftUntil: '憑您的邀請，在{moment}之前{messages}。',
};
