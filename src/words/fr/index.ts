import type { Catalogue } from '../catalogue.ts';
import { answer } from './answer.ts';
import { key } from './identity.ts';
import { lists } from './mailbox.ts';
import * as onDemand from './on-demand.ts';
import { view } from './view.ts';

/** French. */
export const fr: Catalogue = {
  language: { tag: 'fr', direction: 'ltr', name: 'Français' },

  anywhere: {
    skip: 'Aller au contenu',
    language: 'Langue',
    languageWaits:
      'La langue changera quand vous rechargerez cette page. Ce qui s’y trouve serait alors perdu : choisissez le moment.',
    noScript:
      '{service} chiffre et déchiffre dans votre navigateur, et a besoin de JavaScript pour cela. Autorisez-le pour cette page, puis rechargez-la.',
    insecure:
      'Cette page a été ouverte sans HTTPS : votre navigateur ne peut donc pas chiffrer. Ouvrez-la à une adresse qui commence par https:// (ou sur localhost).',
    broken:
      'Quelque chose ne fonctionne pas sur cette page. Rechargez-la ; si le problème persiste, votre navigateur est peut-être trop ancien.',
    stuck:
      'Cette page ne s’est pas chargée entièrement et ne fonctionne donc pas. Vérifiez votre connexion, copiez ce que vous avez écrit, puis rouvrez la page ou le lien complet. Si le problème persiste, votre navigateur est peut-être trop ancien.',
    buildInfo: 'Version {version}, compilation {build}',
    copied: 'Copié',
    copiedSecret:
      'Copié. Cette page ne vide pas le presse-papiers : après avoir collé le texte, copiez autre chose.',
    copyRefused:
      'Votre navigateur n’a pas autorisé la copie. Le texte est sélectionné : appuyez sur Ctrl+C (⌘C), ou maintenez le doigt dessus, puis copiez.',
    cancel: 'Annuler',
    dark: 'Mode sombre',
    tryAgain: 'Réessayer',
    never: 'N’expire jamais',
    expiresIn: 'Expire {when}',
    expiresAt: 'Expire le {moment}',
    offline: 'Le serveur n’a pas répondu. Vérifiez votre connexion, puis réessayez.',
    tooMany: 'Trop de requêtes en peu de temps. Attendez une minute, puis réessayez.',
    tooManyUntil: 'Trop de requêtes en peu de temps. Réessayez {when}.',
    tooLarge:
      'C’est trop volumineux pour ce serveur. Retirez un fichier ou raccourcissez le texte, puis réessayez.',
    unavailable: 'Le serveur n’a pas accès à sa base de données pour le moment. Réessayez dans une minute.',
    full: 'Le serveur est plein et n’accepte aucun nouveau message pour le moment. Réessayez plus tard.',
    refused: 'Le serveur a refusé cette requête. Rechargez la page, puis réessayez.',
    unexpected: 'Cette page ne comprend pas la réponse du serveur. Rechargez la page, puis réessayez.',
    keyLost:
      'Ce navigateur a perdu la clé qui protégeait vos messages : ses données ont été effacées, en partie ou en totalité.',
    storageUnavailable:
      'Ce navigateur ne garde rien pour cette page (fenêtre privée ou stockage bloqué). Vous pouvez envoyer et lire des messages, mais pas en garder ici.',
    switchBack: 'Revenir à la clé précédente',
    delete: 'Supprimer',
    deleting: 'Suppression…',
    deleteAsk: 'Supprimer ce message ?',
    deleteOwned: 'Il sera supprimé du serveur et ne pourra pas être récupéré.',
  },

  compose: {
    title: '{service} : envoyer un message confidentiel',
    heading: 'Envoyer un message confidentiel',
    lead: 'Chiffré dans votre navigateur. Il faut le lien pour l’ouvrir.',
    message: 'Message',
    sizeOver: '{size} – la limite est de {limit}',
    sizeLeft: 'Il reste {size}',
    files: 'Fichiers',
    addFiles: 'Ajouter des fichiers',
    filesLimit: 'Jusqu’à {limit} en tout',
    addFilesHint: 'ou déposez-les sur cette page, ou collez une image',
    dropHere: 'Déposez pour ajouter les fichiers',
    filesAdded: {
      one: '{count} fichier ajouté',
      many: '{count} fichiers ajoutés',
      other: '{count} fichiers ajoutés',
    },
    removeFile: 'Retirer',
    fileRemoved: '{name} retiré',
    tooManyFiles: 'Un message peut contenir {most} fichiers. Les autres n’ont pas été ajoutés.',
    folder: '« {name} » est un dossier et ne peut pas être envoyé. Choisissez les fichiers qu’il contient.',
    folders:
      'Ces dossiers ne peuvent pas être envoyés : {names}. Choisissez les fichiers qu’ils contiennent.',
    filesRefused: 'Ce serveur n’accepte pas de fichiers ; rien n’a été ajouté.',
    picturesTell: 'Les photos gardent leurs métadonnées, comme le lieu.',
    label: 'Libellé',
    labelHint: 'Facultatif. Lisible uniquement par vous et le destinataire.',
    labelLeft: {
      one: '{count} caractère restant',
      many: '{count} caractères restants',
      other: '{count} caractères restants',
    },
    labelTooLong:
      'Le libellé est trop long. Il peut compter 100 caractères, ou moins avec des émojis et certaines écritures.',
    labelUnfit: 'Le libellé contient un caractère impossible à envoyer. Saisissez de nouveau le libellé.',
    readers: 'Qui peut le lire',
    readersFirst: 'Le premier lecteur le garde',
    readersFirstHint:
      'La première personne à ouvrir le lien garde le message. Ensuite, il ne s’ouvre plus pour personne d’autre.',
    readersOne: 'Lecture unique',
    readersOneHint:
      'Il ne peut être lu qu’une fois, et aucune copie n’est gardée. Il est supprimé dix minutes après son ouverture, ou plus tôt par son lecteur.',
    readersSeveral: 'Jusqu’à … personnes',
    readersSeveralHint: 'Chaque personne a dix minutes pour le lire. Après la dernière, il est supprimé.',
    readersCount: 'Nombre de personnes',
    readersLimits: 'De {least} à {most} personnes',
    readersWrong: 'Choisissez un nombre de personnes compris entre {least} et {most}.',
    lifetime: 'Expire après',
    lifetimeYear: '1 an',
    lifetimeNever: 'Jamais',
    lifetimeCustom: 'Autre durée…',
    customAmount: 'Durée',
    customUnit: 'Unité',
    minutes: 'minutes',
    hours: 'heures',
    days: 'jours',
    lifetimeWrong: 'Choisissez une durée comprise entre {least} et {most}.',
    sameChoices: 'Mêmes options que pour votre dernier message.',
    resetChoices: 'Rétablir les options par défaut',
    lifetimeRefused:
      'Ce serveur ne garde pas les messages aussi longtemps. Choisissez une durée plus courte, puis réessayez.',
    lifetimeUnclear:
      '« {amount} » peut se lire de deux façons. Supprimez le séparateur, ou faites-le suivre d’un ou deux chiffres.',
    receipt: 'Me prévenir quand il est lu',
    receiptHint:
      'Gardé 30 jours. Cela montre au serveur qu’un de vos messages a pris fin, mais pas l’adresse ni le navigateur d’un lecteur.',
    receiptUnkept: 'Avec votre propre clé, vous avez la liste de vos envois et savez quand ils sont lus.',
    more: 'Plus d’options',
    passphrase: 'Phrase secrète',
    passphraseHint:
      'Facultative. Le destinataire en a besoin en plus du lien ; transmettez-la par un autre moyen, par exemple par téléphone.',
    passphraseRequired:
      'Obligatoire. Le destinataire en a besoin en plus du lien ; transmettez-la par un autre moyen, par exemple par téléphone.',
    passphraseMissing: 'Saisissez une phrase secrète ou générez-en une. Ce serveur l’exige.',
    passphraseShort:
      'Une phrase secrète courte est facile à deviner. Utilisez au moins 8 caractères ou générez-en une.',
    generate: 'Générer',
    generateFailed: 'La liste de mots n’a pas pu être chargée. Saisissez vous-même une phrase secrète.',
    create: 'Créer un lien sécurisé',
    createByKey: 'ou appuyez sur Ctrl (⌘) + Entrée',
    encrypting: 'Chiffrement…',
    sending: 'Envoi…',
    cancelling: 'Annulation…',
    bytesOf: '{done} sur {total}',
    cancelled: 'Annulé. Le serveur n’en garde rien, et ce que vous avez écrit est toujours là.',
    cancelPending:
      'Annulé, mais le serveur est injoignable : les données déjà reçues s’y trouvent peut-être encore. Personne n’en a le lien. Cette page continue d’essayer de les supprimer. Ce que vous avez écrit est toujours là.',
    cancelFailed:
      'Annulé, mais le serveur est resté injoignable : les données déjà reçues y resteront peut-être jusqu’à leur expiration. Personne n’en a le lien, donc personne ne peut les ouvrir. Ce que vous avez écrit est toujours là.',
    empty: 'Écrivez d’abord un message ou ajoutez un fichier.',
    emptyWithoutFiles: 'Écrivez d’abord un message.',
    tooLong: 'Le message est trop long. Raccourcissez-le, puis réessayez.',
    tooMuch:
      'Le texte et les fichiers ensemble sont trop volumineux pour un seul message. Retirez un fichier ou raccourcissez le texte, puis réessayez.',
    fileUnreadable:
      '« {name} » n’a pas pu être lu. Il a peut-être été modifié ou déplacé depuis son ajout. Retirez-le, ajoutez-le de nouveau si vous le souhaitez, puis réessayez. Rien n’a été envoyé, et rien d’autre n’est perdu.',
    notUnicode:
      'Le message contient un caractère abîmé, impossible à envoyer. Cherchez un � ou un émoji abîmé et supprimez-le.',
    passphraseUnusable:
      'La phrase secrète contient un caractère inutilisable. Saisissez de nouveau la phrase.',
    passphraseSpace:
      'La phrase secrète commence ou se termine par un espace, qu’il faudra saisir aussi. Retirez-le, ou appuyez de nouveau sur « Créer un lien sécurisé » pour le garder.',
    notEncrypted:
      'Votre navigateur n’a pas pu chiffrer le message. Rien n’a été envoyé et rien n’est perdu ; réessayez.',
    serverTooOld:
      'Ce serveur est trop ancien pour protéger le message comme vous le demandez. Le message a été supprimé, et il n’y a pas de lien.',
    kept: 'Ce que vous avez écrit est toujours là ; copiez-le avant de quitter ou de recharger cette page.',

    ready: 'Votre lien est prêt',
    readyCopied:
      'Lien complet copié. Envoyez-le à une seule personne. Cette page ne vide pas le presse-papiers : après avoir collé le lien, copiez autre chose.',
    readyNotCopied: 'Copiez le lien complet et envoyez-le à une seule personne.',
    readyCopiedSeveral:
      'Lien complet copié. Envoyez-le aux personnes qui peuvent lire le message. Cette page ne vide pas le presse-papiers : après avoir collé le lien, copiez autre chose.',
    readyNotCopiedSeveral: 'Copiez le lien complet et envoyez-le aux personnes qui peuvent lire le message.',
    readyOnce: 'Ne peut être lu qu’une fois',
    readySeveral: {
      one: 'Jusqu’à {count} personne peut le lire',
      many: 'Jusqu’à {count} personnes peuvent le lire',
      other: 'Jusqu’à {count} personnes peuvent le lire',
    },
    readyLocked: 'Phrase secrète requise',
    onlyHere: 'Copiez-le maintenant. Une fois cette page fermée, le lien ne pourra plus être affiché.',
    fullLink: 'Lien complet',
    copyFullLink: 'Copier le lien complet',
    linkCopied: 'Lien copié',
    copyPassphrase: 'Copier la phrase secrète',
    passphraseReminder:
      'Elle n’est pas dans le lien. Transmettez-la par un autre moyen, par exemple par téléphone.',
    again: 'Créer un autre lien avec le même contenu',
    copyInstructions: 'Copier avec des instructions',
    instructions:
      'Ce lien mène à un message chiffré pour vous. Ouvrez-le dans votre navigateur habituel, puis appuyez sur « Afficher le message ».',
    twoWays: 'Envoyer le lien et la clé séparément',
    twoWaysHint:
      'Envoyez le lien par un moyen et la clé par un autre : intercepter un seul des deux ne permet pas de lire le message.',
    bareLink: 'Lien sans la clé',
    copyBareLink: 'Copier le lien',
    key: 'Clé',
    copyKey: 'Copier la clé',
    share: 'Partager…',
    showQr: 'Afficher le QR code',
    hideQr: 'Masquer le QR code',
    linkQr: 'QR code du lien complet',
    qrHint: 'Toute personne qui le scanne a le lien complet, clé comprise.',
    qrFailed: 'Le QR code n’a pas pu être chargé. Tout le reste fonctionne ; copiez plutôt le texte.',
    done: 'Terminé',
    lastLink: 'Votre dernier lien est toujours disponible.',
    showAgain: 'Afficher le lien',

    ...lists,
    ...key,

    how: 'Comment ça marche',
    howEncrypt:
      'Votre navigateur chiffre le message avec une clé aléatoire. Le serveur ne reçoit que les données chiffrées ; la clé reste dans la partie du lien qui suit le #, que les navigateurs n’envoient pas.',
  },

  view,
  answer,

  threatModel: {
    title: '{service} : modèle de menace',
    link: 'Lire le modèle de menace (en anglais)',
  },
  footer: {
    imprint: 'Mentions légales',
    privacy: 'Confidentialité',
    abuse: 'Signaler un abus',
    source: 'Code source',
  },
  missing: {
    title: '{service} : page introuvable',
    heading: 'Page introuvable',
    lead: 'L’adresse est peut-être incomplète. Les liens vers les messages sont longs ; demandez qu’on vous renvoie le vôtre, ou écrivez un message.',
    write: 'Écrire un message',
  },

  onDemand,
};
