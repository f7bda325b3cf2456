import type { WriterAccessWords } from '../catalogue.ts';

export const writerAccess: WriterAccessWords = {
  signInFirst: 'Zaloguj się, aby tworzyć wiadomości.',
  onlySome: 'Tutaj tylko niektóre osoby mogą tworzyć wiadomości.',
  canOpen: 'Otrzymane wiadomości nadal możesz otwierać.',
  signIn: 'Zaloguj się',
  ask: 'Poproś o dostęp: {contact}',
  invitationRefused: {
    'invitation-unknown': 'Twoje zaproszenie nie jest tu znane.',
    'invitation-expired': 'Twoje zaproszenie wygasło.',
    'invitation-used-up': 'Twoje zaproszenie zostało wykorzystane.',
  },
  incomplete: 'Ten link z zaproszeniem jest niekompletny.',
  messages: {
    one: 'jeszcze {count} wiadomość',
    few: 'jeszcze {count} wiadomości',
    many: 'jeszcze {count} wiadomości',
    other: 'jeszcze {count} wiadomości',
  },
  anyNumber: 'dowolną liczbę wiadomości',
  left: 'Dzięki zaproszeniu możesz utworzyć {messages}.',
  leftUntil: 'Dzięki zaproszeniu możesz utworzyć {messages} do: {moment}.',
};
