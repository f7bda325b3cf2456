import type { AddDeviceWords, ComparisonWords, ReplacingWords, TakeKeyWords } from '../catalogue.ts';

/** Before one key takes the place of another, by an import or by *Add a device*, in French. */
export const replacing: ReplacingWords = {
  askPresent:
    'Votre clé actuelle n’a jamais été exportée. Ce navigateur la garde comme clé précédente, mais seulement jusqu’à ce que vous en importiez une autre ou la réinitialisiez. Si le navigateur la perd, les messages qu’elle protège sont perdus.',
  askPrevious:
    'Votre clé précédente n’a jamais été exportée. Si vous continuez, ce navigateur l’oubliera et ses messages ne pourront plus être ouverts.',
  exportFirst: 'Exporter la clé actuelle',
  word: 'importer',
  type: 'Saisissez « {word} » pour continuer',
  same: 'Ce navigateur a déjà cette clé.',
  unkept: 'Votre navigateur n’a pas enregistré la clé. Votre clé actuelle n’a pas changé.',
};

/** On both devices, in French. */
export const comparison: ComparisonWords = {
  code: 'Code de comparaison',
  compare:
    'Les deux appareils affichent un code. N’utilisez la clé sur le nouvel appareil que si les codes sont identiques.',
};

/** *Add a device*, on the device that has the key, in French. */
export const addDevice: AddDeviceWords = {
  heading: 'Ajouter un appareil',
  lead: 'Ceci crée un lien qui donne votre clé à un autre de vos navigateurs, pour qu’il ouvre les mêmes messages. Le lien fonctionne une seule fois, dans les dix minutes.',
  warning:
    'La première personne à ouvrir le lien a votre clé et peut lire tous les messages qu’elle protège. Créez-le quand votre autre appareil est à portée de main, et ne le laissez voir à personne d’autre.',
  make: 'Créer le lien',
  making: 'Création du lien…',
  scan: 'Scannez le QR code avec votre autre appareil, ou copiez le lien et ouvrez-le là-bas.',
  qr: 'QR code du lien',
  link: 'Lien pour votre autre appareil',
  copy: 'Copier le lien',
  unopened: 'Personne n’a encore ouvert le lien.',
  unknown:
    'Le serveur n’a pas répondu : impossible de savoir si le lien a été ouvert. Cette page continue de vérifier.',
  opened: 'Le lien a été ouvert à {time}.',
  openedHint:
    'Si c’était vous, comparez les codes. Sinon, quelqu’un d’autre a votre clé et peut lire vos messages : supprimez ceux qui sont importants, puis choisissez « Réinitialiser la clé ».',
  expired: 'Le lien a expiré. Personne ne l’a ouvert.',
  gone: 'Le lien n’existe plus.',
  again: 'Créer un autre lien',
  stop: 'Annuler et supprimer le lien',
  withdrawn: 'Lien supprimé.',
  notWithdrawn: 'Le lien n’a pas pu être supprimé. Il expire dix minutes après sa création.',
  maybeOpened:
    'Impossible de savoir si quelqu’un a ouvert le lien. Sauf si vous savez que personne d’autre ne l’avait, considérez que quelqu’un a votre clé : supprimez les messages importants, puis choisissez « Réinitialiser la clé ».',
};

/** On the device that is offered the key, in French. */
export const takeKey: TakeKeyWords = {
  heading: 'Utiliser la clé d’un autre appareil ?',
  lead: 'Ce lien propose à ce navigateur la clé d’un autre appareil.',
  yours:
    'Ne continuez que si vous venez de créer le lien vous-même, avec « Ajouter un appareil » sur votre autre appareil.',
  danger:
    'Si quelqu’un vous l’a envoyé, fermez cette page. Toute personne qui vous envoie sa clé peut lire tout ce que vous garderez ensuite.',
  go: 'Continuer',
  differ:
    'Si les codes diffèrent, ou si quelqu’un vous a envoyé le lien, annulez. Toute personne qui vous envoie sa clé peut lire tout ce que vous garderez ensuite.',
  weak: 'Cela ne ressemble pas à une clé créée par Inigma. Une clé inventée peut être devinée, et toute personne qui la devine peut lire vos messages.',
  replaces:
    'Cette clé remplace celle de ce navigateur. L’ancienne reste votre clé précédente, et vous pouvez y revenir sous « Votre clé », sur la page d’accueil.',
  use: 'Utiliser cette clé',
  used: 'Ce navigateur a maintenant la clé',
  usedHint: 'Les messages qu’elle protège s’ouvrent aussi ici. Elle protège désormais ce que vous ouvrez.',
  cancelled: 'Rien n’a changé',
  cancelledHint: 'Ce navigateur n’a pas pris la clé, et le lien ne peut plus être utilisé.',
  cancelledUnanswered:
    'Ce navigateur n’a pas pris la clé. Le serveur n’a pas répondu : le lien expire de lui-même dans les dix minutes.',
  firstPage: 'Aller à la page d’accueil',
};
