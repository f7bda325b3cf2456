import type { WriterAccessWords } from '../catalogue.ts';

export const writerAccess: WriterAccessWords = {
  signInFirst: 'Увійдіть, щоб створювати повідомлення.',
  onlySome: 'Тут створювати повідомлення можуть лише деякі.',
  canOpen: 'Отримані повідомлення ви все одно можете відкривати.',
  signIn: 'Увійти',
  ask: 'Попросити доступ: {contact}',
  invitationRefused: {
    'invitation-unknown': 'Ваше запрошення тут невідоме.',
    'invitation-expired': 'Термін дії вашого запрошення минув.',
    'invitation-used-up': 'Ваше запрошення вже використано повністю.',
  },
  incomplete: 'Це посилання-запрошення неповне.',
  messages: {
    one: 'ще {count} повідомлення',
    few: 'ще {count} повідомлення',
    many: 'ще {count} повідомлень',
    other: 'ще {count} повідомлення',
  },
  anyNumber: 'скільки завгодно повідомлень',
  left: 'За запрошенням ви можете створити {messages}.',
  leftUntil: 'За запрошенням ви можете створити {messages}. Воно діє до: {moment}.',
};
