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
    once: 'Il ne peut être lu qu’une fois. Dès que vous l’avez lu, il est effacé.',
    readingStarted:
      'Vous avez commencé à le lire dans cet onglet. Jusqu’à ce qu’il soit effacé, vous pouvez l’ouvrir à nouveau ici, et personne d’autre ne le peut.',
    written:
      'L’ouvrir ici l’enlèverait au destinataire. Vous pouvez le regarder sans le prendre : il reste tel quel et continue d’attendre.',
    writtenOnce:
      'Il ne peut être lu qu’une fois. Le lire ici consommerait l’unique lecture destinée au destinataire.',
  },
  show: 'Afficher le message',
  lookWithoutTaking: 'Regarder sans le prendre',
  take: 'L’ouvrir et le prendre',
  key: 'Clé',
  keyHint: 'La clé est la partie du lien qui suit « #key= ». Vous pouvez aussi coller le lien entier.',
  passphrase: 'Phrase secrète',
  passphraseHint:
    'L’expéditeur l’a choisie et devrait vous l’avoir communiquée par une autre voie. S’il n’y en a pas, laissez ce champ vide.',
  notices: {
    'no-key': 'Il n’y a pas encore de clé. Collez la clé, ou le lien entier que vous avez reçu.',
    'other-message':
      'Ce lien est celui d’un autre message. Collez celui qui correspond à cette page, ou ouvrez l’autre à part.',
    'no-passphrase': 'Ce message est protégé par une phrase secrète. Saisissez-la, puis réessayez.',
    'wrong-key':
      'Cette clé n’ouvre pas le message. Rien n’est perdu : vérifiez que le lien est complet. S’il y a une phrase secrète, saisissez-la aussi.',
    'wrong-passphrase':
      'La clé et la phrase secrète ensemble n’ouvrent pas le message. Rien n’est perdu : vérifiez les deux et réessayez.',
    'space-around':
      'La clé et la phrase secrète ensemble n’ouvrent pas le message. La phrase secrète commence ou finit par une espace : supprimez-la si elle n’en fait pas partie, puis réessayez.',
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
  addresses: 'Adresses dans ce message',
  addressesHint:
    'Ce ne sont pas des liens, afin que rien ne s’ouvre par mégarde. N’en copiez une que si vous faites confiance à l’expéditeur.',
  addressesMore: 'Ce ne sont que les premières ; le texte en contient d’autres.',
  copyAddress: 'Copier l’adresse',
  keep: 'Le garder maintenant',
  erase: 'L’effacer maintenant',
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
    erasing: 'Il va être effacé…',
    erased:
      'Il est effacé. Il est affiché ici jusqu’à ce que vous quittiez cette page, et nulle part ailleurs.',
    unerased:
      'Il n’a pas encore pu être effacé. Cette page continue d’essayer, et de toute façon il sera effacé dix minutes après son ouverture.',
  },

  closed: {
    'already-read': {
      heading: 'Ce message a déjà été lu',
      advice:
        'Il ne pouvait être lu qu’une fois. Si ce n’était pas vous, dites à l’expéditeur que quelqu’un d’autre l’a lu.',
    },
    'read-elsewhere': {
      heading: 'Ce message est en cours de lecture ailleurs',
      advice:
        'Il ne peut être lu qu’une fois, et quelqu’un a commencé pendant que cette page était ouverte. Si ce n’était pas vous, dans un autre onglet ou sur un autre appareil, dites-le à l’expéditeur.',
    },
    taken: {
      heading: 'Quelqu’un d’autre a ouvert ce message',
      advice:
        'Il appartient désormais à cette personne, et ce lien ne peut pas l’ouvrir. Si vous l’attendiez et ne l’avez pas ouvert vous-même dans un autre navigateur, dites à l’expéditeur que quelqu’un d’autre l’a.',
    },
    'previous-key': {
      heading: 'Ce message est conservé sous votre clé précédente',
      advice:
        'Ce navigateur a maintenant une autre clé. Revenez à la précédente pour ouvrir le message ; la clé actuelle est alors gardée comme clé précédente.',
    },
    deleted: {
      heading: 'Le message est supprimé',
      advice: 'Il est effacé du serveur et ne peut pas être récupéré.',
    },
    expired: {
      heading: 'Ce message a expiré',
      advice:
        'Sa durée de vie est écoulée, et il ne peut pas être récupéré. Demandez à l’expéditeur de le renvoyer.',
    },
    unknown: {
      heading: 'Il n’y a pas de message ici',
      advice:
        'Il a expiré, a été supprimé ou n’a jamais existé. Vérifiez que le lien est complet, ou demandez à l’expéditeur de le renvoyer.',
    },
    damaged: {
      heading: 'Ce message est endommagé',
      advice:
        'Ce que le serveur conserve ne forme pas un message, donc rien n’en est affiché. Demandez à l’expéditeur de le renvoyer.',
    },
    'newer-version': {
      heading: 'Ce message a été créé par une version plus récente',
      advice:
        'Cette page est trop ancienne pour le lire et ne l’a pas modifié. Rechargez la page, ou demandez une mise à jour à qui gère ce serveur.',
    },
    'no-message': {
      heading: 'Ce lien n’est pas complet',
      advice:
        'Il n’indique pas de quel message il s’agit. Ouvrez le lien entier que vous avez reçu, ou demandez-le à l’expéditeur.',
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
