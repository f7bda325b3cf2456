import type { AnswerWords } from '../catalogue.ts';

/** `/answer` in French. */
export const answer: AnswerWords = {
  title: '{service} : une demande pour vous',
  looking: 'Recherche de la demande…',
  heading: 'On vous demande une information confidentielle',
  warning:
    'N’importe qui peut écrire une telle demande ; ce texte ne vient pas de ce serveur. Ne répondez que si vous savez qui vous a envoyé le lien.',
  once: 'Accepte une seule réponse',
  note: 'Texte de la demande',
  answer: 'Votre réponse',
  onlyAsker: 'Seule la personne qui a envoyé ce lien peut lire votre réponse. Vous ne pourrez pas la relire.',
  send: 'Envoyer la réponse',
  whatIsThisText:
    'Quelqu’un vous demande une information confidentielle et vous a envoyé le lien. Votre navigateur chiffre votre réponse : ce serveur ne peut pas la lire. Rien n’est installé ni exécuté, et aucun compte n’est nécessaire. Si vous ne vous y attendiez pas, interrogez d’abord cette personne, par exemple par téléphone.',
  filesUnwanted: 'Aucun fichier n’est demandé : rien n’a été ajouté.',
  filesFailed:
    'Impossible d’ajouter des fichiers : une partie de cette page n’a pas été chargée. Rechargez la page, ou envoyez seulement du texte.',
  empty: 'Écrivez d’abord une réponse.',
  cancelled: 'Annulé. Rien n’a été remis, et ce que vous avez écrit est toujours là.',
  cancelUnclear:
    'Annulé, mais votre réponse peut arriver malgré tout. Ce que vous avez écrit est toujours là.',
  keySent:
    'Un programme a modifié ce lien en chemin, et des parties en ont été envoyées au serveur. Son administrateur pourrait lire la demande et répondre à votre place, mais pas lire votre réponse.',
  inApp:
    'Vous êtes dans le navigateur d’une autre application. Si elle ferme cette page, ce que vous avez écrit est perdu. Par précaution, copiez le lien et ouvrez-le dans votre propre navigateur.',
  delivered: 'Réponse remise',
  deliveredFirst: 'C’est votre premier envoi qui est arrivé ; vos modifications ultérieures n’y sont pas.',
  deliveredText:
    'Seule la personne qui vous a envoyé le lien peut lire votre réponse. Ce lien n’en accepte pas d’autre : vous pouvez fermer cette page.',
  unloaded: 'La demande n’a pas pu être chargée',
  closed: {
    answered: {
      heading: 'Cette demande a déjà reçu une réponse',
      advice:
        'Elle n’en accepte qu’une. Si ce n’était pas la vôtre, prévenez la personne qui vous a envoyé le lien.',
    },
    expired: {
      heading: 'Cette demande a expiré',
      advice: 'Si une réponse est encore attendue, demandez un nouveau lien.',
    },
    withdrawn: {
      heading: 'Cette demande a été retirée',
      advice: 'La personne qui l’a faite l’a supprimée et n’attend plus de réponse.',
    },
    removed: {
      heading: 'L’administrateur a retiré cette demande',
      advice:
        'La personne qui gère ce serveur l’a supprimée. Ne vous fiez pas à d’autres liens du même expéditeur sans vérifier.',
    },
    unknown: {
      heading: 'Il n’y a pas de demande ici',
      advice:
        'Elle est terminée depuis longtemps ou n’a jamais existé. Vérifiez que le lien est complet, ou demandez-en un nouveau.',
    },
    damaged: {
      heading: 'Ce lien est endommagé',
      advice:
        'Il n’ouvre pas la demande qu’il désigne : rien n’est affiché. Demandez qu’on vous renvoie le lien.',
    },
    'no-key': {
      heading: 'Ce lien est incomplet',
      advice:
        'Il en manque une partie. Ouvrez le lien complet que vous avez reçu, ou demandez qu’on vous le renvoie.',
    },
    'newer-version': {
      heading: 'Cette demande a été créée par une version plus récente',
      advice:
        'Cette page est trop ancienne pour la lire. Rechargez la page, ou demandez une mise à jour à l’administrateur.',
    },
    'other-server': {
      heading: 'Ce lien est celui d’un autre serveur',
      advice: 'Il est destiné à {host}. Ouvrez-le là-bas.',
    },
  },
};
