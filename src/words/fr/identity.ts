import type { IdentityWords } from '../catalogue.ts';
import { replacing } from './device.ts';

/** *Your key* in French. */
export const key: IdentityWords = {
  identity: 'Votre clé',
  identityLead:
    'Ce navigateur a créé pour vous une clé qui protège vos messages. Elle ne quitte le navigateur que si vous l’exportez ou ajoutez un appareil. Le serveur vous connaît par un identifiant qui en est dérivé.',
  userId: 'Identifiant',
  copyUserId: 'Copier l’identifiant',
  keyLostHint:
    'Les messages qu’elle protège ne peuvent pas être ouverts sans elle. Vous pouvez toujours écrire et lire des messages. Pour en garder de nouveau, importez la clé si vous l’avez exportée, ou réinitialisez-la.',
  unexported:
    'Si vous perdez cet appareil ou effacez les données du navigateur, ces messages sont perdus. Exportez la clé pour en avoir une sauvegarde.',
  storageNotPersistent:
    'Votre navigateur peut supprimer cette clé quand l’espace manque, et une fenêtre privée l’oublie quand vous la fermez.',
  safariDeletes:
    'Safari supprime cette clé après sept jours d’utilisation sans visite de cette page, comme tout navigateur sur iPhone et iPad. Notez la phrase de récupération ou enregistrez la clé dans un fichier dès maintenant.',
  previousKey: 'Clé précédente',
  previousLead:
    'Ce navigateur a encore la clé que vous utilisiez avant. Oubliez-la si d’autres personnes utilisent ce navigateur.',
  switchedBack: 'Vous utilisez de nouveau votre clé précédente. Les listes affichent ses messages.',
  forgetPrevious: 'Oublier la clé précédente',
  forgetPreviousAsk: 'Oublier votre clé précédente ?',
  forgetPreviousWarning: 'Ses messages ne s’ouvriront alors ici que si vous l’importez de nouveau.',
  forgetPreviousUnexported:
    'Elle n’a jamais été exportée. Si vous avez besoin de ses messages, revenez d’abord à cette clé et exportez-la.',
  previousForgotten: 'Clé précédente oubliée.',
  exportKey: 'Exporter la clé',
  exportKeyHead: 'Exporter votre clé',
  exportLead:
    'Toute personne qui a cette clé peut lire tous les messages qu’elle protège. Gardez-la là où personne d’autre n’a accès, par exemple dans un gestionnaire de mots de passe ou un coffre.',
  exportedKey: 'Clé d’identité',
  showKey: 'Afficher',
  hideKey: 'Masquer',
  copyIdentityKey: 'Copier',
  keyCopied:
    'Copiée. Collez la clé là où vous voulez la garder, puis copiez autre chose : cette page ne vide pas le presse-papiers.',
  saveKey: 'Enregistrer dans un fichier',
  keySaved: 'Fichier de clé enregistré.',
  printKey: 'Imprimer',
  keyQr: 'QR code de la clé d’identité',
  keyQrHint: 'Toute personne qui le scanne a la clé.',
  exportAsk: 'Avez-vous mis la clé en lieu sûr ?',
  exportYes: 'Oui, c’est fait',
  exportNoted: 'Bien. Veillez à ce que personne d’autre n’y ait accès.',
  phrase: 'Phrase de récupération',
  showPhrase: 'Afficher la phrase de récupération',
  hidePhrase: 'Masquer la phrase de récupération',
  phraseHint:
    'Ces 18 mots anglais sont votre clé sous une autre forme. Notez-les dans cet ordre. Toute personne qui les a peut lire vos messages.',
  phraseFailed:
    'La phrase de récupération n’a pas pu être chargée. Tout le reste fonctionne ; enregistrez plutôt la clé dans un fichier.',
  sheetHead: '{service} : clé d’identité',
  sheetLead:
    'Toute personne qui a cette clé peut lire tous les messages qu’elle protège. Gardez cette feuille là où personne d’autre n’a accès. Pour utiliser la clé, ouvrez l’adresse ci-dessous dans un navigateur, choisissez « Importer une clé » et saisissez la clé exactement comme elle est imprimée ici, ou sa phrase de récupération.',
  sheetAddress: 'Adresse',
  addDevice: 'Ajouter un appareil',
  importKey: 'Importer une clé',
  importKeyHead: 'Importer une clé',
  importLead:
    'Les listes de cette page afficheront les messages de la clé que vous importez, et elle protégera ce que vous ouvrirez ensuite.',
  importReplaces:
    'Elle remplace votre clé actuelle. Exportez d’abord celle-ci : ses messages ne s’ouvrent qu’avec elle. Ce navigateur la garde comme clé précédente et oublie celle d’avant.',
  importExportFirst: replacing.exportFirst,
  importField: 'Clé ou phrase de récupération',
  importFieldHint: 'Collez-la ou saisissez-la, ou choisissez votre fichier de clé.',
  importFile: 'Choisir un fichier',
  importing: 'Importation…',
  importWeak: 'Importer quand même',
  importWeakWarning:
    'Cela ne ressemble pas à une clé créée par Inigma. Une clé inventée peut être devinée, et toute personne qui la devine peut lire vos messages. Vérifiez qu’elle est complète et sans faute de frappe ; ne l’importez que si vous n’avez aucun doute.',
  importNotices: {
    nothing: 'Saisissez d’abord une clé, ou choisissez votre fichier de clé.',
    link: 'C’est le lien d’un message, pas une clé personnelle. Ouvrez-le dans un navigateur pour lire le message.',
    'too-short':
      'C’est trop court : une clé compte 32 caractères. Vérifiez que vous l’avez copiée en entier.',
    'too-long':
      'C’est trop long : une clé compte 32 caractères. Vérifiez que vous n’avez rien copié d’autre avec elle.',
    'not-unicode':
      'Cela contient un caractère abîmé et ne peut donc pas être une clé. Copiez de nouveau la clé.',
    file: 'Ce fichier ne contient pas de clé. Choisissez celui que vous avez enregistré avec « Exporter la clé ».',
    same: replacing.same,
    unkept: replacing.unkept,
    'phrase-count':
      'Une phrase de récupération compte 18 mots, et celle-ci en a {count}. Vérifiez qu’il n’en manque aucun et qu’aucun n’est répété.',
    'phrase-word': '« {word} » n’est pas un mot d’une phrase de récupération. Vérifiez son orthographe.',
    'phrase-checksum':
      'Cette phrase de récupération n’est pas valide : un mot est incorrect, ou deux sont intervertis.',
    'phrase-unavailable':
      'La phrase de récupération n’a pas pu être vérifiée, car une partie de cette page ne s’est pas chargée. Vérifiez votre connexion, rechargez la page et réessayez.',
  },
  imported: 'Clé importée. Les listes affichent ses messages.',
  importAsk: 'Remplacer une clé jamais exportée ?',
  importAskPresent: replacing.askPresent,
  importAskPrevious: replacing.askPrevious,
  importWord: replacing.word,
  resetIdentity: 'Réinitialiser la clé',
  resetIdentityAsk: 'Réinitialiser votre clé ?',
  resetIdentityWarning:
    'Ce navigateur crée une nouvelle clé et oublie les anciennes, y compris la précédente. Leurs messages disparaissent de vos listes et ne s’ouvriront ici que si vous réimportez la clé.',
  resetIdentityWord: 'réinitialiser',
  resetIdentityType: replacing.type,
  identityReset: 'Ce navigateur a une nouvelle clé.',
};
