import type { LinkWords } from '../catalogue.ts';

/** Where a link was changed on its way, or opened in the browser of another app, in Arabic. */
export const link: LinkWords = {
  wholeLink: 'الرابط الكامل',
  openLink: 'فتح الرابط',
  noLink: 'لا يوجد في هذا النص رابط إلى رسالة.',
  keySent:
    'غيّر برنامج ما هذا الرابط في طريقه، ولذلك أُرسل مفتاحه إلى الخادم. لا يسجّله Inigma، لكنه قد يكون لدى من يشغّل الخادم أو وكيلًا أمامه.',
  inApp:
    'أنت في متصفح داخل تطبيق آخر. إذا فتحت الرسالة هنا، حُفظت في ذلك التطبيق وحده. لحفظها في متصفحك، انسخ الرابط وافتحه هناك.',
  copyLink: 'نسخ الرابط',
};
