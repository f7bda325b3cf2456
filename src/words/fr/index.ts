import type { Catalogue } from '../catalogue.ts';
import { addDevice, comparison, replacing, takeKey } from './device.ts';
import { endings } from './endings.ts';
import { key } from './identity.ts';
import { lease } from './lease.ts';
import { link } from './link.ts';
import { lists } from './mailbox.ts';
import { view } from './view.ts';

/** French. */
export const fr: Catalogue = {
  language: { tag: 'fr', direction: 'ltr', name: 'Français' },

  anywhere: {
    name: 'Inigma',
    home: 'Inigma, page d’accueil',
    skip: 'Aller au contenu',
    language: 'Langue',
    languageWaits:
      'La langue changera quand vous rechargerez cette page. Ce qui s’y trouve serait alors perdu, donc elle vous attend.',
    noScript:
      'Inigma chiffre et déchiffre dans votre navigateur et a besoin pour cela de JavaScript. Autorisez JavaScript pour cette page et rechargez-la.',
    insecure:
      'Cette page a été ouverte sans HTTPS, votre navigateur ne lui offre donc aucun chiffrement. Ouvrez-la par une adresse qui commence par https:// (ou sur localhost).',
    broken:
      'Quelque chose sur cette page ne fonctionne pas comme prévu. Rechargez la page ; si cela ne suffit pas, votre navigateur est peut-être trop ancien.',
    stuck:
      'Cette page n’a pas été chargée en entier et ne fonctionne donc pas. Vérifiez votre connexion, copiez ce que vous avez déjà écrit, puis ouvrez de nouveau la page ou le lien complet. Si cela ne suffit pas, votre navigateur est peut-être trop ancien.',
    buildInfo: 'Version {version}, compilation {build}',
    copied: 'Copié',
    copiedSecret: 'Copié. Cette page ne vide pas le presse-papiers : après avoir collé, copiez autre chose.',
    copyRefused:
      'Votre navigateur n’a pas permis la copie. Le texte est sélectionné : appuyez sur Ctrl+C (⌘C), ou maintenez le doigt dessus, puis copiez.',
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
    unavailable:
      'Le serveur ne peut pas joindre sa base de données pour le moment. Réessayez dans une minute.',
    full: 'Le serveur est plein et n’accepte pas de nouveaux messages pour le moment. Réessayez plus tard.',
    refused: 'Le serveur a refusé. Rechargez la page, puis réessayez.',
    unexpected: 'Cette page ne comprend pas la réponse du serveur. Rechargez la page, puis réessayez.',
    keyLost:
      'Ce navigateur a perdu la clé sous laquelle vos messages étaient conservés : ses données ont été effacées, en partie ou en totalité.',
    storageUnavailable:
      'Ce navigateur ne conserve rien pour cette page (fenêtre privée ou stockage bloqué). Vous pouvez envoyer et lire des messages, mais aucun ne peut être conservé ici comme le vôtre.',
    switchBack: 'Revenir à la clé précédente',
    delete: 'Supprimer',
    deleting: 'Suppression…',
    deleteAsk: 'Supprimer ce message ?',
    deleteOwned: 'Il est supprimé du serveur et ne peut pas être récupéré.',
  },

  compose: {
    title: 'Inigma : envoyer un secret',
    heading: 'Envoyer un secret',
    lead: 'Chiffré dans votre navigateur. Seule une personne qui a le lien peut ouvrir le message.',
    message: 'Message',
    sizeOver: '{size} – la limite est de {limit}',
    sizeLeft: '{size} disponibles',
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
    tooManyFiles: 'Un message contient au plus {most} fichiers. Les autres n’ont pas été ajoutés.',
    folder: '« {name} » est un dossier, qui ne peut pas être envoyé. Choisissez les fichiers qu’il contient.',
    folders:
      'Ce sont des dossiers, qui ne peuvent pas être envoyés : {names}. Choisissez les fichiers qu’ils contiennent.',
    picturesTell: 'Les photos gardent leurs métadonnées, comme le lieu.',
    label: 'Libellé',
    labelHint: 'Facultatif. Vous seul et le destinataire pouvez le lire.',
    labelLeft: {
      one: '{count} caractère disponible',
      many: '{count} caractères disponibles',
      other: '{count} caractères disponibles',
    },
    labelTooLong:
      'Le libellé est trop long. Il peut contenir 100 caractères, moins s’il s’agit d’émojis ou d’autres écritures.',
    labelUnfit: 'Le libellé contient un caractère qui ne peut pas être envoyé. Saisissez-le à nouveau.',
    readers: 'Qui peut le lire',
    readersFirst: 'Le premier lecteur le garde',
    readersFirstHint:
      'La première personne qui ouvre le lien garde le message. Ensuite, il ne s’ouvre plus pour personne d’autre.',
    readersOne: 'Lire une fois',
    readersOneHint:
      'Il peut être lu une fois, et aucune copie n’est gardée. Il est supprimé dix minutes après son ouverture, ou plus tôt par son lecteur.',
    readersSeveral: 'Jusqu’à … personnes',
    readersSeveralHint: 'Chaque personne a dix minutes pour le lire. Après la dernière, il est supprimé.',
    readersCount: 'Nombre de personnes',
    readersLimits: 'De {least} à {most} personnes',
    readersWrong: 'Choisissez un nombre de personnes de {least} à {most}.',
    lifetime: 'Expire après',
    lifetimeYear: '1 an',
    lifetimeNever: 'Jamais',
    lifetimeCustom: 'Personnaliser…',
    customAmount: 'Combien de temps',
    customUnit: 'Unité',
    minutes: 'minutes',
    hours: 'heures',
    days: 'jours',
    lifetimeWrong: 'Choisissez une durée de {least} à {most}.',
    lifetimeRefused:
      'Ce serveur ne garde pas les messages aussi longtemps. Choisissez une durée plus courte, puis réessayez.',
    lifetimeUnclear:
      '« {amount} » peut se lire de deux façons. Supprimez le séparateur, ou écrivez un ou deux chiffres après lui.',
    receipt: 'Me prévenir quand il est lu',
    receiptHint:
      'Conservé 30 jours. Le serveur apprend ainsi qu’un de vos messages a pris fin, mais ni l’adresse ni le navigateur d’un lecteur.',
    receiptUnkept: 'Avec une clé à vous, vous avez une liste de ce que vous envoyez et voyez quand c’est lu.',
    more: 'Plus d’options',
    passphrase: 'Phrase secrète',
    passphraseHint:
      'Facultatif. Le destinataire en a besoin en plus du lien ; donnez-la-lui par un autre moyen, par exemple au téléphone.',
    passphraseShort:
      'Une phrase secrète courte est facile à deviner. Utilisez au moins 8 caractères ou générez-en une.',
    generate: 'Générer',
    generateFailed: 'La liste de mots n’a pas pu être chargée. Saisissez plutôt une phrase secrète.',
    create: 'Créer un lien sécurisé',
    createByKey: 'ou appuyez sur Ctrl (⌘) et Entrée',
    encrypting: 'Chiffrement…',
    sending: 'Envoi…',
    cancelling: 'Annulation…',
    bytesOf: '{done} sur {total}',
    cancelled: 'Annulé. Le serveur n’en garde rien, et ce que vous avez écrit est toujours là.',
    cancelPending:
      'Annulé, mais le serveur est injoignable : ce qui était déjà arrivé s’y trouve peut-être encore. Personne n’en a le lien. Cette page continue d’essayer de le supprimer. Ce que vous avez écrit est toujours là.',
    cancelFailed:
      'Annulé, mais le serveur est resté injoignable : ce qui était déjà arrivé y reste peut-être jusqu’à son expiration. Personne n’en a le lien, donc personne ne peut l’ouvrir. Ce que vous avez écrit est toujours là.',
    empty: 'Écrivez d’abord un message ou ajoutez un fichier.',
    tooLong: 'Le message est trop long. Raccourcissez-le, puis réessayez.',
    tooMuch:
      'Le texte et les fichiers sont ensemble trop volumineux pour un message. Retirez un fichier ou raccourcissez le texte, puis réessayez.',
    fileUnreadable:
      '« {name} » n’a pas pu être lu : le fichier a été modifié ou déplacé après que vous l’avez choisi, ou bien il est illisible. Retirez-le, choisissez-le à nouveau si vous le souhaitez, et réessayez. Rien n’a été envoyé, et rien d’autre n’est perdu.',
    notUnicode:
      'Le message contient une moitié de caractère, qui ne peut pas être envoyée. Cherchez un � ou un émoji abîmé et supprimez-le.',
    passphraseUnusable:
      'La phrase secrète contient un caractère qui ne peut pas être utilisé. Saisissez-la à nouveau.',
    passphraseSpace:
      'La phrase secrète commence ou finit par une espace, qu’il faudra saisir aussi. Retirez-la, ou appuyez encore une fois sur « Créer un lien sécurisé » pour la garder.',
    notEncrypted:
      'Votre navigateur n’a pas pu chiffrer le message. Rien n’a été envoyé et rien n’est perdu ; réessayez.',
    serverTooOld:
      'Ce serveur est trop ancien pour protéger le message comme vous l’avez demandé. Le message a été supprimé, et il n’y a pas de lien.',
    kept: 'Ce que vous avez écrit est toujours là ; copiez-le avant de quitter ou de recharger cette page.',

    ready: 'Votre lien est prêt',
    readyCopied:
      'Lien complet copié. Envoyez-le à une personne. Cette page ne vide pas le presse-papiers : après avoir collé, copiez autre chose.',
    readyNotCopied: 'Copiez le lien complet et envoyez-le à une seule personne.',
    readyCopiedSeveral:
      'Lien complet copié. Envoyez-le aux personnes qui peuvent lire le message. Cette page ne vide pas le presse-papiers : après avoir collé, copiez autre chose.',
    readyNotCopiedSeveral: 'Copiez le lien complet et envoyez-le aux personnes qui pourront lire le message.',
    readyOnce: 'Ne peut être lu qu’une fois',
    readySeveral: {
      one: 'Jusqu’à {count} personne peut le lire',
      many: 'Jusqu’à {count} de personnes peuvent le lire',
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
    copyInstructions: 'Copier avec un mode d’emploi',
    instructions:
      'Ce lien mène à un message chiffré qui vous est destiné. Ouvrez-le dans votre navigateur habituel, et appuyez-y sur « Afficher le message ».',
    twoWays: 'Envoyer le lien et la clé séparément',
    twoWaysHint:
      'Envoyez le lien par un moyen et la clé par un autre : qui n’intercepte que l’un des deux ne peut pas lire le message.',
    bareLink: 'Lien sans la clé',
    copyBareLink: 'Copier le lien',
    key: 'Clé',
    copyKey: 'Copier la clé',
    share: 'Partager…',
    showQr: 'Afficher le QR code',
    hideQr: 'Masquer le QR code',
    linkQr: 'QR code du lien complet',
    qrHint: 'Qui le scanne a le lien complet, clé comprise.',
    qrFailed: 'Le QR code n’a pas pu être chargé. Tout le reste fonctionne encore ; copiez plutôt le texte.',
    done: 'Terminé',
    lastLink: 'Votre dernier lien est encore disponible.',
    showAgain: 'Afficher le lien',

    ...lists,
    ...key,

    how: 'Comment ça marche',
    howEncrypt:
      'Votre navigateur crée une clé aléatoire et chiffre le message avec elle. Le serveur reçoit ce qui est chiffré, et rien de plus. La clé se trouve dans la partie du lien qui suit le #, que les navigateurs n’envoient pas.',
  },

  view,

  threatModel: {
    title: 'Inigma : modèle de menace',
    link: 'Lire le modèle de menace (en anglais)',
  },
  missing: {
    title: 'Inigma : page introuvable',
    heading: 'Page introuvable',
    lead: 'L’adresse est peut-être incomplète. Les liens vers des messages sont longs ; demandez qu’on vous renvoie le vôtre, ou écrivez un message.',
    write: 'Écrire un message',
  },

  onDemand: { addDevice, comparison, replacing, takeKey, endings, lease, link },
};
