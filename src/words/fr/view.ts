import type { Catalogue } from '../catalogue.ts';

/** `/view` in French. */
export const view: Catalogue['view'] = {
  title: 'Inigma : un message pour vous',
  looking: 'Recherche du message…',
  decrypting: 'Déchiffrement…',

  waiting: 'Un message vous attend',
  written: 'Vous avez écrit ce message',
  meaning: {
    claim:
      'Il appartient à qui l’ouvre en premier. Une fois que vous l’aurez ouvert, seul ce navigateur pourra l’ouvrir à nouveau, et le lien ne servira plus à personne d’autre.',
    again:
      'Vous l’avez déjà ouvert, mais il n’a pas été conservé. Ouvrez-le à nouveau pour le garder : seul ce navigateur pourra alors l’ouvrir.',
    once: 'Il ne peut être lu qu’une fois. Vous pourrez l’ouvrir à nouveau ici pendant dix minutes ; ensuite, il est effacé.',
    several: 'Une fois ouvert, vous pourrez l’ouvrir à nouveau ici pendant dix minutes.',
    readingStarted: 'Vous l’avez déjà ouvert. Vous pouvez l’ouvrir à nouveau ici jusqu’à dix minutes après.',
    written:
      'L’ouvrir ici l’enlèverait au destinataire. Vous pouvez le regarder sans le prendre : il reste tel quel et continue d’attendre.',
    writtenOnce:
      'Il ne peut être lu qu’une fois. Le lire ici consommerait l’unique lecture destinée au destinataire.',
    writtenSeveral: 'Le lire ici consommerait une des lectures destinées aux destinataires.',
  },
  senderSees: 'L’expéditeur peut voir quand il a été lu.',
  readings: {
    opened: {
      one: 'Il a déjà été ouvert {count} fois.',
      many: 'Il a déjà été ouvert {count} fois.',
      other: 'Il a déjà été ouvert {count} fois.',
    },
    openedByOthers: {
      one: '{count} autre personne l’a ouvert aussi.',
      many: '{count} autres personnes l’ont ouvert aussi.',
      other: '{count} autres personnes l’ont ouvert aussi.',
    },
    once: 'C’était le {moment}.',
    between: 'La première fois, c’était le {first}, la dernière le {last}.',
    warning:
      'Si ce n’était pas vous, sur un autre appareil, quelqu’un d’autre l’a lu : prévenez l’expéditeur.',
    readers: {
      one: 'Jusqu’à {count} personne peut le lire.',
      many: 'Jusqu’à {count} de personnes peuvent le lire.',
      other: 'Jusqu’à {count} personnes peuvent le lire.',
    },
    read: {
      one: '{count} personne l’a lu jusqu’ici.',
      many: '{count} de personnes l’ont lu jusqu’ici.',
      other: '{count} personnes l’ont lu jusqu’ici.',
    },
    unread: 'Personne ne l’a encore lu.',
    wrongPassphrases: {
      one: '{count} phrase secrète fausse a été essayée.',
      many: '{count} phrases secrètes fausses ont été essayées.',
      other: '{count} phrases secrètes fausses ont été essayées.',
    },
    guessing: 'Si ce n’était pas vous, quelqu’un cherche à la deviner.',
  },
  throttled: 'Après autant de phrases secrètes fausses, la prochaine pourra être essayée {when}.',
  throttledAdvice: 'Si quelqu’un d’autre cherche à la deviner, demandez un nouveau message à l’expéditeur.',
  show: 'Afficher le message',
  lookWithoutTaking: 'Regarder sans le prendre',
  take: 'L’ouvrir et le prendre',
  key: 'Clé',
  keyHint: 'La clé est la partie du lien qui suit « #key= ». Vous pouvez aussi coller le lien entier.',
  passphrase: 'Phrase secrète',
  passphraseHint:
    'L’expéditeur l’a choisie et devrait vous l’avoir communiquée par une autre voie. S’il n’y en a pas, laissez ce champ vide.',
  otherServer: 'Ce lien est celui de {host}, pas de ce serveur. Rien n’a été envoyé : ouvrez-le à part.',
  notices: {
    'no-key': 'Il n’y a pas encore de clé. Collez la clé, ou le lien entier que vous avez reçu.',
    'other-message':
      'Ce lien est celui d’un autre message. Collez celui qui correspond à cette page, ou ouvrez l’autre à part.',
    'no-passphrase': 'Ce message est protégé par une phrase secrète. Saisissez-la, puis réessayez.',
    'wrong-key':
      'Cette clé n’ouvre pas le message. Rien n’a été ouvert et rien n’est perdu : vérifiez que le lien est complet, ou collez une autre clé.',
    'wrong-passphrase':
      'Cette phrase secrète n’ouvre pas le message. Rien n’est perdu : vérifiez-la et réessayez. Seuls quelques essais sont libres ; ensuite, il faut attendre avant chacun.',
    'wrong-key-or-passphrase':
      'La clé et la phrase secrète ensemble n’ouvrent pas le message. Rien n’est perdu : vérifiez les deux et réessayez. S’il n’y a pas de phrase secrète, laissez ce champ vide.',
    'space-around':
      'Cette phrase secrète n’ouvre pas le message. Elle commence ou finit par une espace : supprimez-la si elle n’en fait pas partie, puis réessayez.',
    offline: 'Le serveur n’a pas répondu. Vérifiez votre connexion, puis réessayez.',
    'too-many': 'Trop de requêtes en peu de temps. Attendez une minute, puis réessayez.',
    unavailable:
      'Le serveur n’a pas accès à son espace de stockage pour le moment. Réessayez dans une minute.',
    unexpected: 'Le serveur a répondu quelque chose que cette page ne comprend pas. Réessayez.',
  },

  message: 'Le message',
  label: 'Libellé',
  copy: 'Copier',
  save: 'Enregistrer dans un fichier',
  hide: 'Masquer',
  showAgain: 'Afficher à nouveau',
  hidden: 'Le texte est masqué.',
  files: 'Fichiers',
  saveFile: 'Enregistrer',
  shareRefused: 'Votre navigateur n’a pas partagé le fichier. Enregistrez-le plutôt.',
  addresses: 'Adresses dans ce message',
  addressesHint:
    'Ce ne sont pas des liens, afin que rien ne s’ouvre par mégarde. N’en copiez une que si vous faites confiance à l’expéditeur.',
  addressesMore: 'Ce ne sont que les premières ; le texte en contient d’autres.',
  copyAddress: 'Copier l’adresse',
  keep: 'Le garder maintenant',
  exportOffer:
    'La clé sous laquelle il est conservé n’est que dans ce navigateur. Si le navigateur la perd, le message est perdu.',
  phraseOffer: 'Noter sa phrase de récupération',
  exportKey: 'Exporter votre clé',
  outcomes: {
    own: 'Il est à vous : seul ce navigateur peut l’ouvrir.',
    looked: 'Vous l’avez regardé sans le prendre. Il attend toujours le destinataire.',
    claiming: 'Il devient le vôtre…',
    claimed:
      'Il est à vous désormais : seul ce navigateur peut l’ouvrir à nouveau. Qui perd le navigateur perd le message, alors copiez ce dont vous avez besoin.',
    taken:
      'Quelqu’un d’autre a ouvert le lien au même moment et garde le message. Il est affiché ici une fois et n’est pas conservé ; prévenez l’expéditeur.',
    gone: 'Il a expiré ou a été supprimé entre-temps. Il est affiché ici une fois et n’est pas conservé : copiez-le si vous en avez besoin.',
    'key-lost':
      'Il n’est pas conservé, car ce navigateur a perdu sa clé. Copiez le message si vous en avez besoin ; ou bien importez votre clé, ou repartez de zéro, sous « Votre clé » sur la première page, puis gardez-le ici.',
    unkeepable:
      'Il n’est pas conservé, car ce navigateur ne conserve rien pour cette page (fenêtre privée ou stockage bloqué). Le lien l’ouvre toujours.',
    'too-large':
      'Il n’est pas conservé, car c’est plus que ce que le serveur, ou ce qui se trouve devant lui, accepte de reprendre. Le lien l’ouvre toujours ; copiez ce dont vous avez besoin.',
    'key-changed': 'Il n’est pas encore conservé, car votre clé a été changée dans un autre onglet.',
    offline:
      'Il n’est pas encore conservé, car le serveur n’a pas répondu. D’ici là, le lien l’ouvre toujours.',
    'too-many':
      'Il n’est pas encore conservé, car il y a eu trop de requêtes en peu de temps. Attendez une minute, puis gardez-le.',
    unavailable:
      'Il n’est pas encore conservé, car le serveur n’a pas accès à son espace de stockage pour le moment. D’ici là, le lien l’ouvre toujours.',
    unexpected:
      'Il n’est pas encore conservé, car quelque chose n’a pas fonctionné comme prévu. D’ici là, le lien l’ouvre toujours.',
  },

  closed: {
    deleted: {
      heading: 'Le message est supprimé',
      advice: 'Il est effacé du serveur et ne peut pas être récupéré.',
    },
    offline: {
      heading: 'Le serveur n’a pas répondu',
      advice: 'Vérifiez votre connexion, puis réessayez. Le message est intact.',
    },
    'too-many': {
      heading: 'Trop de requêtes',
      advice:
        'Il y en a eu trop en peu de temps depuis votre connexion. Attendez une minute, puis réessayez. Le message est intact.',
    },
    unavailable: {
      heading: 'Le serveur n’est pas prêt',
      advice:
        'Il n’a pas accès à son espace de stockage pour le moment. Réessayez dans une minute. Le message est intact.',
    },
    unexpected: {
      heading: 'Un problème est survenu',
      advice:
        'Le serveur a répondu quelque chose que cette page ne comprend pas. Réessayez, ou rechargez la page.',
    },
  },
  keyLostHint: 'Si vous l’aviez ouvert ici auparavant, sa clé était celle que ce navigateur a perdue.',
  write: 'Écrire un message',
};
