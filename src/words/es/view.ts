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
    again:
      'Ya lo ha abierto antes, pero no se guardó. Vuelva a abrirlo para quedárselo: después solo este navegador podrá abrirlo.',
    once: 'Se puede leer una sola vez. Durante diez minutos podrá volver a abrirlo aquí; después se borra.',
    several: 'Una vez que lo abra, podrá volver a abrirlo aquí durante diez minutos.',
    readingStarted: 'Ya lo ha abierto antes. Hasta diez minutos después puede volver a abrirlo aquí.',
    written:
      'Si lo abriera aquí, se lo quitaría al destinatario. Puede verlo sin quedárselo: sigue como está y continúa esperando.',
    writtenOnce:
      'Se puede leer una sola vez. Si lo leyera aquí, gastaría la única lectura, que es para el destinatario.',
    writtenSeveral: 'Si lo leyera aquí, gastaría una de las lecturas que son para los destinatarios.',
  },
  senderSees: 'El remitente puede ver cuándo se leyó.',
  readings: {
    opened: {
      one: 'Ya se ha abierto {count} vez.',
      many: 'Ya se ha abierto {count} de veces.',
      other: 'Ya se ha abierto {count} veces.',
    },
    openedByOthers: {
      one: 'Otra persona también lo ha abierto.',
      many: '{count} de personas más también lo han abierto.',
      other: 'Otras {count} personas también lo han abierto.',
    },
    once: 'Fue el {moment}.',
    between: 'La primera vez fue el {first}, la última el {last}.',
    warning: 'Si no fue usted, en otro dispositivo, otra persona lo ha leído: avise al remitente.',
    readers: {
      one: 'Puede leerlo {count} persona como máximo.',
      many: 'Pueden leerlo {count} de personas como máximo.',
      other: 'Pueden leerlo {count} personas como máximo.',
    },
    read: {
      one: 'Hasta ahora lo ha leído {count} persona.',
      many: 'Hasta ahora lo han leído {count} de personas.',
      other: 'Hasta ahora lo han leído {count} personas.',
    },
    unread: 'Todavía no lo ha leído nadie.',
    wrongPassphrases: {
      one: 'Se ha probado {count} frase de contraseña incorrecta.',
      many: 'Se han probado {count} de frases de contraseña incorrectas.',
      other: 'Se han probado {count} frases de contraseña incorrectas.',
    },
    guessing: 'Si no fue usted, alguien intenta adivinarla.',
  },
  throttled: 'Tras tantas frases de contraseña incorrectas, la siguiente se puede probar {when}.',
  throttledAdvice: 'Si otra persona intenta adivinarla, pida al remitente un mensaje nuevo.',
  show: 'Mostrar el mensaje',
  lookWithoutTaking: 'Verlo sin quedárselo',
  take: 'Abrirlo y quedárselo',
  key: 'Clave',
  keyHint: 'La clave es la parte del enlace que sigue a «#key=». También puede pegar el enlace entero.',
  passphrase: 'Frase de contraseña',
  passphraseHint:
    'La eligió el remitente, que debería habérsela comunicado por otra vía. Si no hay ninguna, deje este campo vacío.',
  otherServer: 'Ese enlace es de {host}, no de este servidor. No se ha enviado nada: ábralo por separado.',
  notices: {
    'no-key': 'Todavía no hay ninguna clave. Pegue la clave o el enlace entero que recibió.',
    'other-message':
      'Ese enlace es de otro mensaje. Pegue el que corresponde a esta página o abra el otro por separado.',
    'no-passphrase':
      'Este mensaje está protegido con una frase de contraseña. Escríbala y vuelva a intentarlo.',
    'wrong-key':
      'Esta clave no abre el mensaje. No se ha abierto ni se ha perdido nada: compruebe que el enlace está completo o pegue otra clave.',
    'wrong-passphrase':
      'Esta frase de contraseña no abre el mensaje. No se ha perdido nada: compruébela y vuelva a intentarlo. Solo unos pocos intentos son libres; después hay que esperar antes de cada uno.',
    'wrong-key-or-passphrase':
      'La clave y la frase de contraseña no abren juntas el mensaje. No se ha perdido nada: compruebe ambas y vuelva a intentarlo. Si no hay frase de contraseña, deje ese campo vacío.',
    'space-around':
      'Esta frase de contraseña no abre el mensaje. Empieza o termina con un espacio: bórrelo si no forma parte de ella y vuelva a intentarlo.',
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
  shareRefused: 'Su navegador no ha compartido el archivo. Guárdelo en su lugar.',
  addresses: 'Direcciones en este mensaje',
  addressesHint: 'No son enlaces, para que nada se abra por error. Copie una solo si confía en el remitente.',
  addressesMore: 'Estas son solo las primeras; en el texto hay más.',
  copyAddress: 'Copiar la dirección',
  keep: 'Guardarlo ahora',
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
  },

  closed: {
    deleted: {
      heading: 'El mensaje se ha eliminado',
      advice: 'Se ha borrado del servidor y no se puede recuperar.',
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
