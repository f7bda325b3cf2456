import type { LeaseWords } from '../catalogue.ts';

/** A message that can be opened again for a while only, in Spanish. */
export const lease: LeaseWords = {
  until: 'Puede volver a abrirlo aquí hasta las {time}. Copie o guarde lo que vaya a necesitar después.',
  soon: 'Puede volver a abrirlo aquí hasta diez minutos después de abrirlo por primera vez. Copie o guarde lo que vaya a necesitar después.',
  left: 'El plazo termina {when}.',
  unsaved: {
    one: '{count} archivo aún no se ha guardado.',
    many: '{count} de archivos aún no se han guardado.',
    other: '{count} archivos aún no se han guardado.',
  },
  unsavedThen:
    'Lo que no haya guardado para entonces estará solo en esta página y se perderá en cuanto la cierre o la recargue.',
  unsavedNow:
    'Lo que no haya guardado está solo en esta página y se perderá en cuanto la cierre o la recargue.',
  erase: 'Eliminar ahora',
  eraseAsk: '¿Eliminar ahora este mensaje?',
  eraseUnsaved: {
    one: '{count} archivo aún no se ha guardado. Cuando se elimine el mensaje, ya no podrá abrirlo.',
    many: '{count} de archivos aún no se han guardado. Cuando se elimine el mensaje, ya no podrá abrirlo.',
    other: '{count} archivos aún no se han guardado. Cuando se elimine el mensaje, ya no podrá abrirlo.',
  },
  outcomes: {
    erased: 'Eliminado. Se muestra aquí hasta que salga de esta página, y en ningún otro sitio.',
    'given-up':
      'Ya no puede volver a abrirlo: se muestra aquí hasta que salga de esta página. El servidor lo elimina en cuanto lo hayan leído todos sus lectores.',
    unerased:
      'No se ha podido eliminar. Vuelva a intentarlo o déjelo así: diez minutos después de abrirlo ya no se puede abrir aquí.',
    lapsed:
      'Se ha acabado su tiempo para leerlo: se muestra aquí hasta que salga de esta página y no se puede volver a abrir. Copie o guarde lo que necesite.',
  },
};
