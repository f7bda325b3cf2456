import type { EndingWords } from '../catalogue.ts';

/** Why there is no message to open, for good, in French. */
export const endings: EndingWords = {
  'already-read': {
    heading: 'Ce message a déjà été lu',
    advice:
      'Il a été ouvert autant de fois que l’expéditeur l’a permis. Si vous l’avez envoyé, consultez « Historique » sur la page d’accueil. S’il vous était destiné et que vous ne l’avez pas ouvert, dites à l’expéditeur que quelqu’un d’autre l’a lu.',
  },
  'read-without-key': {
    heading: 'Ce message a déjà été lu',
    advice:
      'Si vous l’avez ouvert il y a moins de dix minutes, ouvrez de nouveau ici le lien complet. Si vous l’avez envoyé, consultez « Historique » sur la page d’accueil. S’il vous était destiné et que vous ne l’avez pas ouvert, dites à l’expéditeur que quelqu’un d’autre l’a lu.',
  },
  'read-elsewhere': {
    heading: 'Ce message est en cours de lecture ailleurs',
    advice:
      'Il a été ouvert pour la dernière fois pendant que cette page était ouverte. Si ce n’était pas vous, dans un autre onglet ou sur un autre appareil, prévenez l’expéditeur.',
  },
  'reading-over': {
    heading: 'Vous avez déjà lu ce message',
    advice:
      'Les dix minutes pendant lesquelles vous pouviez le rouvrir sont écoulées. Redemandez-le à l’expéditeur si vous en avez encore besoin.',
  },
  withdrawn: {
    heading: 'L’expéditeur a supprimé ce message',
    advice: 'Il ne peut pas être récupéré. Contactez l’expéditeur si vous en avez encore besoin.',
  },
  removed: {
    heading: 'L’administrateur a retiré ce message',
    advice:
      'La personne qui gère ce serveur l’a supprimé. Il ne peut pas être récupéré ; prévenez l’expéditeur.',
  },
  taken: {
    heading: 'Quelqu’un d’autre a ouvert ce message',
    advice:
      'Cette personne le garde désormais, et ce lien ne fonctionne plus. Si vous l’avez envoyé, consultez « Historique » sur la page d’accueil. Si vous l’attendiez et ne l’avez pas ouvert vous-même dans un autre navigateur, dites à l’expéditeur que quelqu’un d’autre l’a.',
  },
  'previous-key': {
    heading: 'Ce message est protégé par votre clé précédente',
    advice:
      'Ce navigateur a maintenant une autre clé. Revenez à la précédente pour ouvrir le message ; votre clé actuelle deviendra la précédente.',
  },
  expired: {
    heading: 'Ce message a expiré',
    advice: 'Il ne peut pas être récupéré. Demandez à l’expéditeur de le renvoyer.',
  },
  unknown: {
    heading: 'Il n’y a pas de message ici',
    advice:
      'Il a expiré, a été supprimé ou n’a jamais existé. Vérifiez que le lien est complet, ou demandez à l’expéditeur de le renvoyer.',
  },
  damaged: {
    heading: 'Ce message est endommagé',
    advice:
      'Les données enregistrées ne sont pas un message valide : rien n’en est affiché. Demandez à l’expéditeur de le renvoyer.',
  },
  'newer-version': {
    heading: 'Ce message a été créé par une version plus récente',
    advice:
      'Cette page est trop ancienne pour le lire et ne l’a pas modifié. Rechargez la page, ou demandez une mise à jour à l’administrateur.',
  },
  'no-message': {
    heading: 'Ce lien est incomplet',
    advice:
      'Il n’indique pas de quel message il s’agit. Collez le lien complet que vous avez reçu, ou demandez-le à l’expéditeur.',
  },
  cancelled: {
    heading: 'Chargement annulé',
    advice: 'Rien n’a changé. Vous pouvez recharger le message à tout moment.',
  },
};
