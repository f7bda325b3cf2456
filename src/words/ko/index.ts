import type { Catalogue } from '../catalogue.ts';
import { answer } from './answer.ts';
import { key } from './identity.ts';
import { lists } from './mailbox.ts';
import * as onDemand from './on-demand.ts';
import { view } from './view.ts';

/** Korean. */
export const ko: Catalogue = {
  language: { tag: 'ko', direction: 'ltr', name: '한국어' },

  anywhere: {
    skip: '본문으로 건너뛰기',
    language: '언어',
    languageWaits:
      '이 페이지를 새로고침하면 언어가 바뀝니다. 새로고침하면 페이지의 내용이 사라지므로 자동으로 바꾸지 않습니다.',
    noScript:
      '{service}는 브라우저에서 암호화하고 복호화하므로 JavaScript가 필요합니다. 이 페이지에 JavaScript를 허용하고 새로고침하세요.',
    insecure:
      'HTTPS 없이 페이지를 열어 브라우저에서 암호화할 수 없습니다. https://로 시작하는 주소로(또는 localhost에서) 여세요.',
    broken:
      '이 페이지의 일부가 작동하지 않습니다. 페이지를 새로고침하세요. 그래도 해결되지 않으면 브라우저가 너무 오래된 버전일 수 있습니다.',
    stuck:
      '페이지를 완전히 불러오지 못해 작동하지 않습니다. 연결을 확인하고, 입력한 내용을 복사한 다음, 페이지나 전체 링크를 다시 여세요. 그래도 해결되지 않으면 브라우저가 너무 오래된 버전일 수 있습니다.',
    buildInfo: '버전 {version}, 빌드 {build}',
    copied: '복사됨',
    copiedSecret:
      '복사했습니다. 이 페이지는 클립보드를 지우지 않으므로, 붙여넣은 후에는 다른 내용을 복사하세요.',
    copyRefused:
      '브라우저에서 복사를 허용하지 않았습니다. 텍스트가 선택되어 있으니 Ctrl+C(⌘C)를 누르거나, 길게 눌러 복사하세요.',
    cancel: '취소',
    dark: '다크 모드',
    tryAgain: '다시 시도',
    never: '만료되지 않음',
    expiresIn: '{when} 만료',
    expiresAt: '{moment}에 만료',
    offline: '서버가 응답하지 않았습니다. 연결을 확인한 후 다시 시도하세요.',
    tooMany: '짧은 시간에 요청이 너무 많았습니다. 1분 기다린 후 다시 시도하세요.',
    tooManyUntil: '짧은 시간에 요청이 너무 많았습니다. {when} 다시 시도하세요.',
    tooLarge: '이 서버가 받기에는 너무 큽니다. 파일을 제거하거나 텍스트를 줄인 후 다시 시도하세요.',
    unavailable: '서버가 지금 데이터베이스에 연결할 수 없습니다. 1분 후에 다시 시도하세요.',
    full: '서버가 가득 차서 지금은 새 메시지를 받을 수 없습니다. 나중에 다시 시도하세요.',
    refused: '서버에서 거부했습니다. 페이지를 새로고침한 후 다시 시도하세요.',
    unexpected: '이 페이지가 서버의 응답을 이해할 수 없습니다. 페이지를 새로고침한 후 다시 시도하세요.',
    keyLost:
      '내 메시지를 보관하던 키가 이 브라우저에서 사라졌습니다. 저장소의 일부 또는 전부가 지워졌습니다.',
    storageUnavailable:
      '이 브라우저는 이 페이지의 데이터를 보관하지 않습니다(시크릿 창 또는 저장소 차단). 메시지를 보내고 읽을 수는 있지만 여기에 보관할 수는 없습니다.',
    switchBack: '이전 키로 되돌리기',
    delete: '삭제',
    deleting: '삭제하는 중…',
    deleteAsk: '이 메시지를 삭제할까요?',
    deleteOwned: '서버에서 삭제되며 복원할 수 없습니다.',
  },

  compose: {
    title: '{service}: 비밀 메시지 보내기',
    heading: '비밀 메시지 보내기',
    lead: '브라우저에서 암호화됩니다. 링크가 있는 사람만 열 수 있습니다.',
    message: '메시지',
    sizeOver: '{size} – 한도 {limit}',
    sizeLeft: '{size} 남음',
    files: '파일',
    addFiles: '파일 추가',
    filesLimit: '모두 합쳐 최대 {limit}',
    addFilesHint: '또는 이 페이지에 끌어다 놓거나 이미지를 붙여넣으세요',
    dropHere: '여기에 놓아 파일 추가',
    filesAdded: { other: '파일 {count}개 추가됨' },
    removeFile: '제거',
    fileRemoved: '파일을 제거했습니다: {name}',
    tooManyFiles: '메시지 하나에 파일을 {most}개까지 넣을 수 있습니다. 나머지는 추가되지 않았습니다.',
    folder: '폴더는 보낼 수 없습니다: ‘{name}’. 폴더 안의 파일을 선택하세요.',
    folders: '폴더는 보낼 수 없습니다: {names}. 폴더 안의 파일을 선택하세요.',
    filesRefused: '이 서버에서는 파일을 보낼 수 없습니다. 아무것도 추가되지 않았습니다.',
    picturesTell: '사진에는 촬영 위치 등의 메타데이터가 그대로 남습니다.',
    label: '라벨',
    labelHint: '선택사항입니다. 나와 받는 사람만 읽을 수 있습니다.',
    labelLeft: { other: '{count}자 남음' },
    labelTooLong: '라벨이 너무 깁니다. 100자까지 쓸 수 있으며, 이모지이나 일부 문자를 쓰면 더 적습니다.',
    labelUnfit: '라벨에 보낼 수 없는 문자가 있습니다. 다시 입력하세요.',
    readers: '읽을 수 있는 사람',
    readersFirst: '처음 읽은 사람이 보관',
    readersFirstHint: '가장 먼저 링크를 연 사람이 메시지를 보관합니다. 그 후에는 다른 사람이 열 수 없습니다.',
    readersOne: '한 번만 읽기',
    readersOneHint:
      '한 번만 읽을 수 있으며 사본이 남지 않습니다. 연 지 10분 후에 삭제되며, 읽은 사람이 더 일찍 삭제할 수도 있습니다.',
    readersSeveral: '최대 …명',
    readersSeveralHint: '한 사람당 10분 동안 읽을 수 있습니다. 마지막 사람이 읽고 나면 삭제됩니다.',
    readersCount: '인원수',
    readersLimits: '{least}명~{most}명',
    readersWrong: '인원수를 {least}명에서 {most}명 사이로 선택하세요.',
    lifetime: '유효 기간',
    lifetimeYear: '1년',
    lifetimeNever: '무기한',
    lifetimeCustom: '직접 설정…',
    customAmount: '기간',
    customUnit: '단위',
    minutes: '분',
    hours: '시간',
    days: '일',
    lifetimeWrong: '{least}에서 {most} 사이의 기간을 선택하세요.',
    sameChoices: '지난번과 같은 옵션입니다.',
    resetChoices: '기본값으로 되돌리기',
    lifetimeRefused:
      '이 서버는 메시지를 그렇게 오래 보관하지 않습니다. 더 짧은 기간을 선택한 후 다시 시도하세요.',
    lifetimeUnclear:
      '두 가지로 읽을 수 있는 숫자입니다: ‘{amount}’. 구분 기호를 지우거나 그 뒤에 숫자를 한두 자리만 입력하세요.',
    receipt: '읽으면 알림 받기',
    receiptHint:
      '30일 동안 보관됩니다. 내 메시지 중 하나가 끝났다는 사실은 서버에 알려지지만, 읽은 사람의 주소나 브라우저는 알려지지 않습니다.',
    receiptUnkept: '내 키가 있으면 보낸 메시지의 목록과 언제 읽혔는지를 확인할 수 있습니다.',
    more: '옵션 더보기',
    passphrase: '암호',
    passphraseHint:
      '선택사항입니다. 받는 사람은 링크 외에 암호도 필요합니다. 전화 등 다른 방법으로 알려 주세요.',
    passphraseRequired:
      '필수사항입니다. 받는 사람은 링크 외에 암호도 필요합니다. 전화 등 다른 방법으로 알려 주세요.',
    passphraseMissing: '암호를 입력하거나 자동으로 생성하세요. 이 서버에서는 암호가 필요합니다.',
    passphraseShort: '짧은 암호는 추측하기 쉽습니다. 8자 이상을 쓰거나 자동으로 생성하세요.',
    generate: '생성',
    generateFailed: '단어 목록을 불러오지 못했습니다. 암호를 직접 입력하세요.',
    create: '보안 링크 만들기',
    createByKey: '또는 Ctrl(⌘) + Enter 누르기',
    encrypting: '암호화하는 중…',
    sending: '보내는 중…',
    cancelling: '취소하는 중…',
    bytesOf: '{done} / {total}',
    cancelled: '취소했습니다. 서버에는 아무것도 남지 않았으며, 작성한 내용은 여기에 그대로 있습니다.',
    cancelPending:
      '취소했지만 서버에 연결할 수 없어, 이미 도착한 내용이 아직 서버에 있을 수 있습니다. 그 링크를 가진 사람은 없습니다. 이 페이지에서 계속 삭제를 시도합니다. 작성한 내용은 여기에 그대로 있습니다.',
    cancelFailed:
      '취소했지만 서버에 연결할 수 없어, 이미 도착한 내용이 만료될 때까지 서버에 남을 수 있습니다. 그 링크를 가진 사람이 없으므로 아무도 열 수 없습니다. 작성한 내용은 여기에 그대로 있습니다.',
    empty: '먼저 메시지를 쓰거나 파일을 추가하세요.',
    emptyWithoutFiles: '먼저 메시지를 쓰세요.',
    tooLong: '메시지가 너무 깁니다. 줄인 후 다시 시도하세요.',
    tooMuch:
      '텍스트와 파일을 합친 크기가 메시지 하나에 담기에는 너무 큽니다. 파일을 제거하거나 텍스트를 줄인 후 다시 시도하세요.',
    fileUnreadable:
      '파일을 읽을 수 없습니다: ‘{name}’. 추가한 후 변경되거나 이동되었을 수 있습니다. 파일을 제거하고, 필요하면 다시 추가한 후 다시 시도하세요. 아무것도 전송되지 않았으며, 그 밖에 사라진 내용은 없습니다.',
    notUnicode: '메시지에 보낼 수 없는 깨진 문자가 있습니다. � 또는 깨진 이모지을 찾아 삭제하세요.',
    passphraseUnusable: '암호에 사용할 수 없는 문자가 있습니다. 다시 입력하세요.',
    passphraseSpace:
      '암호의 앞이나 뒤에 공백이 있으며, 열 때 공백까지 입력해야 합니다. 공백을 지우거나, 그대로 두려면 ‘보안 링크 만들기’를 다시 누르세요.',
    notEncrypted:
      '브라우저에서 메시지를 암호화하지 못했습니다. 아무것도 전송되지 않았고 사라진 내용도 없습니다. 다시 시도하세요.',
    serverTooOld:
      '이 서버는 너무 오래되어 원하는 방식으로 메시지를 보호할 수 없습니다. 메시지는 다시 삭제되었으며 링크는 없습니다.',
    kept: '작성한 내용은 여기에 그대로 있습니다. 이 페이지를 떠나거나 새로고침하기 전에 복사하세요.',

    ready: '링크가 준비되었습니다',
    readyCopied:
      '전체 링크를 복사했습니다. 한 사람에게 보내세요. 이 페이지는 클립보드를 지우지 않으므로, 붙여넣은 후에는 다른 내용을 복사하세요.',
    readyNotCopied: '전체 링크를 복사해 한 사람에게 보내세요.',
    readyCopiedSeveral:
      '전체 링크를 복사했습니다. 메시지를 읽어도 되는 사람들에게 보내세요. 이 페이지는 클립보드를 지우지 않으므로, 붙여넣은 후에는 다른 내용을 복사하세요.',
    readyNotCopiedSeveral: '전체 링크를 복사해 메시지를 읽어도 되는 사람들에게 보내세요.',
    readyOnce: '한 번만 읽을 수 있음',
    readySeveral: { other: '최대 {count}명이 읽을 수 있음' },
    readyLocked: '열려면 암호 필요',
    onlyHere: '지금 복사하세요. 이 페이지를 닫으면 링크를 다시 표시할 수 없습니다.',
    fullLink: '전체 링크',
    copyFullLink: '전체 링크 복사',
    linkCopied: '링크 복사됨',
    copyPassphrase: '암호 복사',
    passphraseReminder: '링크에는 들어 있지 않습니다. 전화처럼 다른 방법으로 알려 주세요.',
    again: '같은 내용으로 하나 더 만들기',
    copyInstructions: '안내문과 함께 복사',
    instructions:
      '이 링크를 열면 암호화된 메시지를 받을 수 있습니다. 평소 사용하는 브라우저에서 연 다음 ‘메시지 표시’를 누르세요.',
    twoWays: '링크와 키를 따로 보내기',
    twoWaysHint:
      '링크와 키를 서로 다른 방법으로 보내세요. 둘 중 하나만 가로챈 사람은 메시지를 읽을 수 없습니다.',
    bareLink: '키 없는 링크',
    copyBareLink: '링크 복사',
    key: '키',
    copyKey: '키 복사',
    share: '공유…',
    showQr: 'QR 코드 표시',
    hideQr: 'QR 코드 숨기기',
    linkQr: '전체 링크의 QR 코드',
    qrHint: '스캔하는 사람은 누구나 키가 포함된 전체 링크를 갖게 됩니다.',
    qrFailed: 'QR 코드를 불러오지 못했습니다. 다른 기능은 모두 사용할 수 있습니다. 대신 텍스트를 복사하세요.',
    done: '완료',
    lastLink: '마지막으로 만든 링크를 아직 볼 수 있습니다.',
    showAgain: '링크 표시',

    ...lists,
    ...key,

    how: '작동 방식',
    howEncrypt:
      '브라우저가 임의의 키를 만들어 메시지를 암호화합니다. 서버는 암호화된 데이터만 받습니다. 키는 링크에서 # 뒤에 있으며, 브라우저는 이 부분을 전송하지 않습니다.',
  },

  view,
  answer,

  threatModel: {
    title: '{service}: 위협 모델',
    link: '위협 모델 읽기(영문)',
  },
  footer: {
    imprint: '운영자 정보',
    privacy: '개인정보 보호',
    abuse: '악용 신고',
    source: '소스 코드',
  },
  missing: {
    title: '{service}: 페이지를 찾을 수 없음',
    heading: '페이지를 찾을 수 없습니다',
    lead: '주소가 온전하지 않을 수 있습니다. 메시지 링크는 깁니다. 링크를 다시 보내 달라고 요청하거나 직접 메시지를 쓰세요.',
    write: '메시지 쓰기',
  },

  onDemand,
};
