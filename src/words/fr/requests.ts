import type { OwnAnswerWords, RequestDialogWords } from '../catalogue.ts';

export const requestDialog: RequestDialogWords = {
  lead: 'Ceci crée un lien par lequel on peut vous envoyer un mot de passe, un fichier ou un message, sans avoir de compte.',
  encrypted: 'La réponse est chiffrée pour vous : elle ne s’ouvre qu’avec votre clé.',
  intercepted:
    'Quiconque intercepte le lien peut lire votre note et envoyer une fausse réponse, mais pas lire la vraie.',
  note: 'De quoi avez-vous besoin ?',
  noteHint: 'Tous ceux qui ont le lien peuvent lire cette note.',
  noteMissing: 'Écrivez d’abord ce qu’il vous faut.',
  noteTooLong: 'La note est trop longue. Elle peut compter {most} caractères.',
  noteUnfit:
    'La note contient un caractère abîmé, impossible à envoyer. Cherchez un � ou un émoji abîmé et supprimez-le.',
  lifetime: 'Validité du lien',
  lifetimeHint: 'La réponse est ensuite gardée aussi longtemps.',
  wantsFiles: 'Fichiers souhaités',
  make: 'Créer le lien',
  making: 'Création du lien…',
  unkept:
    'Ce navigateur ne garde rien pour cette page (fenêtre privée ou stockage bloqué) ; il ne pourrait donc pas ouvrir la réponse. Faites la demande dans un navigateur qui garde votre clé.',
  off: 'Ce serveur n’accepte plus de demandes.',
  ready: 'Votre lien est prêt',
  readyHint:
    'Envoyez-le à la personne qui détient le secret. Il accepte une seule réponse, qui se trouvera ensuite parmi vos messages.',
  again: 'Lien de votre demande',
  linkEnds: 'Le lien fonctionne jusqu’au {moment}.',
  link: 'Lien pour répondre',
  copy: 'Copier le lien',
  qr: 'QR code du lien',
  yourNote: 'Votre note',
  instructions:
    'J’ai besoin que vous m’envoyiez une information confidentielle. Ouvrez ce lien dans votre navigateur, écrivez-la sur la page et envoyez-la : elle est chiffrée dans votre navigateur, et je suis la seule personne à pouvoir la lire. Vous n’avez pas besoin de compte.',
  instructionsEnd: 'Le lien fonctionne jusqu’au {moment}, pour une seule réponse.',
  noteClosed: 'Note impossible à déchiffrer',
  openUntil: 'Pas encore de réponse, ouvert jusqu’au {moment}',
  answeredOn: 'Réponse reçue le {moment}',
  expiredOn: 'Expiré le {moment}',
  asked: 'Demandé {ago}',
  askedNow: 'Demandé à l’instant',
  deleteAsk: 'Supprimer cette demande ?',
  deleteOpen: 'Son lien ne fonctionnera plus : personne ne pourra plus y répondre.',
  deleteAnswered: 'Elle disparaît de cette liste. La réponse reste dans vos messages.',
  deleteExpired: 'Elle disparaît de cette liste.',
  deleted: 'Demande supprimée.',
};

export const ownAnswer: OwnAnswerWords = {
  intro: 'Voici la réponse à votre demande. Une réponse ne prouve pas qui l’a écrite.',
};
