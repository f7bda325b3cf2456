import type { WriterAccessWords } from '../catalogue.ts';

export const writerAccess: WriterAccessWords = {
  signInFirst: 'Accedi per creare messaggi.',
  onlySome: 'Qui solo alcune persone possono creare messaggi.',
  canOpen: 'Puoi comunque aprire i messaggi che ricevi.',
  signIn: 'Accedi',
  ask: 'Chiedi l’accesso: {contact}',
  invitationRefused: {
    'invitation-unknown': 'Il tuo invito non è conosciuto qui.',
    'invitation-expired': 'Il tuo invito è scaduto.',
    'invitation-used-up': 'Il tuo invito è esaurito.',
  },
  incomplete: 'Questo link d’invito è incompleto.',
  messages: {
    one: 'ancora {count} messaggio',
    many: 'ancora {count} di messaggi',
    other: 'ancora {count} messaggi',
  },
  anyNumber: 'tutti i messaggi che vuoi',
  left: 'Con il tuo invito puoi creare {messages}.',
  leftUntil: 'Con il tuo invito puoi creare {messages}. Scade il {moment}.',
};
