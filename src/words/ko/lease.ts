import type { LeaseWords } from '../catalogue.ts';

/** A message that can be opened again for a while only, in Korean. */
export const lease: LeaseWords = {
  until: '{time}까지 여기에서 다시 열 수 있습니다. 이후에도 필요한 내용은 복사하거나 저장하세요.',
  soon: '처음 연 후 10분 동안 여기에서 다시 열 수 있습니다. 이후에도 필요한 내용은 복사하거나 저장하세요.',
  left: '{when} 이 시간이 끝납니다.',
  unsaved: { other: '아직 저장하지 않은 파일이 {count}개 있습니다.' },
  unsavedThen: '그때까지 저장하지 않은 내용은 이 페이지에만 남으며, 페이지를 닫거나 새로고침하면 사라집니다.',
  unsavedNow: '저장하지 않은 내용은 이 페이지에만 있으며, 페이지를 닫거나 새로고침하면 사라집니다.',
  erase: '지금 삭제',
  eraseAsk: '이 메시지를 지금 삭제할까요?',
  eraseUnsaved: {
    other: '아직 저장하지 않은 파일이 {count}개 있습니다. 메시지를 삭제하면 다시 열 수 없습니다.',
  },
  outcomes: {
    erased: '삭제했습니다. 이 페이지를 떠날 때까지 여기에만 표시됩니다.',
    'given-up':
      '다시 열 수 없습니다. 이 페이지를 떠날 때까지는 여기에 표시됩니다. 읽을 사람이 모두 읽으면 서버에서 삭제됩니다.',
    unerased:
      '삭제하지 못했습니다. 다시 시도하거나 그대로 두세요. 연 지 10분이 지나면 여기에서 다시 열 수 없습니다.',
    lapsed:
      '읽을 수 있는 시간이 끝났습니다. 이 페이지를 떠날 때까지는 여기에 표시되지만 다시 열 수 없습니다. 필요한 내용을 복사하거나 저장하세요.',
  },
};
