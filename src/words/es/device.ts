import type { AddDeviceWords, ComparisonWords, ReplacingWords, TakeKeyWords } from '../catalogue.ts';

/** Before one key takes the place of another, by an import or by *Add a device*, in Spanish. */
export const replacing: ReplacingWords = {
  askPresent:
    'Su clave actual nunca se exportó. Este navegador la conserva como clave anterior, pero solo hasta que importe otra o la restablezca. Si el navegador la pierde, sus mensajes se pierden.',
  askPrevious:
    'Su clave anterior nunca se exportó. Si continúa, este navegador la olvida y sus mensajes ya no se podrán abrir.',
  exportFirst: 'Exportar la clave actual',
  word: 'importar',
  type: 'Escriba «{word}» para continuar',
  same: 'Este navegador ya tiene esta clave.',
  unkept: 'Su navegador no ha guardado la clave. Su clave actual no ha cambiado.',
};

/** On both devices, in Spanish. */
export const comparison: ComparisonWords = {
  code: 'Código de comparación',
  compare:
    'Los dos dispositivos muestran un código. Use la clave en el nuevo solo si los dos códigos son iguales.',
};

/** *Add a device*, on the device that has the key, in Spanish. */
export const addDevice: AddDeviceWords = {
  heading: 'Añadir un dispositivo',
  lead: 'Se crea un enlace que entrega su clave a otro navegador suyo, que abrirá entonces los mismos mensajes que este. El enlace funciona una sola vez, durante diez minutos.',
  warning:
    'Quien abra primero el enlace tendrá su clave y podrá leer todos los mensajes guardados con ella. Créelo cuando tenga a mano el otro dispositivo y no deje que nadie más lo vea.',
  make: 'Crear el enlace',
  making: 'Creando el enlace…',
  scan: 'Escanee el código QR con el otro dispositivo, o copie el enlace y ábralo allí.',
  qr: 'Código QR del enlace',
  link: 'Enlace para el otro dispositivo',
  copy: 'Copiar el enlace',
  unopened: 'Nadie ha abierto todavía el enlace.',
  unknown:
    'El servidor no ha respondido, así que no se sabe si el enlace se ha abierto. Esta página sigue comprobándolo.',
  opened: 'El enlace se ha abierto a esta hora: {time}.',
  openedHint:
    'Si ha sido usted, compare los códigos. Si no, otra persona tiene su clave y puede leer sus mensajes: elimine los importantes y elija después «Restablecer la clave».',
  expired: 'El enlace ha caducado. Nadie lo ha abierto.',
  gone: 'El enlace ya no existe.',
  again: 'Crear otro enlace',
  stop: 'Cancelar y eliminar el enlace',
  withdrawn: 'Enlace eliminado.',
  notWithdrawn: 'No se ha podido eliminar el enlace. Caduca por sí solo diez minutos después de crearse.',
  maybeOpened:
    'No se sabe si alguien ha abierto el enlace. Si no está seguro de que nadie más lo tenía, dé por hecho que alguien tiene su clave: elimine los mensajes importantes y elija después «Restablecer la clave».',
};

/** On the device that is offered the key, in Spanish. */
export const takeKey: TakeKeyWords = {
  heading: '¿Usar la clave de otro dispositivo?',
  lead: 'Este enlace ofrece a este navegador la clave de otro dispositivo.',
  yours:
    'Continúe solo si acaba de crear el enlace usted mismo, con «Añadir un dispositivo» en su otro dispositivo.',
  danger:
    'Si se lo ha enviado alguien, cierre esta página. Quien le envía su clave puede leer todo lo que usted guarde a partir de entonces.',
  go: 'Continuar',
  differ:
    'Si los códigos son distintos, o si alguien le ha enviado el enlace, cancele. Quien le envía su clave puede leer todo lo que usted guarde a partir de entonces.',
  weak: 'Esto no parece una clave creada por Inigma. Una clave inventada por una persona se puede adivinar, y quien la adivine podrá leer sus mensajes.',
  replaces:
    'Esta clave sustituye a la de este navegador. La antigua queda como clave anterior, y puede volver a ella en «Su clave», en la página de inicio.',
  use: 'Usar esta clave',
  used: 'Este navegador tiene ahora la clave',
  usedHint:
    'Los mensajes guardados con ella también se pueden abrir aquí. Lo que abra a partir de ahora se guardará con ella.',
  cancelled: 'No se ha cambiado nada',
  cancelledHint: 'Este navegador no ha adoptado la clave, y el enlace no se puede volver a usar.',
  cancelledUnanswered:
    'Este navegador no ha adoptado la clave. El servidor no ha respondido: el enlace dejará de funcionar por sí solo en un máximo de diez minutos.',
  firstPage: 'Ir a la página de inicio',
};
