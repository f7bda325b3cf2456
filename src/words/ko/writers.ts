import type { WriterAccessWords } from '../catalogue.ts';

export const writerAccess: WriterAccessWords = {
  signInFirst: '메시지를 만들려면 로그인하세요.',
  onlySome: '여기서는 일부 사람만 메시지를 만들 수 있습니다.',
  canOpen: '받은 메시지는 그대로 열 수 있습니다.',
  signIn: '로그인',
  ask: '이용 권한 요청: {contact}',
  invitationRefused: {
    'invitation-unknown': '이 초대는 여기에서 확인되지 않습니다.',
    'invitation-expired': '초대가 만료되었습니다.',
    'invitation-used-up': '초대의 사용 횟수를 모두 썼습니다.',
  },
  incomplete: '이 초대 링크는 완전하지 않습니다.',
  messages: { other: '{count}개 더' },
  anyNumber: '개수 제한 없이',
  left: '초대로 메시지를 {messages} 만들 수 있습니다.',
  leftUntil: '초대로 {moment}까지 메시지를 {messages} 만들 수 있습니다.',
};
