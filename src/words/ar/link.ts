import type { LinkWords } from '../catalogue.ts';

/** Where a link was changed on its way, or opened in the browser of another app, in Arabic. */
export const link: LinkWords = {
  wholeLink: 'الرابط الكامل',
  openLink: 'فتح الرابط',
  noLink: 'لا يوجد في هذا النص رابط إلى رسالة.',
  forOtherServer: 'هذا الرابط يخص \u2068{host}\u2069 لا هذا الخادم. افتحه هناك.',
  keySent:
    'غيّر برنامج ما هذا الرابط في طريقه، فأُرسل مفتاحه إلى الخادم. لا يسجّله Inigma، لكنه قد يكون لدى مشرف الخادم أو مشرف خادم وكيل أمامه.',
  inApp:
    'أنت في متصفح داخل تطبيق آخر. إذا فتحت الرسالة هنا، حُفظت في ذلك التطبيق وحده. لحفظها في متصفحك، انسخ الرابط وافتحه هناك.',
  copyLink: 'نسخ الرابط',
  loading: 'جارٍ تحميل الرسالة…',
  bytesOf: '{done} من {total}',
  loadingCancelled:
    'أُلغي التحميل. إن كان الخادم قد بدأ إرسال الرسالة، فإنها تُعدّ مفتوحة، ويمكنك فتحها هنا مرة أخرى.',
};
