import type { LeaseWords } from '../catalogue.ts';

/** A message that can be opened again for a while only, in French. */
export const lease: LeaseWords = {
  until:
    'Vous pouvez l’ouvrir à nouveau ici jusqu’à {time}. Copiez ou enregistrez ce dont vous aurez besoin ensuite.',
  soon: 'Vous pouvez l’ouvrir à nouveau ici jusqu’à dix minutes après l’avoir ouvert la première fois. Copiez ou enregistrez ce dont vous aurez besoin ensuite.',
  left: 'Ce délai se termine {when}.',
  unsaved: {
    one: '{count} fichier n’est pas encore enregistré.',
    many: '{count} de fichiers ne sont pas encore enregistrés.',
    other: '{count} fichiers ne sont pas encore enregistrés.',
  },
  unsavedThen:
    'Ce que vous n’aurez pas enregistré d’ici là ne sera plus que sur cette page, et perdu dès que vous la fermerez ou la rechargerez.',
  unsavedNow:
    'Ce que vous n’avez pas enregistré n’est plus que sur cette page, et sera perdu dès que vous la fermerez ou la rechargerez.',
  erase: 'L’effacer maintenant',
  eraseAsk: 'Effacer ce message ?',
  eraseUnsaved: {
    one: '{count} fichier n’est pas encore enregistré. Une fois le message effacé, vous ne pourrez plus l’ouvrir.',
    many: '{count} de fichiers ne sont pas encore enregistrés. Une fois le message effacé, vous ne pourrez plus l’ouvrir.',
    other:
      '{count} fichiers ne sont pas encore enregistrés. Une fois le message effacé, vous ne pourrez plus l’ouvrir.',
  },
  outcomes: {
    erased:
      'Il est effacé. Il est affiché ici jusqu’à ce que vous quittiez cette page, et nulle part ailleurs.',
    'given-up':
      'Vous ne pouvez plus l’ouvrir : il est affiché ici jusqu’à ce que vous quittiez cette page. Le serveur l’efface dès que tous ses lecteurs l’ont lu.',
    unerased:
      'Il n’a pas pu être effacé. Réessayez, ou laissez ainsi : dix minutes après son ouverture, il ne pourra plus être ouvert ici.',
    lapsed:
      'Le délai est écoulé : il est affiché ici jusqu’à ce que vous quittiez cette page et ne peut plus être ouvert. Copiez ou enregistrez ce dont vous avez besoin.',
  },
};
