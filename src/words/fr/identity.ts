import type { IdentityWords } from '../catalogue.ts';

/** *Your key* in French. */
export const key: IdentityWords = {
  identity: 'Votre clé',
  identityLead:
    'Ce navigateur a créé une clé pour vous. Vos messages sont conservés sous cette clé, et elle ne quitte le navigateur que si vous l’exportez. Le serveur vous connaît sous un nom qui en est tiré.',
  userId: 'Identifiant',
  copyUserId: 'Copier l’identifiant',
  keyLostHint:
    'Les messages conservés sous cette clé ne peuvent pas être ouverts sans elle. Vous pouvez écrire et lire des messages ; pour en conserver à nouveau, importez la clé si vous l’avez exportée, ou repartez de zéro.',
  unexported:
    'Elle n’est que dans ce navigateur. Qui perd le navigateur, ou en efface les données, perd les messages. Exportez-la pour les mettre à l’abri.',
  exportKey: 'Exporter la clé',
  exportKeyHead: 'Exporter votre clé',
  exportLead:
    'Qui a cette clé peut lire tous les messages conservés sous elle. Gardez-la là où vous seul y avez accès, par exemple dans un gestionnaire de mots de passe ou un coffre.',
  exportedKey: 'Clé d’identité',
  showKey: 'Afficher',
  hideKey: 'Masquer',
  copyIdentityKey: 'Copier',
  saveKey: 'Enregistrer dans un fichier',
  keySaved: 'La clé a été remise à votre navigateur sous forme de fichier.',
  printKey: 'Imprimer',
  keyQr: 'QR code de la clé d’identité',
  keyQrHint: 'Qui le scanne a la clé.',
  exportAsk: 'La clé est-elle maintenant sur papier ou sur un autre appareil ?',
  exportYes: 'Oui, elle y est',
  exportNoted: 'Bien. Gardez-la là où vous seul pouvez y accéder.',
  sheetHead: 'Inigma : une clé d’identité',
  sheetLead:
    'Qui a cette clé peut lire tous les messages conservés sous elle. Gardez cette feuille là où vous seul y avez accès. Pour utiliser la clé, ouvrez l’adresse ci-dessous dans un navigateur, choisissez « Importer une clé » et saisissez-la exactement comme elle figure ici.',
  sheetAddress: 'Adresse',
  importKey: 'Importer une clé',
  importKeyHead: 'Importation d’une clé',
  importLead:
    'Les listes de cette page seront celles de la clé que vous importez, et ce que vous ouvrirez dès lors sera conservé sous elle.',
  importReplaces:
    'Elle prend la place de la clé actuelle. Les messages de la clé actuelle ne peuvent être ouverts qu’avec la clé actuelle ; exportez donc d’abord celle-ci.',
  importExportFirst: 'Exporter la clé actuelle',
  importField: 'Clé à importer',
  importFieldHint: 'Collez-la, ou choisissez le fichier dans lequel elle a été enregistrée.',
  importFile: 'Choisir un fichier',
  importing: 'Importation…',
  importWeak: 'L’importer quand même',
  importWeakWarning:
    'Cela ne ressemble pas à une clé créée par Inigma. Une clé inventée par quelqu’un peut être devinée, et qui la devine peut lire vos messages. Vérifiez qu’elle est complète et sans faute de frappe ; ne l’importez que si vous êtes sûr de vous.',
  importNotices: {
    nothing: 'Il n’y a pas encore de clé. Collez-en une, ou choisissez un fichier.',
    link: 'C’est un lien vers un message, et non la clé d’une personne. Ouvrez-le dans un navigateur pour lire le message.',
    'too-short':
      'C’est trop court pour une clé, qui compte 32 caractères. Vérifiez que vous l’avez copiée en entier.',
    'too-long':
      'C’est trop long pour une clé, qui compte 32 caractères. Vérifiez que vous n’avez rien copié d’autre avec elle.',
    'not-unicode':
      'Cela contient une moitié de caractère et ne peut donc pas être une clé. Copiez la clé à nouveau.',
    file: 'Il n’y a pas de clé dans ce fichier. Choisissez celui que « Exporter la clé » a enregistré.',
    same: 'Ce navigateur a déjà exactement cette clé.',
    unkept: 'Votre navigateur n’a pas conservé la clé. Votre clé actuelle est inchangée.',
  },
  imported: 'Ce navigateur a maintenant la clé importée, et les listes sont celles de cette clé.',
  resetIdentity: 'Repartir de zéro',
  resetIdentityAsk: 'Repartir de zéro avec une autre clé ?',
  resetIdentityWarning:
    'Ce navigateur crée une nouvelle clé. Tous les messages conservés sous l’ancienne ne pourront alors plus être ouverts ici, et ne figureront dans aucune liste.',
  resetIdentityWord: 'nouveau',
  resetIdentityType: 'Saisissez « {word} » pour continuer',
  identityReset: 'Ce navigateur a une nouvelle clé.',
};
