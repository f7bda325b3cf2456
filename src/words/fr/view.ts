import type { Catalogue } from '../catalogue.ts';

/** `/view` in French. */
export const view: Catalogue['view'] = {
  title: '{service} : un message pour vous',
  looking: 'Recherche du message…',
  decrypting: 'Déchiffrement…',

  waiting: 'Un message chiffré pour vous',
  written: 'Vous avez écrit ce message',
  sentThrough: 'Envoyé via {host}',
  encrypted: 'Chiffré de bout en bout',
  readers: {
    claim: 'Le premier lecteur le garde',
    once: 'S’ouvre une seule fois',
    several: {
      one: 'Jusqu’à {count} personne',
      many: 'Jusqu’à {count} personnes',
      other: 'Jusqu’à {count} personnes',
    },
  },
  meaning: {
    claim:
      'Dès que vous l’ouvrez, il est enregistré dans vos messages, et le lien ne s’ouvre plus pour personne d’autre.',
    again:
      'Vous l’avez déjà ouvert, mais il n’a pas été gardé. Rouvrez-le pour l’enregistrer dans vos messages. Ensuite, le lien ne s’ouvrira plus pour personne d’autre.',
    once: 'Après l’avoir ouvert, vous pouvez le rouvrir ici pendant dix minutes. Ensuite, il est supprimé.',
    several: 'Après l’avoir ouvert, vous pouvez le rouvrir ici pendant dix minutes.',
    readingStarted:
      'Vous l’avez déjà ouvert. Vous pouvez le rouvrir ici jusqu’à dix minutes après cette ouverture.',
    written:
      'L’ouvrir et le garder ici en priverait le destinataire. Un aperçu le laisse tel quel, en attente du destinataire.',
    writtenOnce: 'Le lire ici consommerait l’unique lecture prévue pour le destinataire.',
    writtenSeveral: 'Le lire ici consommerait une des lectures prévues pour les destinataires.',
  },
  senderSees: 'L’expéditeur peut voir quand il est lu.',
  readings: {
    opened: {
      one: 'Il a déjà été ouvert {count} fois.',
      many: 'Il a déjà été ouvert {count} fois.',
      other: 'Il a déjà été ouvert {count} fois.',
    },
    openedByOthers: {
      one: '{count} autre personne l’a aussi ouvert.',
      many: '{count} autres personnes l’ont aussi ouvert.',
      other: '{count} autres personnes l’ont aussi ouvert.',
    },
    once: 'C’était le {moment}.',
    between: 'La première fois, c’était le {first} ; la dernière, le {last}.',
    warning:
      'Si ce n’était pas vous sur un autre appareil, quelqu’un d’autre l’a lu : prévenez l’expéditeur.',
    read: {
      one: '{count} personne l’a lu jusqu’ici.',
      many: '{count} personnes l’ont lu jusqu’ici.',
      other: '{count} personnes l’ont lu jusqu’ici.',
    },
    unread: 'Personne ne l’a encore lu.',
    wrongPassphrases: {
      one: '{count} phrase secrète incorrecte a été essayée.',
      many: '{count} phrases secrètes incorrectes ont été essayées.',
      other: '{count} phrases secrètes incorrectes ont été essayées.',
    },
    guessing: 'Si ce n’était pas vous, quelqu’un essaie de la deviner.',
  },
  throttled: 'Trop de phrases secrètes incorrectes. Vous pourrez réessayer {when}.',
  throttledAdvice: 'Si quelqu’un d’autre essaie de la deviner, demandez un nouveau message à l’expéditeur.',
  status: 'Voir son état',
  whatIsThis: 'Qu’est-ce que c’est ?',
  whatIsThisText:
    'Quelqu’un vous a écrit un message et vous a envoyé le lien. Il est chiffré : ce serveur ne peut pas le lire. L’ouvrir affiche du texte et des fichiers ; rien n’est installé ni exécuté, et aucun compte n’est nécessaire. Si vous ne l’attendiez pas, interrogez d’abord l’expéditeur, par exemple par téléphone.',
  show: 'Afficher le message',
  lookWithoutTaking: 'Aperçu',
  take: 'Ouvrir et garder',
  key: 'Clé',
  keyHint: 'La clé est la partie du lien qui suit « #key= ». Vous pouvez aussi coller le lien complet.',
  passphrase: 'Phrase secrète',
  passphraseHint: 'L’expéditeur l’a choisie et devrait vous l’avoir transmise par un autre moyen.',
  passphraseOptional: 'S’il n’y en a pas, laissez ce champ vide.',
  otherServer: 'Ce lien est destiné à {host}, pas à ce serveur. Rien n’a été envoyé : ouvrez-le séparément.',
  triesLeft: {
    one: 'Encore {count} essai avant de devoir attendre.',
    many: 'Encore {count} essais avant de devoir attendre.',
    other: 'Encore {count} essais avant de devoir attendre.',
  },
  notices: {
    'no-key': 'Collez d’abord la clé, ou le lien complet qu’on vous a envoyé.',
    'other-message':
      'Ce lien mène à un autre message. Collez celui de cette page, ou ouvrez l’autre séparément.',
    'no-passphrase': 'Ce message est protégé par une phrase secrète. Saisissez-la, puis réessayez.',
    'wrong-key':
      'Cette clé n’a pas fonctionné. Rien n’a été ouvert, et rien n’est perdu : vérifiez que le lien est complet, ou collez une autre clé.',
    'wrong-passphrase': 'Cette phrase secrète n’a pas fonctionné.',
    'wrong-key-or-passphrase':
      'La clé et la phrase secrète ne correspondent pas à ce message. Rien n’est perdu : vérifiez les deux et réessayez. S’il n’y a pas de phrase secrète, laissez ce champ vide.',
    'space-around':
      'Cette phrase secrète n’a pas fonctionné. Elle commence ou se termine par un espace : retirez-le s’il est de trop, puis réessayez.',
    offline: 'Le serveur n’a pas répondu. Vérifiez votre connexion, puis réessayez.',
    'too-many': 'Trop de requêtes en peu de temps. Attendez une minute, puis réessayez.',
    unavailable: 'Le serveur n’a pas accès à sa base de données pour le moment. Réessayez dans une minute.',
    unexpected: 'Cette page ne comprend pas la réponse du serveur. Réessayez.',
  },

  message: 'Le message',
  label: 'Libellé',
  copy: 'Copier',
  save: 'Enregistrer dans un fichier',
  saveCopy: 'Enregistrer une copie chiffrée',
  monospace: 'Chasse fixe',
  hide: 'Masquer',
  showAgain: 'Réafficher',
  hidden: 'Le texte est masqué.',
  files: 'Fichiers',
  saveFile: 'Enregistrer',
  shareRefused: 'Votre navigateur n’a pas partagé le fichier. Enregistrez-le plutôt.',
  addresses: 'Adresses web dans ce message',
  addressesHint:
    'Ce ne sont pas des liens, pour que rien ne s’ouvre par erreur. N’en copiez une que si vous faites confiance à l’expéditeur.',
  addressesMore: 'Ce ne sont que les premières ; le texte en contient d’autres.',
  copyAddress: 'Copier l’adresse',
  keep: 'Garder maintenant',
  exportOffer:
    'La clé qui le protège n’a jamais été exportée. Si ce navigateur la perd, le message est perdu.',
  phraseOffer: 'Noter sa phrase de récupération',
  exportKey: 'Exporter votre clé',
  outcomes: {
    own: 'Il est dans vos messages. Seul un navigateur qui a votre clé peut l’ouvrir.',
    looked: 'C’était un aperçu. Le message attend toujours le destinataire.',
    claiming: 'Enregistrement dans vos messages…',
    claimed: 'Enregistré dans vos messages. Le lien ne fonctionne plus pour personne d’autre.',
    taken:
      'Quelqu’un d’autre a ouvert le lien au même moment et garde le message. Il s’affiche ici une seule fois et n’est pas enregistré ; prévenez l’expéditeur.',
    gone: 'Il a expiré ou a été supprimé entre-temps. Il s’affiche ici une seule fois et n’est pas enregistré : copiez-le si vous en avez besoin.',
    'key-lost':
      'Non enregistré, car ce navigateur a perdu sa clé. Copiez le message si vous en avez besoin ; ou importez ou réinitialisez votre clé sous « Votre clé », sur la page d’accueil, puis gardez le message ici.',
    unkeepable:
      'Non enregistré, car ce navigateur ne garde rien pour cette page (fenêtre privée ou stockage bloqué). Le lien l’ouvre toujours.',
    'too-large':
      'Non enregistré, car il est trop volumineux pour ce serveur. Le lien l’ouvre toujours ; copiez ce dont vous avez besoin.',
    'key-changed': 'Pas encore enregistré, car votre clé a changé dans un autre onglet.',
    offline: 'Pas encore enregistré, car le serveur n’a pas répondu. D’ici là, le lien l’ouvre toujours.',
    'too-many':
      'Pas encore enregistré, car il y a eu trop de requêtes en peu de temps. Attendez une minute, puis gardez-le.',
    unavailable:
      'Pas encore enregistré, car le serveur n’a pas accès à sa base de données pour le moment. D’ici là, le lien l’ouvre toujours.',
    unexpected: 'Pas encore enregistré, car un problème est survenu. D’ici là, le lien l’ouvre toujours.',
  },

  closed: {
    deleted: {
      heading: 'Message supprimé',
      advice: 'Il est supprimé du serveur et ne peut pas être récupéré.',
    },
    offline: {
      heading: 'Le serveur n’a pas répondu',
      advice: 'Vérifiez votre connexion, puis réessayez. Le message est intact.',
    },
    'too-many': {
      heading: 'Trop de requêtes',
      advice:
        'Votre réseau en a envoyé trop en peu de temps. Attendez une minute, puis réessayez. Le message est intact.',
    },
    unavailable: {
      heading: 'Le serveur n’est pas prêt',
      advice:
        'Il n’a pas accès à sa base de données pour le moment. Réessayez dans une minute. Le message est intact.',
    },
    unexpected: {
      heading: 'Un problème est survenu',
      advice: 'Cette page ne comprend pas la réponse du serveur. Réessayez, ou rechargez la page.',
    },
  },
  keyLostHint: 'Si vous l’aviez déjà ouvert ici, il était protégé par la clé que ce navigateur a perdue.',
  write: 'Écrire un message',
};
