import type { LeaseWords } from '../catalogue.ts';

/** A message that can be opened again for a while only, in French. */
export const lease: LeaseWords = {
  until:
    'Vous pouvez le rouvrir ici jusqu’à {time}. Copiez ou enregistrez ce dont vous aurez besoin ensuite.',
  soon: 'Vous pouvez le rouvrir ici jusqu’à dix minutes après l’avoir ouvert la première fois. Copiez ou enregistrez ce dont vous aurez besoin ensuite.',
  left: 'Ce délai se termine {when}.',
  unsaved: {
    one: '{count} fichier n’est pas encore enregistré.',
    many: '{count} fichiers ne sont pas encore enregistrés.',
    other: '{count} fichiers ne sont pas encore enregistrés.',
  },
  unsavedThen:
    'Ce que vous n’aurez pas enregistré d’ici là ne sera plus que sur cette page, et sera perdu dès que vous la fermerez ou la rechargerez.',
  unsavedNow:
    'Ce que vous n’avez pas enregistré n’est que sur cette page, et sera perdu dès que vous la fermerez ou la rechargerez.',
  erase: 'Supprimer maintenant',
  eraseAsk: 'Supprimer ce message maintenant ?',
  eraseUnsaved: {
    one: '{count} fichier n’est pas encore enregistré. Une fois le message supprimé, vous ne pourrez plus l’ouvrir.',
    many: '{count} fichiers ne sont pas encore enregistrés. Une fois le message supprimé, vous ne pourrez plus l’ouvrir.',
    other:
      '{count} fichiers ne sont pas encore enregistrés. Une fois le message supprimé, vous ne pourrez plus l’ouvrir.',
  },
  outcomes: {
    erased:
      'Supprimé. Il reste affiché ici jusqu’à ce que vous quittiez cette page, et n’est plus nulle part ailleurs.',
    'given-up':
      'Vous ne pouvez plus le rouvrir : il reste affiché ici jusqu’à ce que vous quittiez cette page. Le serveur le supprime dès que tous ses lecteurs l’ont lu.',
    unerased:
      'Il n’a pas pu être supprimé. Réessayez, ou laissez-le : dix minutes après que vous l’avez ouvert, il ne peut plus être rouvert ici.',
    lapsed:
      'Votre temps de lecture est écoulé : le message reste affiché ici jusqu’à ce que vous quittiez cette page, et ne peut plus être rouvert. Copiez ou enregistrez ce dont vous avez besoin.',
  },
};
