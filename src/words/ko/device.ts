import type { AddDeviceWords, ComparisonWords, ReplacingWords, TakeKeyWords } from '../catalogue.ts';

/** Before one key takes the place of another, by an import or by *Add a device*, in Korean. */
export const replacing: ReplacingWords = {
  askPresent:
    '현재 키를 내보낸 적이 없습니다. 이 브라우저는 현재 키를 이전 키로 보관하지만, 다른 키를 가져오거나 키를 재설정하면 사라집니다. 브라우저에서 키가 사라지면 그 키로 보관된 메시지도 잃게 됩니다.',
  askPrevious:
    '이전 키를 내보낸 적이 없습니다. 계속하면 이 브라우저에서 이전 키가 지워지며, 그 키로 보관된 메시지를 더 이상 열 수 없습니다.',
  exportFirst: '현재 키 내보내기',
  word: '가져오기',
  type: '계속하려면 ‘{word}’ 입력',
  same: '이 브라우저에 이미 있는 키입니다.',
  unkept: '브라우저에 키가 저장되지 않았습니다. 현재 키는 그대로입니다.',
};

/** On both devices, in Korean. */
export const comparison: ComparisonWords = {
  code: '비교 코드',
  compare: '두 기기에 코드가 표시됩니다. 코드가 서로 같을 때만 새 기기에서 키를 사용하세요.',
};

/** *Add a device*, on the device that has the key, in Korean. */
export const addDevice: AddDeviceWords = {
  heading: '기기 추가',
  lead: '다른 브라우저에서도 같은 메시지를 열 수 있도록 내 키를 전달하는 링크를 만듭니다. 링크는 10분 안에 한 번만 사용할 수 있습니다.',
  warning:
    '링크를 가장 먼저 여는 사람이 내 키를 갖게 되며, 그 키로 보관된 모든 메시지를 읽을 수 있습니다. 다른 기기가 옆에 있을 때 링크를 만들고, 다른 사람에게 보여 주지 마세요.',
  make: '링크 만들기',
  making: '링크를 만드는 중…',
  scan: '다른 기기로 QR 코드를 스캔하거나, 링크를 복사해 그 기기에서 여세요.',
  qr: '링크의 QR 코드',
  link: '다른 기기용 링크',
  copy: '링크 복사',
  unopened: '아직 아무도 링크를 열지 않았습니다.',
  unknown: '서버가 응답하지 않아 링크가 열렸는지 알 수 없습니다. 이 페이지에서 계속 확인합니다.',
  opened: '{time}에 링크가 열렸습니다.',
  openedHint:
    '본인이 열었다면 코드를 비교하세요. 그렇지 않다면 다른 사람이 내 키를 갖고 있으며 내 메시지를 읽을 수 있습니다. 중요한 메시지를 삭제한 다음 ‘키 재설정’을 선택하세요.',
  expired: '링크가 만료되었습니다. 아무도 열지 않았습니다.',
  gone: '링크가 더 이상 없습니다.',
  again: '링크 다시 만들기',
  stop: '취소하고 링크 삭제',
  withdrawn: '링크를 삭제했습니다.',
  notWithdrawn: '링크를 삭제하지 못했습니다. 만든 지 10분이 지나면 만료됩니다.',
  maybeOpened:
    '누군가 링크를 열었는지 알 수 없습니다. 다른 사람이 링크를 갖고 있지 않았다고 확신할 수 없다면 내 키가 유출된 것으로 보고, 중요한 메시지를 삭제한 다음 ‘키 재설정’을 선택하세요.',
};

/** On the device that is offered the key, in Korean. */
export const takeKey: TakeKeyWords = {
  heading: '다른 기기의 키를 사용할까요?',
  lead: '이 링크는 다른 기기의 키를 이 브라우저에 전달합니다.',
  yours: '방금 다른 기기의 ‘기기 추가’에서 직접 만든 링크일 때만 계속하세요.',
  danger:
    '다른 사람이 보낸 링크라면 이 페이지를 닫으세요. 자신의 키를 보내는 사람은 앞으로 내가 보관하는 모든 것을 읽을 수 있습니다.',
  go: '계속',
  differ:
    '코드가 서로 다르거나 다른 사람이 보낸 링크라면 취소하세요. 자신의 키를 보내는 사람은 앞으로 내가 보관하는 모든 것을 읽을 수 있습니다.',
  weak: 'Inigma에서 만든 키가 아닌 것 같습니다. 사람이 지어낸 키는 추측할 수 있으며, 키를 알아낸 사람은 내 메시지를 읽을 수 있습니다.',
  replaces:
    '이 키가 이 브라우저의 키를 대체합니다. 기존 키는 이전 키로 남으며, 홈의 ‘내 키’에서 되돌릴 수 있습니다.',
  use: '이 키 사용',
  used: '이제 이 브라우저에 키가 있습니다',
  usedHint: '이 키로 보관된 메시지를 여기에서도 열 수 있습니다. 앞으로 여는 메시지도 이 키로 보관됩니다.',
  cancelled: '변경된 내용이 없습니다',
  cancelledHint: '이 브라우저는 키를 받지 않았으며, 링크는 다시 사용할 수 없습니다.',
  cancelledUnanswered:
    '이 브라우저는 키를 받지 않았습니다. 서버가 응답하지 않았지만, 링크는 10분 안에 자동으로 만료됩니다.',
  firstPage: '홈으로 이동',
};
