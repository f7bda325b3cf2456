import type { IdentityWords } from '../catalogue.ts';
import { replacing } from './device.ts';

/** *Your key* in French. */
export const key: IdentityWords = {
  identity: 'Votre clé',
  identityLead:
    'Ce navigateur a créé une clé pour vous. Vos messages sont conservés sous cette clé, et elle ne quitte le navigateur que si vous l’exportez ou ajoutez un appareil. Le serveur vous connaît sous un nom qui en est tiré.',
  userId: 'Identifiant',
  copyUserId: 'Copier l’identifiant',
  keyLostHint:
    'Les messages conservés sous cette clé ne peuvent pas être ouverts sans elle. Vous pouvez écrire et lire des messages ; pour en conserver à nouveau, importez la clé si vous l’avez exportée, ou repartez de zéro.',
  unexported:
    'Elle n’est que dans ce navigateur. Qui perd le navigateur, ou en efface les données, perd les messages. Exportez-la pour les mettre à l’abri.',
  storageNotPersistent:
    'Votre navigateur peut supprimer cette clé quand la place manque, et une fenêtre privée l’oublie quand on la ferme.',
  safariDeletes:
    'Safari supprime cette clé après sept jours d’utilisation sans visite de cette page, et tout navigateur sur un iPhone ou un iPad fait de même. Notez la phrase de récupération ou enregistrez la clé dans un fichier dès maintenant.',
  previousKey: 'Clé précédente',
  previousLead:
    'Ce navigateur garde encore la clé que vous aviez avant. Faites-la oublier si d’autres personnes utilisent ce navigateur.',
  switchedBack: 'Ce navigateur a de nouveau sa clé précédente, et les listes sont celles de cette clé.',
  forgetPrevious: 'Oublier la clé précédente',
  forgetPreviousAsk: 'Oublier votre clé précédente ?',
  forgetPreviousWarning:
    'Les messages conservés sous elle ne pourront alors être ouverts ici que si vous l’importez à nouveau.',
  forgetPreviousUnexported:
    'Elle n’a jamais été exportée. Si vous avez besoin de ces messages, revenez-y et exportez-la d’abord.',
  previousForgotten: 'La clé précédente est oubliée.',
  exportKey: 'Exporter la clé',
  exportKeyHead: 'Exporter votre clé',
  exportLead:
    'Qui a cette clé peut lire tous les messages conservés sous elle. Gardez-la là où vous seul y avez accès, par exemple dans un gestionnaire de mots de passe ou un coffre.',
  exportedKey: 'Clé d’identité',
  showKey: 'Afficher',
  hideKey: 'Masquer',
  copyIdentityKey: 'Copier',
  keyCopied:
    'Copiée. Collez la clé là où vous voulez la garder, puis copiez autre chose : cette page ne vide pas le presse-papiers.',
  saveKey: 'Enregistrer dans un fichier',
  keySaved: 'La clé a été remise à votre navigateur sous forme de fichier.',
  printKey: 'Imprimer',
  keyQr: 'QR code de la clé d’identité',
  keyQrHint: 'Qui le scanne a la clé.',
  exportAsk:
    'La clé est-elle maintenant conservée hors de ce navigateur : dans un gestionnaire de mots de passe, sur papier ou sur un autre appareil ?',
  exportYes: 'Oui, je l’ai enregistrée',
  exportNoted: 'Bien. Gardez-la là où vous seul pouvez y accéder.',
  phrase: 'Phrase de récupération',
  showPhrase: 'Afficher la phrase de récupération',
  hidePhrase: 'Masquer la phrase de récupération',
  phraseHint:
    'Ces 18 mots anglais sont la clé sous une autre forme. Notez-les dans cet ordre. Qui les a peut lire vos messages.',
  phraseFailed:
    'La phrase de récupération n’a pas pu être chargée. Tout le reste fonctionne ; enregistrez plutôt la clé dans un fichier.',
  sheetHead: 'Inigma : une clé d’identité',
  sheetLead:
    'Qui a cette clé peut lire tous les messages conservés sous elle. Gardez cette feuille là où vous seul y avez accès. Pour utiliser la clé, ouvrez l’adresse ci-dessous dans un navigateur, choisissez « Importer une clé » et saisissez la clé exactement comme elle figure ici, ou sa phrase de récupération.',
  sheetAddress: 'Adresse',
  addDevice: 'Ajouter un appareil',
  importKey: 'Importer une clé',
  importKeyHead: 'Importation d’une clé',
  importLead:
    'Les listes de cette page seront celles de la clé que vous importez, et ce que vous ouvrirez dès lors sera conservé sous elle.',
  importReplaces:
    'Elle prend la place de la clé actuelle. Les messages de la clé actuelle ne peuvent être ouverts qu’avec la clé actuelle ; exportez donc d’abord celle-ci. Ce navigateur la garde comme votre clé précédente et oublie celle qui l’était jusqu’ici.',
  importExportFirst: replacing.exportFirst,
  importField: 'Clé ou phrase de récupération',
  importFieldHint:
    'Collez-la ou saisissez-la, ou choisissez le fichier dans lequel la clé a été enregistrée.',
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
    same: replacing.same,
    unkept: replacing.unkept,
    'phrase-count':
      'Une phrase de récupération a 18 mots, et celle-ci en a {count}. Vérifiez qu’aucun ne manque ou n’est en double.',
    'phrase-word': '« {word} » n’est pas un mot d’une phrase de récupération. Vérifiez son orthographe.',
    'phrase-checksum':
      'Ces mots ne forment pas ensemble une phrase de récupération : l’un d’eux est faux, ou deux sont intervertis.',
    'phrase-unavailable':
      'La phrase de récupération n’a pas pu être vérifiée, car une partie de cette page n’a pas été chargée. Vérifiez votre connexion, rechargez la page et réessayez.',
  },
  imported: 'Ce navigateur a maintenant la clé importée, et les listes sont celles de cette clé.',
  importAsk: 'Remplacer une clé qui n’est que dans ce navigateur ?',
  importAskPresent: replacing.askPresent,
  importAskPrevious: replacing.askPrevious,
  importWord: replacing.word,
  resetIdentity: 'Repartir de zéro',
  resetIdentityAsk: 'Repartir de zéro avec une autre clé ?',
  resetIdentityWarning:
    'Ce navigateur crée une nouvelle clé et n’en garde aucune ancienne, pas même la précédente. Tous les messages conservés sous elles ne pourront alors plus être ouverts ici, et ne figureront dans aucune liste.',
  resetIdentityWord: 'nouveau',
  resetIdentityType: replacing.type,
  identityReset: 'Ce navigateur a une nouvelle clé.',
};
