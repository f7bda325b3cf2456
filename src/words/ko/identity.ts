import type { IdentityWords } from '../catalogue.ts';
import { replacing } from './device.ts';

/** *Your key* in Korean. */
export const key: IdentityWords = {
  identity: '내 키',
  identityLead:
    '이 브라우저가 키를 만들었으며, 내 메시지는 이 키로 보관됩니다. 키를 내보내거나 기기를 추가할 때만 키가 브라우저 밖으로 나갑니다. 서버는 키에서 만들어진 ID로 사용자를 식별합니다.',
  userId: '사용자 ID',
  copyUserId: '사용자 ID 복사',
  keyLostHint:
    '이 키로 보관된 메시지는 키가 없으면 열 수 없습니다. 메시지를 쓰고 읽는 것은 계속할 수 있습니다. 메시지를 다시 보관하려면 내보낸 키를 가져오거나 키를 재설정하세요.',
  unexported:
    '이 기기를 잃어버리거나 브라우저 데이터를 지우면 이 메시지도 사라집니다. 키를 내보내 백업하세요.',
  storageNotPersistent:
    '저장 공간이 부족하면 브라우저가 이 키를 삭제할 수 있습니다. 시크릿 창에서는 창을 닫으면 키가 사라집니다.',
  safariDeletes:
    'Safari는 이 페이지를 방문하지 않고 7일 동안 사용하면 이 키를 삭제하며, iPhone과 iPad의 모든 브라우저도 마찬가지입니다. 지금 복구 문구를 적어 두거나 키를 파일로 저장하세요.',
  previousKey: '이전 키',
  previousLead:
    '이 브라우저에 전에 사용하던 키가 남아 있습니다. 다른 사람도 이 브라우저를 사용한다면 이전 키를 지우세요.',
  switchedBack: '이전 키로 되돌렸습니다. 목록에 그 키의 메시지가 표시됩니다.',
  forgetPrevious: '이전 키 지우기',
  forgetPreviousAsk: '이전 키를 지울까요?',
  forgetPreviousWarning: '이후에는 키를 다시 가져와야만 그 키의 메시지를 여기에서 열 수 있습니다.',
  forgetPreviousUnexported:
    '내보낸 적이 없는 키입니다. 그 키의 메시지가 필요하면 먼저 이전 키로 되돌린 다음 내보내세요.',
  previousForgotten: '이전 키를 지웠습니다.',
  exportKey: '키 내보내기',
  exportKeyHead: '내 키 내보내기',
  exportLead:
    '이 키를 가진 사람은 누구나 이 키로 보관된 모든 메시지를 읽을 수 있습니다. 비밀번호 관리자나 금고처럼 본인만 접근할 수 있는 곳에 보관하세요.',
  exportedKey: '신원 키',
  showKey: '표시',
  hideKey: '숨기기',
  copyIdentityKey: '복사',
  keyCopied:
    '복사했습니다. 키를 보관할 곳에 붙여넣은 다음 다른 내용을 복사하세요. 이 페이지는 클립보드를 지우지 않습니다.',
  saveKey: '파일로 저장',
  keySaved: '키 파일을 저장했습니다.',
  printKey: '인쇄',
  keyQr: '신원 키의 QR 코드',
  keyQrHint: '스캔하는 사람은 누구나 키를 갖게 됩니다.',
  exportAsk: '키를 안전하게 보관했나요?',
  exportYes: '예, 보관했습니다',
  exportNoted: '좋습니다. 본인만 접근할 수 있는지 확인하세요.',
  phrase: '복구 문구',
  showPhrase: '복구 문구 표시',
  hidePhrase: '복구 문구 숨기기',
  phraseHint:
    '이 영어 단어 18개는 내 키를 다른 형태로 나타낸 것입니다. 순서대로 적어 두세요. 이 단어를 가진 사람은 누구나 내 메시지를 읽을 수 있습니다.',
  phraseFailed:
    '복구 문구를 불러오지 못했습니다. 다른 기능은 모두 사용할 수 있습니다. 대신 키를 파일로 저장하세요.',
  sheetHead: '{service}: 신원 키',
  sheetLead:
    '이 키를 가진 사람은 누구나 이 키로 보관된 모든 메시지를 읽을 수 있습니다. 이 종이를 본인만 접근할 수 있는 곳에 보관하세요. 키를 사용하려면 브라우저에서 아래 주소를 열고 ‘키 가져오기’를 선택한 다음, 여기 인쇄된 그대로 키를 입력하거나 복구 문구를 입력하세요.',
  sheetAddress: '주소',
  addDevice: '기기 추가',
  importKey: '키 가져오기',
  importKeyHead: '키 가져오기',
  importLead: '이 페이지의 목록에 가져온 키의 메시지가 표시되며, 앞으로 여는 메시지도 그 키로 보관됩니다.',
  importReplaces:
    '가져온 키가 현재 키를 대체합니다. 현재 키로 보관된 메시지는 그 키로만 열 수 있으니 먼저 내보내세요. 이 브라우저는 현재 키를 이전 키로 보관하고, 그 전의 키는 지웁니다.',
  importExportFirst: replacing.exportFirst,
  importField: '키 또는 복구 문구',
  importFieldHint: '붙여넣거나 입력하세요. 키 파일을 선택할 수도 있습니다.',
  importFile: '파일 선택',
  importing: '가져오는 중…',
  importWeak: '그래도 가져오기',
  importWeakWarning:
    'Inigma에서 만든 키가 아닌 것 같습니다. 사람이 지어낸 키는 추측할 수 있으며, 키를 알아낸 사람은 내 메시지를 읽을 수 있습니다. 빠진 부분이나 오타가 없는지 확인하고, 확실할 때만 가져오세요.',
  importNotices: {
    nothing: '먼저 키를 입력하거나 키 파일을 선택하세요.',
    link: '내 키가 아니라 메시지 링크입니다. 메시지를 읽으려면 브라우저에서 링크를 여세요.',
    'too-short': '너무 짧습니다. 키는 32자입니다. 전부 복사했는지 확인하세요.',
    'too-long': '너무 깁니다. 키는 32자입니다. 다른 내용까지 복사하지 않았는지 확인하세요.',
    'not-unicode': '깨진 문자가 있어 키로 사용할 수 없습니다. 키를 다시 복사하세요.',
    file: '이 파일에는 키가 없습니다. ‘키 내보내기’로 저장한 파일을 선택하세요.',
    same: replacing.same,
    unkept: replacing.unkept,
    'phrase-count':
      '복구 문구는 단어 18개인데 {count}개가 입력되었습니다. 빠지거나 중복된 단어가 없는지 확인하세요.',
    'phrase-word': '복구 문구에 쓰이지 않는 단어입니다: ‘{word}’. 철자를 확인하세요.',
    'phrase-checksum': '올바른 복구 문구가 아닙니다. 단어 하나가 틀렸거나 두 단어의 순서가 바뀌었습니다.',
    'phrase-unavailable':
      '이 페이지의 일부를 불러오지 못해 복구 문구를 확인할 수 없습니다. 연결을 확인하고 페이지를 새로고침한 후 다시 시도하세요.',
  },
  imported: '키를 가져왔습니다. 목록에 그 키의 메시지가 표시됩니다.',
  importAsk: '내보낸 적이 없는 키를 대체할까요?',
  importAskPresent: replacing.askPresent,
  importAskPrevious: replacing.askPrevious,
  importWord: replacing.word,
  resetIdentity: '키 재설정',
  resetIdentityAsk: '키를 재설정할까요?',
  resetIdentityWarning:
    '이 브라우저는 새 키를 만들고, 이전 키를 포함한 기존 키를 모두 지웁니다. 그 키의 메시지는 목록에서 사라지며, 키를 다시 가져와야만 여기에서 열 수 있습니다.',
  resetIdentityWord: '재설정',
  resetIdentityType: replacing.type,
  identityReset: '이 브라우저에 새 키가 생겼습니다.',
};
