import type { WriterAccessWords } from '../catalogue.ts';

export const writerAccess: WriterAccessWords = {
  signInFirst: 'Log in om berichten te maken.',
  onlySome: 'Hier kunnen alleen bepaalde mensen berichten maken.',
  canOpen: 'Berichten die je krijgt, kun je wel openen.',
  signIn: 'Inloggen',
  ask: 'Toegang vragen: {contact}',
  invitationRefused: {
    'invitation-unknown': 'Je uitnodiging is hier niet bekend.',
    'invitation-expired': 'Je uitnodiging is verlopen.',
    'invitation-used-up': 'Je uitnodiging is opgebruikt.',
  },
  incomplete: 'Deze uitnodigingslink is onvolledig.',
  messages: { one: 'nog {count} bericht', other: 'nog {count} berichten' },
  anyNumber: 'een onbeperkt aantal berichten',
  left: 'Met je uitnodiging kun je {messages} maken.',
  leftUntil: 'Met je uitnodiging kun je tot {moment} {messages} maken.',
};
