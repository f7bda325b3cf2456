import type { WriterAccessWords } from '../catalogue.ts';

export const writerAccess: WriterAccessWords = {
  signInFirst: 'Войдите, чтобы создавать сообщения.',
  onlySome: 'Здесь создавать сообщения могут только некоторые.',
  canOpen: 'Полученные сообщения вы всё равно можете открывать.',
  signIn: 'Войти',
  ask: 'Запросить доступ: {contact}',
  invitationRefused: {
    'invitation-unknown': 'Ваше приглашение здесь неизвестно.',
    'invitation-expired': 'Срок вашего приглашения истёк.',
    'invitation-used-up': 'Ваше приглашение уже использовано полностью.',
  },
  incomplete: 'Эта ссылка-приглашение неполная.',
  messages: {
    one: 'ещё {count} сообщение',
    few: 'ещё {count} сообщения',
    many: 'ещё {count} сообщений',
    other: 'ещё {count} сообщения',
  },
  anyNumber: 'сколько угодно сообщений',
  left: 'По приглашению вы можете создать {messages}.',
  leftUntil: 'По приглашению вы можете создать {messages}. Оно действует до: {moment}.',
};
