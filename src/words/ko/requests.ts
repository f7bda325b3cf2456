import type { OwnAnswerWords, RequestDialogWords } from '../catalogue.ts';

export const requestDialog: RequestDialogWords = {
  lead: '상대방이 계정 없이 비밀번호, 파일 또는 메시지를 나에게 보낼 수 있는 링크를 만듭니다.',
  encrypted: '답변은 나만 열 수 있도록 암호화됩니다. 내 키로만 열립니다.',
  intercepted:
    '링크를 가로챈 사람은 요청 글을 읽고 거짓 답변을 보낼 수 있지만, 진짜 답변은 읽을 수 없습니다.',
  note: '무엇이 필요하신가요?',
  noteHint: '링크가 있는 사람은 누구나 이 글을 읽을 수 있습니다.',
  noteMissing: '먼저 무엇이 필요한지 쓰세요.',
  noteTooLong: '글이 너무 깁니다. {most}자까지 쓸 수 있습니다.',
  noteUnfit: '글에 보낼 수 없는 깨진 문자가 있습니다. � 또는 깨진 이모지를 찾아 삭제하세요.',
  lifetime: '링크 유효 기간',
  lifetimeHint: '답변은 그 후 같은 기간만큼 더 보관됩니다.',
  wantsFiles: '파일도 받기',
  make: '링크 만들기',
  making: '링크를 만드는 중…',
  unkept:
    '이 브라우저는 이 페이지의 데이터를 보관하지 않아(시크릿 창 또는 저장소 차단) 답변을 열 수 없습니다. 내 키를 보관하는 브라우저에서 요청하세요.',
  off: '이 서버는 더 이상 요청을 받지 않습니다.',
  ready: '링크가 준비되었습니다',
  readyHint: '비밀 정보를 가진 사람에게 보내세요. 답변은 한 번만 받으며, 내 메시지에 추가됩니다.',
  again: '내 요청의 링크',
  linkEnds: '링크는 {moment}까지 작동합니다.',
  link: '답변용 링크',
  copy: '링크 복사',
  qr: '링크의 QR 코드',
  yourNote: '내가 쓴 글',
  instructions:
    '비밀 정보를 보내 주세요. 브라우저에서 이 링크를 열고 내용을 써서 보내시면 됩니다. 내용은 브라우저에서 암호화되며 저만 읽을 수 있습니다. 계정은 필요하지 않습니다.',
  instructionsEnd: '링크는 {moment}까지, 한 번의 답변에만 작동합니다.',
  noteClosed: '글을 복호화할 수 없음',
  openUntil: '아직 답변 없음, {moment}까지 열림',
  answeredOn: '{moment}에 답변받음',
  expiredOn: '{moment}에 만료됨',
  asked: '{ago} 요청함',
  askedNow: '방금 요청함',
  deleteAsk: '이 요청을 삭제할까요?',
  deleteOpen: '링크가 작동하지 않게 되어 더 이상 아무도 답변할 수 없습니다.',
  deleteAnswered: '이 목록에서 사라집니다. 답변은 내 메시지에 남습니다.',
  deleteExpired: '이 목록에서 사라집니다.',
  deleted: '요청을 삭제했습니다.',
};

export const ownAnswer: OwnAnswerWords = {
  intro: '내 요청에 대한 답변입니다. 답변만으로는 누가 썼는지 알 수 없습니다.',
};
