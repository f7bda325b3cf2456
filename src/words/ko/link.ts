import type { LinkWords } from '../catalogue.ts';

/** Where a link was changed on its way, or opened in the browser of another app, in Korean. */
export const link: LinkWords = {
  wholeLink: '전체 링크',
  openLink: '링크 열기',
  noLink: '이 텍스트에는 메시지 링크가 없습니다.',
  forOtherServer: '이 서버가 아닌 {host} 서버의 링크입니다. 그 서버에서 여세요.',
  keySent:
    '전달 과정에서 어떤 프로그램이 링크를 바꾸어 링크의 키가 서버로 전송되었습니다. Inigma는 키를 기록하지 않지만, 서버나 그 앞의 프록시를 운영하는 사람이 키를 갖고 있을 수 있습니다.',
  inApp:
    '다른 앱에 내장된 브라우저입니다. 여기에서 메시지를 열면 그 앱에만 보관됩니다. 원래 쓰던 브라우저에 보관하려면 링크를 복사해 그 브라우저에서 여세요.',
  copyLink: '링크 복사',
  loading: '메시지를 불러오는 중…',
  bytesOf: '{done} / {total}',
  loadingCancelled:
    '불러오기를 취소했습니다. 서버가 이미 메시지를 보내기 시작했다면 연 것으로 간주됩니다. 여기에서 다시 열 수 있습니다.',
};
