import type { WriterAccessWords } from '../catalogue.ts';

export const writerAccess: WriterAccessWords = {
  signInFirst: 'Connectez-vous pour créer des messages.',
  onlySome: 'Ici, seules certaines personnes peuvent créer des messages.',
  canOpen: 'Vous pouvez quand même ouvrir les messages qu’on vous envoie.',
  signIn: 'Se connecter',
  ask: 'Demander l’accès : {contact}',
  invitationRefused: {
    'invitation-unknown': 'Votre invitation n’est pas connue ici.',
    'invitation-expired': 'Votre invitation a expiré.',
    'invitation-used-up': 'Votre invitation est épuisée.',
  },
  incomplete: 'Ce lien d’invitation est incomplet.',
  messages: {
    one: 'encore {count} message',
    many: 'encore {count} de messages',
    other: 'encore {count} messages',
  },
  anyNumber: 'autant de messages que vous voulez',
  left: 'Avec votre invitation, vous pouvez créer {messages}.',
  leftUntil: 'Avec votre invitation, vous pouvez créer {messages} jusqu’au {moment}.',
};
