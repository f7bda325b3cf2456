import type { WriterAccessWords } from '../catalogue.ts';

export const writerAccess: WriterAccessWords = {
  signInFirst: 'Melden Sie sich an, um Nachrichten zu erstellen.',
  onlySome: 'Hier können nur bestimmte Personen Nachrichten erstellen.',
  canOpen: 'Nachrichten, die Sie erhalten, können Sie trotzdem öffnen.',
  signIn: 'Anmelden',
  ask: 'Zugang anfragen: {contact}',
  invitationRefused: {
    'invitation-unknown': 'Ihre Einladung ist hier nicht bekannt.',
    'invitation-expired': 'Ihre Einladung ist abgelaufen.',
    'invitation-used-up': 'Ihre Einladung ist aufgebraucht.',
  },
  incomplete: 'Dieser Einladungslink ist unvollständig.',
  messages: { one: 'noch {count} Nachricht', other: 'noch {count} Nachrichten' },
  anyNumber: 'beliebig viele Nachrichten',
  left: 'Mit Ihrer Einladung können Sie {messages} erstellen.',
  leftUntil: 'Mit Ihrer Einladung können Sie bis {moment} {messages} erstellen.',
};
