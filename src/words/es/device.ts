import type { AddDeviceWords, ComparisonWords, ReplacingWords, TakeKeyWords } from '../catalogue.ts';

/** Before one key takes the place of another, by an import or by *Add a device*, in Spanish. */
export const replacing: ReplacingWords = {
  askPresent:
    'Su clave actual nunca se ha exportado. Este navegador la conserva como clave anterior, pero solo hasta que importe otra o la restablezca. Si el navegador la pierde, los mensajes guardados con ella se pierden.',
  askPrevious:
    'Su clave anterior nunca se ha exportado. Si continúa, este navegador la olvidará y los mensajes guardados con ella ya no se podrán abrir.',
  exportFirst: 'Exportar clave actual',
  word: 'importar',
  type: 'Escriba «{word}» para continuar',
  same: 'Este navegador ya tiene esta clave.',
  unkept: 'Su navegador no ha guardado la clave. Su clave actual no ha cambiado.',
};

/** On both devices, in Spanish. */
export const comparison: ComparisonWords = {
  code: 'Código de comparación',
  compare: 'Los dos dispositivos muestran un código. Use la clave en el nuevo solo si los códigos coinciden.',
};

/** *Add a device*, on the device that has the key, in Spanish. */
export const addDevice: AddDeviceWords = {
  heading: 'Añadir dispositivo',
  lead: 'Esto crea un enlace que da su clave a otro navegador suyo, para que abra los mismos mensajes. El enlace funciona una sola vez, durante diez minutos.',
  warning:
    'La primera persona que abra el enlace tendrá su clave y podrá leer todos los mensajes guardados con ella. Créelo cuando tenga a mano el otro dispositivo y no deje que nadie más lo vea.',
  make: 'Crear enlace',
  making: 'Creando enlace…',
  scan: 'Escanee el código QR con el otro dispositivo, o copie el enlace y ábralo allí.',
  qr: 'Código QR del enlace',
  link: 'Enlace para el otro dispositivo',
  copy: 'Copiar enlace',
  unopened: 'Nadie ha abierto todavía el enlace.',
  unknown:
    'El servidor no ha respondido, así que no se sabe si el enlace se ha abierto. Esta página sigue comprobándolo.',
  opened: 'El enlace se abrió a las {time}.',
  openedHint:
    'Si fue usted, compare los códigos. Si no, otra persona tiene su clave y puede leer sus mensajes: elimine los importantes y elija después «Restablecer clave».',
  expired: 'El enlace ha caducado. Nadie lo ha abierto.',
  gone: 'El enlace ya no existe.',
  again: 'Crear otro enlace',
  stop: 'Cancelar y eliminar enlace',
  withdrawn: 'Enlace eliminado.',
  notWithdrawn: 'No se ha podido eliminar el enlace. Caduca diez minutos después de crearse.',
  maybeOpened:
    'No se sabe si alguien ha abierto el enlace. A menos que sepa con certeza que nadie más lo tenía, dé por hecho que alguien tiene su clave: elimine los mensajes importantes y elija después «Restablecer clave».',
};

/** On the device that is offered the key, in Spanish. */
export const takeKey: TakeKeyWords = {
  heading: '¿Usar la clave de otro dispositivo?',
  lead: 'Este enlace ofrece a este navegador la clave de otro dispositivo.',
  yours: 'Continúe solo si usted acaba de crear el enlace, con «Añadir dispositivo» en su otro dispositivo.',
  danger:
    'Si se lo ha enviado alguien, cierre esta página. Quien le envía su propia clave puede leer todo lo que usted guarde a partir de entonces.',
  go: 'Continuar',
  differ:
    'Si los códigos no coinciden, o si alguien le ha enviado el enlace, cancele. Quien le envía su propia clave puede leer todo lo que usted guarde a partir de entonces.',
  weak: 'Esto no parece una clave creada por Inigma. Una clave inventada se puede adivinar, y quien la adivine podrá leer sus mensajes.',
  replaces:
    'Esta clave sustituye a la de este navegador. La antigua queda como clave anterior, y puede volver a ella en «Su clave», en la página de inicio.',
  use: 'Usar esta clave',
  used: 'Este navegador ya tiene la clave',
  usedHint:
    'Los mensajes guardados con ella también se abren aquí. Lo que abra a partir de ahora se guardará con ella.',
  cancelled: 'No ha cambiado nada',
  cancelledHint: 'Este navegador no ha aceptado la clave, y el enlace ya no se puede usar.',
  cancelledUnanswered:
    'Este navegador no ha aceptado la clave. El servidor no ha respondido: el enlace caduca por sí solo en diez minutos como máximo.',
  firstPage: 'Ir a la página de inicio',
};
