import type { LinkWords } from '../catalogue.ts';

/** Where a link was changed on its way, or opened in the browser of another app, in French. */
export const link: LinkWords = {
  wholeLink: 'Lien complet',
  openLink: 'Ouvrir le lien',
  noLink: 'Ce texte ne contient aucun lien vers un message.',
  forOtherServer: 'Ce lien est destiné à {host}, pas à ce serveur. Ouvrez-le là-bas.',
  keySent:
    'Un programme a modifié ce lien en chemin, et sa clé a été envoyée au serveur. Inigma ne la journalise pas, mais l’administrateur du serveur, ou d’un proxy placé devant, pourrait l’avoir.',
  inApp:
    'Vous êtes dans le navigateur d’une autre application. Si vous ouvrez le message ici, il n’est gardé que dans cette application. Pour le garder dans votre propre navigateur, copiez le lien et ouvrez-le là-bas.',
  copyLink: 'Copier le lien',
  loading: 'Chargement du message…',
  bytesOf: '{done} sur {total}',
  loadingCancelled:
    'Chargement annulé. Si le serveur avait commencé à envoyer le message, celui-ci compte comme ouvert ; vous pouvez le rouvrir ici.',
};
