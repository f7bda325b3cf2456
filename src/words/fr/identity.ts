import type { IdentityWords } from '../catalogue.ts';
import { replacing } from './device.ts';

/** *Your key* in French. */
export const key: IdentityWords = {
  identity: 'Votre clé',
  identityLead:
    'Ce navigateur a créé une clé pour vous, et vos messages sont conservés sous elle. Elle ne quitte le navigateur que si vous l’exportez ou ajoutez un appareil. Le serveur vous connaît par un identifiant qui en est dérivé.',
  userId: 'Identifiant',
  copyUserId: 'Copier l’identifiant',
  keyLostHint:
    'Les messages conservés sous elle ne peuvent pas être ouverts sans elle. Vous pouvez toujours écrire et lire des messages. Pour en conserver de nouveau, importez la clé si vous l’avez exportée, ou réinitialisez-la.',
  unexported:
    'Si vous perdez cet appareil ou effacez les données du navigateur, ces messages disparaissent. Exportez la clé comme sauvegarde.',
  storageNotPersistent:
    'Votre navigateur peut supprimer cette clé quand la place manque, et une fenêtre privée l’oublie quand on la ferme.',
  safariDeletes:
    'Safari supprime cette clé après sept jours d’utilisation sans visite de cette page, et tout navigateur sur un iPhone ou un iPad fait de même. Notez la phrase de récupération ou enregistrez la clé dans un fichier dès maintenant.',
  previousKey: 'Clé précédente',
  previousLead:
    'Ce navigateur a encore votre clé précédente. Faites-la oublier si d’autres personnes utilisent ce navigateur.',
  switchedBack: 'Vous êtes revenu à votre clé précédente. Les listes montrent ses messages.',
  forgetPrevious: 'Oublier la clé précédente',
  forgetPreviousAsk: 'Oublier votre clé précédente ?',
  forgetPreviousWarning:
    'Les messages conservés sous elle ne pourront alors être ouverts ici que si vous l’importez à nouveau.',
  forgetPreviousUnexported:
    'Elle n’a jamais été exportée. Si vous avez besoin de ces messages, revenez-y et exportez-la d’abord.',
  previousForgotten: 'Clé précédente oubliée.',
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
  keySaved: 'Fichier de clé enregistré.',
  printKey: 'Imprimer',
  keyQr: 'QR code de la clé d’identité',
  keyQrHint: 'Qui le scanne a la clé.',
  exportAsk: 'Avez-vous mis la clé en lieu sûr ?',
  exportYes: 'Oui, c’est fait',
  exportNoted: 'Bien. Gardez-la là où vous seul pouvez y accéder.',
  phrase: 'Phrase de récupération',
  showPhrase: 'Afficher la phrase de récupération',
  hidePhrase: 'Masquer la phrase de récupération',
  phraseHint:
    'Ces 18 mots anglais sont la clé sous une autre forme. Notez-les dans cet ordre. Qui les a peut lire vos messages.',
  phraseFailed:
    'La phrase de récupération n’a pas pu être chargée. Tout le reste fonctionne ; enregistrez plutôt la clé dans un fichier.',
  sheetHead: 'Inigma : une clé d’identité',
  sheetLead:
    'Qui a cette clé peut lire tous les messages conservés sous elle. Gardez cette feuille là où vous seul y avez accès. Pour utiliser la clé, ouvrez l’adresse ci-dessous dans un navigateur, choisissez « Importer une clé » et saisissez la clé exactement comme elle figure ici, ou sa phrase de récupération.',
  sheetAddress: 'Adresse',
  addDevice: 'Ajouter un appareil',
  importKey: 'Importer une clé',
  importKeyHead: 'Importation d’une clé',
  importLead:
    'Les listes de cette page seront celles de la clé que vous importez, et ce que vous ouvrirez dès lors sera conservé sous elle.',
  importReplaces:
    'Elle remplace votre clé actuelle. Les messages de votre clé actuelle ne s’ouvrent qu’avec elle : exportez-la d’abord. Ce navigateur la garde comme clé précédente et oublie celle d’avant.',
  importExportFirst: replacing.exportFirst,
  importField: 'Clé ou phrase de récupération',
  importFieldHint:
    'Collez-la ou saisissez-la, ou choisissez le fichier dans lequel la clé a été enregistrée.',
  importFile: 'Choisir un fichier',
  importing: 'Importation…',
  importWeak: 'Importer quand même',
  importWeakWarning:
    'Cela ne ressemble pas à une clé créée par Inigma. Une clé inventée par quelqu’un peut être devinée, et qui la devine peut lire vos messages. Vérifiez qu’elle est complète et sans faute de frappe ; ne l’importez que si vous êtes sûr de vous.',
  importNotices: {
    nothing: 'Saisissez d’abord une clé, ou choisissez votre fichier de clé.',
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
    'phrase-word': '« {word} » n’est pas un mot d’une phrase de récupération. Vérifiez son orthographe.',
    'phrase-checksum':
      'Ces mots ne forment pas ensemble une phrase de récupération : l’un d’eux est faux, ou deux sont intervertis.',
    'phrase-unavailable':
      'La phrase de récupération n’a pas pu être vérifiée, car une partie de cette page n’a pas été chargée. Vérifiez votre connexion, rechargez la page et réessayez.',
  },
  imported: 'Clé importée. Les listes montrent ses messages.',
  importAsk: 'Remplacer une clé jamais exportée ?',
  importAskPresent: replacing.askPresent,
  importAskPrevious: replacing.askPrevious,
  importWord: replacing.word,
  resetIdentity: 'Réinitialiser la clé',
  resetIdentityAsk: 'Réinitialiser votre clé ?',
  resetIdentityWarning:
    'Ce navigateur crée une nouvelle clé et oublie les anciennes, y compris la précédente. Leurs messages disparaissent de vos listes et ne s’ouvrent ici que si vous réimportez la clé.',
  resetIdentityWord: 'réinitialiser',
  resetIdentityType: replacing.type,
  identityReset: 'Ce navigateur a une nouvelle clé.',
};
