import type { WriterAccessWords } from '../catalogue.ts';

export const writerAccess: WriterAccessWords = {
  signInFirst: 'سجّل الدخول لإنشاء الرسائل.',
  onlySome: 'لا يمكن إنشاء الرسائل هنا إلا لأشخاص محددين.',
  canOpen: 'يمكنك مع ذلك فتح الرسائل التي تُرسَل إليك.',
  signIn: 'تسجيل الدخول',
  ask: 'اطلب الإذن: {contact}',
  invitationRefused: {
    'invitation-unknown': 'دعوتك غير معروفة هنا.',
    'invitation-expired': 'انتهت صلاحية دعوتك.',
    'invitation-used-up': 'استُنفدت دعوتك.',
  },
  incomplete: 'رابط الدعوة هذا غير مكتمل.',
  messages: {
    zero: 'لا رسائل أخرى',
    one: 'رسالة واحدة أخرى',
    two: 'رسالتين أخريين',
    few: '{count} رسائل أخرى',
    many: '{count} رسالة أخرى',
    other: '{count} رسالة أخرى',
  },
  anyNumber: 'أي عدد من الرسائل',
  left: 'يمكنك بدعوتك إنشاء {messages}.',
  leftUntil: 'يمكنك بدعوتك إنشاء {messages} حتى {moment}.',
};
