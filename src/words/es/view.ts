import type { Catalogue } from '../catalogue.ts';

/** `/view` in Spanish. */
export const view: Catalogue['view'] = {
  title: '{service}: un mensaje para usted',
  looking: 'Buscando el mensaje…',
  decrypting: 'Descifrando…',

  waiting: 'Un mensaje cifrado para usted',
  written: 'Usted escribió este mensaje',
  sentThrough: 'Enviado a través de {host}',
  encrypted: 'Cifrado de extremo a extremo',
  readers: {
    claim: 'El primer lector se lo queda',
    once: 'Se abre una vez',
    several: {
      one: 'Hasta {count} persona',
      many: 'Hasta {count} de personas',
      other: 'Hasta {count} personas',
    },
  },
  meaning: {
    claim: 'Al abrirlo, se guarda en sus mensajes y el enlace ya no se abre para nadie más.',
    again:
      'Ya lo abrió, pero no se guardó. Ábralo otra vez para guardarlo en sus mensajes. Después, el enlace ya no se abrirá para nadie más.',
    once: 'Después de abrirlo, puede volver a abrirlo aquí durante diez minutos. Luego se elimina.',
    several: 'Después de abrirlo, puede volver a abrirlo aquí durante diez minutos.',
    readingStarted: 'Ya lo abrió. Puede volver a abrirlo aquí hasta diez minutos después de aquella vez.',
    written:
      'Si lo abre y lo guarda aquí, el destinatario se queda sin él. La vista previa lo deja como está, a la espera del destinatario.',
    writtenOnce: 'Leerlo aquí gastaría la única lectura prevista para el destinatario.',
    writtenSeveral: 'Leerlo aquí gastaría una de las lecturas previstas para los destinatarios.',
  },
  senderSees: 'El remitente puede ver cuándo se lee.',
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
    between: 'La primera vez fue el {first} y la última, el {last}.',
    warning: 'Si no fue usted en otro dispositivo, lo ha leído otra persona: avise al remitente.',
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
    guessing: 'Si no fue usted, alguien está intentando adivinarla.',
  },
  throttled: 'Demasiadas frases de contraseña incorrectas. Podrá volver a intentarlo {when}.',
  throttledAdvice: 'Si otra persona está intentando adivinarla, pida al remitente un mensaje nuevo.',
  status: 'Ver su estado',
  whatIsThis: '¿Qué es esto?',
  whatIsThisText:
    'Alguien le ha escrito un mensaje y le ha enviado el enlace. Está cifrado, así que este servidor no puede leerlo. Al abrirlo verá texto y archivos; no se instala ni se ejecuta nada, y no necesita una cuenta. Si no lo esperaba, pregunte antes al remitente, por ejemplo por teléfono.',
  show: 'Mostrar mensaje',
  lookWithoutTaking: 'Vista previa',
  take: 'Abrir y guardar',
  key: 'Clave',
  keyHint: 'La clave es la parte del enlace que sigue a «#key=». También puede pegar el enlace completo.',
  passphrase: 'Frase de contraseña',
  passphraseHint: 'La eligió el remitente, que debería habérsela dado por otra vía.',
  passphraseOptional: 'Si no hay ninguna, deje este campo vacío.',
  otherServer:
    'Ese enlace es para {host}, no para este servidor. No se ha enviado nada: ábralo por separado.',
  triesLeft: {
    one: 'Queda {count} intento antes de tener que esperar.',
    many: 'Quedan {count} de intentos antes de tener que esperar.',
    other: 'Quedan {count} intentos antes de tener que esperar.',
  },
  notices: {
    'no-key': 'Pegue primero la clave o el enlace completo que le enviaron.',
    'other-message':
      'Ese enlace es de otro mensaje. Pegue el que corresponde a esta página o abra el otro por separado.',
    'no-passphrase':
      'Este mensaje está protegido con una frase de contraseña. Introdúzcala y vuelva a intentarlo.',
    'wrong-key':
      'Esa clave no ha funcionado. No se ha abierto ni perdido nada: compruebe que el enlace esté completo o pegue otra clave.',
    'wrong-passphrase': 'Esa frase de contraseña no ha funcionado.',
    'wrong-key-or-passphrase':
      'La clave y la frase de contraseña no corresponden a este mensaje. No se ha perdido nada: compruebe ambas y vuelva a intentarlo. Si no hay frase de contraseña, deje ese campo vacío.',
    'space-around':
      'Esa frase de contraseña no ha funcionado. Empieza o termina con un espacio: quítelo si sobra y vuelva a intentarlo.',
    offline: 'El servidor no ha respondido. Compruebe su conexión y vuelva a intentarlo.',
    'too-many': 'Demasiadas solicitudes en poco tiempo. Espere un minuto y vuelva a intentarlo.',
    unavailable:
      'El servidor no puede acceder ahora a la base de datos. Vuelva a intentarlo dentro de un minuto.',
    unexpected: 'Esta página no entiende la respuesta del servidor. Vuelva a intentarlo.',
  },

  message: 'El mensaje',
  label: 'Etiqueta',
  copy: 'Copiar',
  save: 'Guardar como archivo',
  saveCopy: 'Guardar copia cifrada',
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
  copyAddress: 'Copiar dirección',
  keep: 'Guardar ahora',
  exportOffer:
    'La clave con la que se guarda nunca se ha exportado. Si este navegador la pierde, el mensaje se pierde.',
  phraseOffer: 'Anotar su frase de recuperación',
  exportKey: 'Exportar su clave',
  outcomes: {
    own: 'Está en sus mensajes. Solo puede abrirlo un navegador que tenga su clave.',
    looked: 'Ha sido una vista previa. El mensaje sigue esperando al destinatario.',
    claiming: 'Guardándolo en sus mensajes…',
    claimed: 'Guardado en sus mensajes. El enlace ya no funciona para nadie más.',
    taken:
      'Otra persona ha abierto el enlace al mismo tiempo y se queda con el mensaje. Se muestra aquí una sola vez y no se guarda; avise al remitente.',
    gone: 'Entretanto ha caducado o se ha eliminado. Se muestra aquí una sola vez y no se guarda: cópielo si lo necesita.',
    'key-lost':
      'No se ha guardado porque este navegador ha perdido la clave. Copie el mensaje si lo necesita; o importe o restablezca su clave en «Su clave», en la página de inicio, y guarde después el mensaje aquí.',
    unkeepable:
      'No se ha guardado porque este navegador no guarda nada para esta página (ventana privada o almacenamiento bloqueado). El enlace sigue abriéndolo.',
    'too-large':
      'No se ha guardado porque es demasiado grande para este servidor. El enlace sigue abriéndolo; copie lo que necesite.',
    'key-changed': 'Aún no se ha guardado porque su clave ha cambiado en otra pestaña.',
    offline:
      'Aún no se ha guardado porque el servidor no ha respondido. Hasta entonces, el enlace sigue abriéndolo.',
    'too-many':
      'Aún no se ha guardado porque ha habido demasiadas solicitudes en poco tiempo. Espere un minuto y guárdelo.',
    unavailable:
      'Aún no se ha guardado porque el servidor no puede acceder ahora a la base de datos. Hasta entonces, el enlace sigue abriéndolo.',
    unexpected:
      'Aún no se ha guardado porque algo ha salido mal. Hasta entonces, el enlace sigue abriéndolo.',
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
        'Su red ha enviado demasiadas en poco tiempo. Espere un minuto y vuelva a intentarlo. El mensaje sigue intacto.',
    },
    unavailable: {
      heading: 'El servidor no está listo',
      advice:
        'No puede acceder ahora a la base de datos. Vuelva a intentarlo dentro de un minuto. El mensaje sigue intacto.',
    },
    unexpected: {
      heading: 'Algo ha salido mal',
      advice: 'Esta página no entiende la respuesta del servidor. Vuelva a intentarlo o recargue la página.',
    },
  },
  keyLostHint: 'Si ya lo abrió aquí, se guardó con la clave que este navegador ha perdido.',
  write: 'Escribir un mensaje',
};
