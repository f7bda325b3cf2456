import type { WriterAccessWords } from '../catalogue.ts';

export const writerAccess: WriterAccessWords = {
  signInFirst: 'メッセージを作成するにはサインインしてください。',
  onlySome: 'ここでメッセージを作成できるのは一部の人だけです。',
  canOpen: '受け取ったメッセージはそのまま開けます。',
  signIn: 'サインイン',
  ask: '利用を申し込む: {contact}',
  invitationRefused: {
    'invitation-unknown': 'この招待はここでは認識されません。',
    'invitation-expired': '招待の有効期限が切れました。',
    'invitation-used-up': '招待の使用回数を使い切りました。',
  },
  incomplete: 'この招待リンクは不完全です。',
  messages: { other: 'あと{count}件' },
  anyNumber: '何件でも',
  left: 'この招待では、メッセージを{messages}作成できます。',
  leftUntil: 'この招待では、{moment}まで、メッセージを{messages}作成できます。',
};
