import type { Catalogue } from '../catalogue.ts';

/** `/view` in Spanish. */
export const view: Catalogue['view'] = {
  title: 'Inigma: un mensaje para usted',
  looking: 'Buscando el mensaje…',
  decrypting: 'Descifrando…',

  waiting: 'Un mensaje cifrado para usted',
  written: 'Este mensaje lo escribió usted',
  sentThrough: 'Enviado a través de {host}',
  encrypted: 'Cifrado de extremo a extremo',
  readers: {
    claim: 'Se lo queda el primer lector',
    once: 'Se abre una vez',
    several: {
      one: 'Hasta {count} persona',
      many: 'Hasta {count} personas',
      other: 'Hasta {count} personas',
    },
  },
  meaning: {
    claim: 'Al abrirlo, se guarda en sus mensajes y el enlace deja de abrirlo para los demás.',
    again:
      'Ya lo ha abierto, pero no se guardó. Ábralo otra vez para guardarlo en sus mensajes. Después, el enlace dejará de abrirlo para los demás.',
    once: 'Se puede leer una vez. Aquí puede volver a abrirlo durante diez minutos; después se elimina.',
    several: 'Una vez que lo abra, podrá volver a abrirlo aquí durante diez minutos.',
    readingStarted: 'Ya lo ha abierto antes. Hasta diez minutos después puede volver a abrirlo aquí.',
    written:
      'Si lo abre y se lo queda aquí, el destinatario lo pierde. La vista previa lo deja como está, a la espera del destinatario.',
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
  throttled: 'Demasiadas frases de contraseña incorrectas. Podrá probar la siguiente {when}.',
  throttledAdvice: 'Si otra persona intenta adivinarla, pida al remitente un mensaje nuevo.',
  status: 'Ver su estado',
  whatIsThis: '¿Qué es esto?',
  whatIsThisText:
    'Alguien le ha escrito un mensaje y le ha enviado el enlace. Está cifrado, así que este servidor no puede leerlo. Al abrirlo verá texto y archivos; no se instala ni se ejecuta nada, y no necesita cuenta. Si no lo esperaba, pregunte antes a quien lo envió, por ejemplo por teléfono.',
  show: 'Mostrar el mensaje',
  lookWithoutTaking: 'Vista previa',
  take: 'Abrir y conservar',
  key: 'Clave',
  keyHint: 'La clave es la parte del enlace que sigue a «#key=». También puede pegar el enlace completo.',
  passphrase: 'Frase de contraseña',
  passphraseHint:
    'La eligió el remitente, que debería habérsela dado por otra vía. Si no hay ninguna, deje esto vacío.',
  otherServer: 'Ese enlace es de {host}, no de este servidor. No se ha enviado nada: ábralo por separado.',
  triesLeft: {
    one: 'Queda {count} intento antes de tener que esperar.',
    many: 'Quedan {count} intentos antes de tener que esperar.',
    other: 'Quedan {count} intentos antes de tener que esperar.',
  },
  notices: {
    'no-key': 'Pegue primero la clave o el enlace completo que le enviaron.',
    'other-message':
      'Ese enlace es de otro mensaje. Pegue el que corresponde a esta página o abra el otro por separado.',
    'no-passphrase':
      'Este mensaje está protegido con una frase de contraseña. Introdúzcala y vuelva a intentarlo.',
    'wrong-key':
      'Esa clave no ha funcionado. No se ha abierto ni perdido nada: compruebe que el enlace está completo o pegue otra clave.',
    'wrong-passphrase': 'Esa frase de contraseña no ha funcionado.',
    'wrong-key-or-passphrase':
      'La clave y la frase de contraseña no corresponden a este mensaje. No se ha perdido nada: compruebe ambas y vuelva a intentarlo. Si no hay frase de contraseña, deje ese campo vacío.',
    'space-around':
      'Esa frase de contraseña no ha funcionado. Empieza o termina con un espacio: quítelo si sobra y vuelva a intentarlo.',
    offline: 'El servidor no ha respondido. Compruebe su conexión y vuelva a intentarlo.',
    'too-many': 'Demasiadas solicitudes en poco tiempo. Espere un minuto y vuelva a intentarlo.',
    unavailable:
      'El servidor no puede acceder ahora a su base de datos. Vuelva a intentarlo dentro de un minuto.',
    unexpected: 'Esta página no entiende la respuesta del servidor. Vuelva a intentarlo.',
  },

  message: 'El mensaje',
  label: 'Etiqueta',
  copy: 'Copiar',
  save: 'Guardar como archivo',
  monospace: 'Monoespaciado',
  hide: 'Ocultar',
  showAgain: 'Volver a mostrar',
  hidden: 'El texto está oculto.',
  files: 'Archivos',
  saveFile: 'Guardar',
  shareRefused: 'Su navegador no ha compartido el archivo. Guárdelo en su lugar.',
  addresses: 'Direcciones web en este mensaje',
  addressesHint: 'No son enlaces, para que nada se abra por error. Copie una solo si confía en el remitente.',
  addressesMore: 'Estas son solo las primeras; en el texto hay más.',
  copyAddress: 'Copiar la dirección',
  keep: 'Guardarlo ahora',
  exportOffer: 'Su clave nunca se exportó. Si este navegador la pierde, el mensaje desaparece.',
  phraseOffer: 'Anotar su frase de recuperación',
  exportKey: 'Exportar su clave',
  outcomes: {
    own: 'Está en sus mensajes. Solo puede abrirlo un navegador que tenga su clave.',
    looked: 'Ha sido una vista previa. El mensaje sigue esperando al destinatario.',
    claiming: 'Guardándolo en sus mensajes…',
    claimed: 'Guardado en sus mensajes. El enlace ya no funciona para nadie más.',
    taken:
      'Otra persona ha abierto el enlace al mismo tiempo y se queda el mensaje. Aquí se muestra una vez y no se guarda; avise al remitente.',
    gone: 'Entretanto ha caducado o se ha eliminado. Aquí se muestra una vez y no se guarda: cópielo si lo necesita.',
    'key-lost':
      'No se ha guardado, porque este navegador ha perdido su clave. Copie el mensaje si lo necesita; o importe o restablezca su clave en «Su clave», en la página de inicio, y guarde después el mensaje aquí.',
    unkeepable:
      'No se ha guardado, porque este navegador no conserva nada para esta página (una ventana privada o el almacenamiento bloqueado). El enlace sigue abriéndolo.',
    'too-large':
      'No se ha guardado, porque es demasiado grande para este servidor. El enlace sigue abriéndolo; copie lo que necesite.',
    'key-changed': 'Todavía no se ha guardado, porque su clave se cambió en otra pestaña.',
    offline:
      'Todavía no se ha guardado, porque el servidor no ha respondido. Hasta entonces, el enlace sigue abriéndolo.',
    'too-many':
      'Todavía no se ha guardado, porque ha habido demasiadas solicitudes en poco tiempo. Espere un minuto y guárdelo después.',
    unavailable:
      'Todavía no se ha guardado, porque el servidor no puede acceder ahora a su base de datos. Hasta entonces, el enlace sigue abriéndolo.',
    unexpected:
      'Todavía no se ha guardado, porque algo ha fallado. Hasta entonces, el enlace sigue abriéndolo.',
  },

  closed: {
    deleted: {
      heading: 'Mensaje eliminado',
      advice: 'Se ha eliminado del servidor y no se puede recuperar.',
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
        'No puede acceder ahora a su base de datos. Vuelva a intentarlo dentro de un minuto. El mensaje no ha cambiado.',
    },
    unexpected: {
      heading: 'Algo ha salido mal',
      advice: 'Esta página no entiende la respuesta del servidor. Vuelva a intentarlo o recargue la página.',
    },
  },
  keyLostHint: 'Si ya lo había abierto aquí, su clave era la que este navegador ha perdido.',
  write: 'Escribir un mensaje',
};
