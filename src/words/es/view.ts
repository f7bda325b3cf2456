import type { Catalogue } from '../catalogue.ts';

/** `/view` in Spanish. */
export const view: Catalogue['view'] = {
  title: 'Inigma: un mensaje para usted',
  looking: 'Buscando el mensaje…',
  decrypting: 'Descifrando…',

  waiting: 'Hay un mensaje para usted',
  written: 'Este mensaje lo escribió usted',
  meaning: {
    claim:
      'Pertenece a quien lo abra primero. Una vez que usted lo abra, solo este navegador podrá volver a abrirlo, y el enlace no le servirá a nadie más.',
    once: 'Se puede leer una sola vez. En cuanto lo haya leído, se borra.',
    readingStarted:
      'Ha empezado a leerlo en esta pestaña. Hasta que se borre, puede volver a abrirlo aquí, y nadie más puede hacerlo.',
    written:
      'Si lo abriera aquí, se lo quitaría al destinatario. Puede verlo sin quedárselo: sigue como está y continúa esperando.',
    writtenOnce:
      'Se puede leer una sola vez. Si lo leyera aquí, gastaría la única lectura, que es para el destinatario.',
  },
  show: 'Mostrar el mensaje',
  lookWithoutTaking: 'Verlo sin quedárselo',
  take: 'Abrirlo y quedárselo',
  key: 'Clave',
  keyHint: 'La clave es la parte del enlace que sigue a «#key=». También puede pegar el enlace entero.',
  passphrase: 'Frase de contraseña',
  passphraseHint:
    'La eligió el remitente, que debería habérsela comunicado por otra vía. Si no hay ninguna, deje este campo vacío.',
  notices: {
    'no-key': 'Todavía no hay ninguna clave. Pegue la clave o el enlace entero que recibió.',
    'other-message':
      'Ese enlace es de otro mensaje. Pegue el que corresponde a esta página o abra el otro por separado.',
    'no-passphrase':
      'Este mensaje está protegido con una frase de contraseña. Escríbala y vuelva a intentarlo.',
    'wrong-key':
      'Esta clave no abre el mensaje. No se ha perdido nada: compruebe que el enlace está completo. Si hay una frase de contraseña, escríbala también.',
    'wrong-passphrase':
      'La clave y la frase de contraseña no abren juntas el mensaje. No se ha perdido nada: compruebe ambas y vuelva a intentarlo.',
    'space-around':
      'La clave y la frase de contraseña no abren juntas el mensaje. La frase de contraseña empieza o termina con un espacio: bórrelo si no forma parte de ella y vuelva a intentarlo.',
    offline: 'El servidor no ha respondido. Compruebe su conexión y vuelva a intentarlo.',
    'too-many': 'Se han hecho demasiadas solicitudes en poco tiempo. Espere un minuto y vuelva a intentarlo.',
    unavailable:
      'El servidor no puede acceder a sus datos en este momento. Vuelva a intentarlo dentro de un minuto.',
    unexpected: 'El servidor ha respondido algo que esta página no entiende. Vuelva a intentarlo.',
  },

  message: 'El mensaje',
  label: 'Etiqueta',
  copy: 'Copiar',
  save: 'Guardar como archivo',
  hide: 'Ocultar',
  showAgain: 'Volver a mostrar',
  hidden: 'El texto está oculto.',
  files: 'Archivos',
  saveFile: 'Guardar',
  addresses: 'Direcciones en este mensaje',
  addressesHint: 'No son enlaces, para que nada se abra por error. Copie una solo si confía en el remitente.',
  addressesMore: 'Estas son solo las primeras; en el texto hay más.',
  copyAddress: 'Copiar la dirección',
  keep: 'Guardarlo ahora',
  erase: 'Borrarlo ahora',
  exportOffer:
    'La clave con la que se guarda está solo en este navegador. Si el navegador la pierde, se pierde el mensaje.',
  phraseOffer: 'Anotar su frase de recuperación',
  exportKey: 'Exportar su clave',
  outcomes: {
    own: 'Es suyo: solo este navegador puede abrirlo.',
    looked: 'Lo ha visto y no se lo ha quedado. Sigue esperando al destinatario.',
    claiming: 'Está pasando a ser suyo…',
    claimed:
      'Ahora es suyo: solo este navegador puede volver a abrirlo. Quien pierde el navegador pierde el mensaje, así que copie lo que necesite.',
    taken:
      'Otra persona ha abierto el enlace al mismo tiempo y se queda con el mensaje. Aquí se muestra una vez y no se guarda; avise al remitente.',
    gone: 'Entretanto ha caducado o se ha eliminado. Aquí se muestra una vez y no se guarda: cópielo si lo necesita.',
    'key-lost':
      'No se guarda, porque este navegador ha perdido su clave. Copie el mensaje si lo necesita; o bien importe su clave o empiece de nuevo, en «Su clave» de la primera página, y después guárdelo aquí.',
    unkeepable:
      'No se guarda, porque este navegador no guarda nada para esta página (una ventana privada o almacenamiento bloqueado). El enlace lo sigue abriendo.',
    'too-large':
      'No se guarda, porque es más de lo que el servidor, o lo que hay delante de él, acepta de vuelta. El enlace lo sigue abriendo; copie lo que necesite.',
    'key-changed': 'Todavía no se ha guardado, porque su clave se cambió en otra pestaña.',
    offline:
      'Todavía no se ha guardado, porque el servidor no ha respondido. Hasta entonces, el enlace lo sigue abriendo.',
    'too-many':
      'Todavía no se ha guardado, porque se han hecho demasiadas solicitudes en poco tiempo. Espere un minuto y guárdelo.',
    unavailable:
      'Todavía no se ha guardado, porque el servidor no puede acceder a sus datos en este momento. Hasta entonces, el enlace lo sigue abriendo.',
    unexpected:
      'Todavía no se ha guardado, porque algo no ha funcionado como debía. Hasta entonces, el enlace lo sigue abriendo.',
    erasing: 'Se va a borrar ahora…',
    erased: 'Se ha borrado. Se muestra aquí hasta que salga de esta página, y en ningún otro sitio.',
    unerased:
      'Todavía no se ha podido borrar. Esta página lo sigue intentando y, en cualquier caso, se borra diez minutos después de abrirse.',
  },

  closed: {
    'already-read': {
      heading: 'Este mensaje ya se ha leído',
      advice: 'Se podía leer una sola vez. Si no fue usted, diga al remitente que lo ha leído otra persona.',
    },
    'read-elsewhere': {
      heading: 'Este mensaje se está leyendo en otro sitio',
      advice:
        'Se puede leer una sola vez, y alguien ha empezado mientras esta página estaba abierta. Si no ha sido usted, en otra pestaña o en otro dispositivo, avise al remitente.',
    },
    taken: {
      heading: 'Otra persona ha abierto este mensaje',
      advice:
        'Ahora le pertenece a ella, y este enlace no puede abrirlo. Si usted lo esperaba y no lo ha abierto en otro navegador, diga al remitente que lo tiene otra persona.',
    },
    'previous-key': {
      heading: 'Este mensaje está guardado con su clave anterior',
      advice:
        'Este navegador tiene ahora otra clave. Vuelva a la anterior para abrir el mensaje; la clave actual se conservará entonces como anterior.',
    },
    deleted: {
      heading: 'El mensaje se ha eliminado',
      advice: 'Se ha borrado del servidor y no se puede recuperar.',
    },
    expired: {
      heading: 'Este mensaje ha caducado',
      advice: 'Su plazo ha terminado y no se puede recuperar. Pida al remitente que se lo envíe de nuevo.',
    },
    unknown: {
      heading: 'Aquí no hay ningún mensaje',
      advice:
        'Ha caducado, se ha eliminado o nunca ha existido. Compruebe que el enlace está completo o pida al remitente que lo envíe de nuevo.',
    },
    damaged: {
      heading: 'Este mensaje está dañado',
      advice:
        'Lo que conserva el servidor no forma un mensaje válido, así que no se muestra nada de él. Pida al remitente que lo envíe de nuevo.',
    },
    'newer-version': {
      heading: 'Este mensaje se creó con una versión más reciente',
      advice:
        'Esta página es demasiado antigua para leerlo y no lo ha modificado. Recargue la página o pida una actualización a quien administre este servidor.',
    },
    'no-message': {
      heading: 'Este enlace no está completo',
      advice:
        'No indica a qué mensaje corresponde. Abra el enlace entero que recibió o pídaselo al remitente.',
    },
    offline: {
      heading: 'El servidor no ha respondido',
      advice: 'Compruebe su conexión y vuelva a intentarlo. El mensaje sigue intacto.',
    },
    'too-many': {
      heading: 'Demasiadas solicitudes',
      advice:
        'Desde su conexión se han hecho demasiadas en poco tiempo. Espere un minuto y vuelva a intentarlo. El mensaje sigue intacto.',
    },
    unavailable: {
      heading: 'El servidor no está listo',
      advice:
        'No puede acceder a sus datos en este momento. Vuelva a intentarlo dentro de un minuto. El mensaje sigue intacto.',
    },
    unexpected: {
      heading: 'Algo ha salido mal',
      advice:
        'El servidor ha respondido algo que esta página no entiende. Vuelva a intentarlo o recargue la página.',
    },
  },
  keyLostHint: 'Si ya lo había abierto aquí, su clave era la que este navegador ha perdido.',
  write: 'Escribir un mensaje',
};
