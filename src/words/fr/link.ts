import type { LinkWords } from '../catalogue.ts';

/** Where a link was changed on its way, or opened in the browser of another app, in French. */
export const link: LinkWords = {
  wholeLink: 'Lien complet',
  openLink: 'Ouvrir le lien',
  noLink: 'Ce texte ne contient aucun lien vers un message.',
  forOtherServer: 'Ce lien est celui de {host}, pas de ce serveur. Ouvrez-le là-bas.',
  keySent:
    'Un programme a modifié ce lien en chemin, et sa clé a donc été envoyée au serveur. Inigma ne la journalise pas, mais l’exploitant du serveur, ou d’un proxy placé devant lui, pourrait l’avoir.',
  inApp:
    'Vous êtes dans le navigateur d’une autre application. Si vous ouvrez le message ici, il est conservé dans cette application, et seulement là. Pour le conserver dans votre propre navigateur, copiez le lien et ouvrez-le dans celui-ci.',
  copyLink: 'Copier le lien',
  loading: 'Chargement du message…',
  bytesOf: '{done} sur {total}',
  loadingCancelled:
    'Le chargement a été annulé. Si le serveur avait commencé à envoyer le message, il compte comme ouvert ; vous pouvez le rouvrir ici.',
};
