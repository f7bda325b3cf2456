import type { Catalogue } from '../catalogue.ts';
import { answer } from './answer.ts';
import { key } from './identity.ts';
import { lists } from './mailbox.ts';
import * as onDemand from './on-demand.ts';
import { view } from './view.ts';

/** Spanish. */
export const es: Catalogue = {
  language: { tag: 'es', direction: 'ltr', name: 'Español' },

  anywhere: {
    skip: 'Ir al contenido',
    language: 'Idioma',
    languageWaits:
      'El idioma cambiará cuando recargue esta página. Al recargarla se perdería lo que hay en ella: usted elige el momento.',
    noScript:
      '{service} cifra y descifra en su navegador, y para ello necesita JavaScript. Permítalo en esta página y recárguela.',
    insecure:
      'Esta página se ha abierto sin HTTPS, así que su navegador no puede cifrar. Ábrala con una dirección que empiece por https:// (o en localhost).',
    broken:
      'Algo no funciona en esta página. Recárguela; si no se resuelve, puede que su navegador sea demasiado antiguo.',
    stuck:
      'Esta página no se ha cargado por completo, así que no funciona. Compruebe su conexión, copie lo que haya escrito y vuelva a abrir la página o el enlace completo. Si no se resuelve, puede que su navegador sea demasiado antiguo.',
    buildInfo: 'Versión {version}, compilación {build}',
    copied: 'Copiado',
    copiedSecret: 'Copiado. Esta página no vacía el portapapeles: después de pegarlo, copie otra cosa.',
    copyRefused:
      'Su navegador no ha permitido copiar. El texto está seleccionado: pulse Ctrl+C (⌘C), o manténgalo pulsado y cópielo.',
    cancel: 'Cancelar',
    dark: 'Modo oscuro',
    tryAgain: 'Reintentar',
    never: 'No caduca nunca',
    expiresIn: 'Caduca {when}',
    expiresAt: 'Caduca el {moment}',
    offline: 'El servidor no ha respondido. Compruebe su conexión y vuelva a intentarlo.',
    tooMany: 'Demasiadas solicitudes en poco tiempo. Espere un minuto y vuelva a intentarlo.',
    tooManyUntil: 'Demasiadas solicitudes en poco tiempo. Vuelva a intentarlo {when}.',
    tooLarge:
      'Esto es demasiado grande para este servidor. Quite un archivo o acorte el texto y vuelva a intentarlo.',
    unavailable:
      'El servidor no puede acceder ahora a la base de datos. Vuelva a intentarlo dentro de un minuto.',
    full: 'El servidor está lleno y no acepta mensajes nuevos por ahora. Vuelva a intentarlo más tarde.',
    refused: 'El servidor ha rechazado la solicitud. Recargue la página y vuelva a intentarlo.',
    unexpected:
      'Esta página no entiende la respuesta del servidor. Recargue la página y vuelva a intentarlo.',
    keyLost:
      'Este navegador ha perdido la clave con la que se guardaban sus mensajes: se ha borrado su almacenamiento, en parte o por completo.',
    storageUnavailable:
      'Este navegador no guarda nada para esta página (ventana privada o almacenamiento bloqueado). Puede enviar y leer mensajes, pero no guardarlos aquí.',
    switchBack: 'Volver a la clave anterior',
    delete: 'Eliminar',
    deleting: 'Eliminando…',
    deleteAsk: '¿Eliminar este mensaje?',
    deleteOwned: 'Se eliminará del servidor y no se podrá recuperar.',
  },

  compose: {
    title: '{service}: enviar un mensaje confidencial',
    heading: 'Enviar un mensaje confidencial',
    lead: 'Se cifra en su navegador. Solo quien tenga el enlace puede abrirlo.',
    message: 'Mensaje',
    sizeOver: '{size}: el límite es {limit}',
    sizeLeft: 'Disponible: {size}',
    files: 'Archivos',
    addFiles: 'Añadir archivos',
    filesLimit: 'Hasta {limit} en total',
    addFilesHint: 'o arrástrelos a esta página, o pegue una imagen',
    dropHere: 'Suelte para añadir archivos',
    filesAdded: {
      one: '{count} archivo añadido',
      many: '{count} de archivos añadidos',
      other: '{count} archivos añadidos',
    },
    removeFile: 'Quitar',
    fileRemoved: 'Se ha quitado {name}',
    tooManyFiles: 'Un mensaje puede tener {most} archivos. Los demás no se han añadido.',
    folder: '«{name}» es una carpeta y no se puede enviar. Elija los archivos que contiene.',
    folders: 'Estas carpetas no se pueden enviar: {names}. Elija los archivos que contienen.',
    filesRefused: 'Este servidor no acepta archivos; no se ha añadido nada.',
    picturesTell: 'Las fotos conservan sus metadatos, como la ubicación.',
    label: 'Etiqueta',
    labelHint: 'Opcional. Solo usted y el destinatario pueden leerla.',
    labelLeft: {
      one: 'Queda {count} carácter',
      many: 'Quedan {count} de caracteres',
      other: 'Quedan {count} caracteres',
    },
    labelTooLong:
      'La etiqueta es demasiado larga. Caben 100 caracteres, o menos con emojis y algunos alfabetos.',
    labelUnfit: 'La etiqueta contiene un carácter que no se puede enviar. Vuelva a escribirla.',
    readers: 'Quién puede leerlo',
    readersFirst: 'El primer lector se lo queda',
    readersFirstHint:
      'La primera persona que abra el enlace se queda con el mensaje. Después, no se abre para nadie más.',
    readersOne: 'Una sola lectura',
    readersOneHint:
      'Se puede leer una vez y no queda ninguna copia. Se elimina diez minutos después de abrirse, o antes si lo elimina su lector.',
    readersSeveral: 'Hasta … personas',
    readersSeveralHint: 'Cada persona tiene diez minutos para leerlo. Tras la última, se elimina.',
    readersCount: 'Número de personas',
    readersLimits: 'De {least} a {most} personas',
    readersWrong: 'Elija un número de personas de {least} a {most}.',
    lifetime: 'Caduca después de',
    lifetimeYear: '1 año',
    lifetimeNever: 'Nunca',
    lifetimeCustom: 'Otro plazo…',
    customAmount: 'Duración',
    customUnit: 'Unidad',
    minutes: 'minutos',
    hours: 'horas',
    days: 'días',
    lifetimeWrong: 'Elija un plazo de {least} a {most}.',
    sameChoices: 'Las mismas opciones que en su último mensaje.',
    resetChoices: 'Restablecer',
    lifetimeRefused:
      'Este servidor no guarda mensajes tanto tiempo. Elija un plazo más corto y vuelva a intentarlo.',
    lifetimeUnclear:
      '«{amount}» se puede leer de dos maneras. Quite el separador o escriba después una o dos cifras.',
    receipt: 'Avisarme cuando se lea',
    receiptHint:
      'Se guarda 30 días. Muestra al servidor que uno de sus mensajes ha terminado, pero no la dirección ni el navegador de un lector.',
    receiptUnkept: 'Con una clave propia, tiene una lista de lo que envía y sabe cuándo se lee.',
    more: 'Más opciones',
    passphrase: 'Frase de contraseña',
    passphraseHint:
      'Opcional. El destinatario la necesita además del enlace; compártala por otra vía, por ejemplo por teléfono.',
    passphraseRequired:
      'Obligatoria. El destinatario la necesita además del enlace; compártala por otra vía, por ejemplo por teléfono.',
    passphraseMissing: 'Escriba una frase de contraseña o genere una. Este servidor la exige.',
    passphraseShort:
      'Una frase de contraseña corta es fácil de adivinar. Use al menos 8 caracteres o genere una.',
    generate: 'Generar',
    generateFailed: 'No se ha podido cargar la lista de palabras. Escriba usted una frase de contraseña.',
    create: 'Crear enlace seguro',
    createByKey: 'o pulse Ctrl (⌘) + Intro',
    encrypting: 'Cifrando…',
    sending: 'Enviando…',
    cancelling: 'Cancelando…',
    bytesOf: '{done} de {total}',
    cancelled: 'Cancelado. El servidor no conserva nada, y lo que ha escrito sigue aquí.',
    cancelPending:
      'Cancelado, pero no se puede contactar con el servidor: los datos que ya recibió quizá sigan allí. Nadie tiene el enlace. Esta página sigue intentando eliminarlos. Lo que ha escrito sigue aquí.',
    cancelFailed:
      'Cancelado, pero no se pudo contactar con el servidor: los datos que ya recibió quizá sigan allí hasta que caduquen. Nadie tiene el enlace, así que nadie puede abrirlos. Lo que ha escrito sigue aquí.',
    empty: 'Escriba primero un mensaje o añada un archivo.',
    emptyWithoutFiles: 'Escriba primero un mensaje.',
    tooLong: 'El mensaje es demasiado largo. Acórtelo y vuelva a intentarlo.',
    tooMuch:
      'El texto y los archivos juntos son demasiado grandes para un solo mensaje. Quite un archivo o acorte el texto y vuelva a intentarlo.',
    fileUnreadable:
      'No se ha podido leer «{name}». Puede que se haya modificado o movido desde que lo añadió. Quítelo, vuelva a añadirlo si quiere e inténtelo de nuevo. No se ha enviado nada y no se ha perdido nada más.',
    notUnicode:
      'El mensaje contiene un carácter dañado que no se puede enviar. Busque un � o un emoji roto y bórrelo.',
    passphraseUnusable:
      'La frase de contraseña contiene un carácter que no se puede usar. Vuelva a escribirla.',
    passphraseSpace:
      'La frase de contraseña empieza o termina con un espacio, que también habrá que escribir. Quítelo o pulse otra vez «Crear enlace seguro» para conservarlo.',
    notEncrypted:
      'Su navegador no ha podido cifrar el mensaje. No se ha enviado ni se ha perdido nada; vuelva a intentarlo.',
    serverTooOld:
      'Este servidor es demasiado antiguo para proteger el mensaje como ha pedido. El mensaje se ha eliminado y no hay enlace.',
    kept: 'Lo que ha escrito sigue aquí; cópielo antes de salir de esta página o de recargarla.',

    ready: 'Su enlace está listo',
    readyCopied:
      'Enlace completo copiado. Envíelo a una sola persona. Esta página no vacía el portapapeles: después de pegarlo, copie otra cosa.',
    readyNotCopied: 'Copie el enlace completo y envíelo a una sola persona.',
    readyCopiedSeveral:
      'Enlace completo copiado. Envíelo a las personas que pueden leer el mensaje. Esta página no vacía el portapapeles: después de pegarlo, copie otra cosa.',
    readyNotCopiedSeveral: 'Copie el enlace completo y envíelo a las personas que pueden leer el mensaje.',
    readyOnce: 'Solo se puede leer una vez',
    readySeveral: {
      one: 'Hasta {count} persona puede leerlo',
      many: 'Hasta {count} de personas pueden leerlo',
      other: 'Hasta {count} personas pueden leerlo',
    },
    readyLocked: 'Requiere la frase de contraseña',
    onlyHere: 'Cópielo ahora. Cuando cierre esta página, ya no se podrá mostrar el enlace.',
    fullLink: 'Enlace completo',
    copyFullLink: 'Copiar enlace completo',
    linkCopied: 'Enlace copiado',
    copyPassphrase: 'Copiar frase de contraseña',
    passphraseReminder: 'No está en el enlace. Compártala por otra vía, por ejemplo por teléfono.',
    again: 'Crear otro con el mismo contenido',
    copyInstructions: 'Copiar con instrucciones',
    instructions:
      'Este enlace lleva a un mensaje cifrado para usted. Ábralo en su navegador habitual y pulse «Mostrar mensaje».',
    twoWays: 'Enviar el enlace y la clave por separado',
    twoWaysHint:
      'Envíe el enlace por una vía y la clave por otra: quien intercepte solo uno de los dos no puede leer el mensaje.',
    bareLink: 'Enlace sin clave',
    copyBareLink: 'Copiar enlace',
    key: 'Clave',
    copyKey: 'Copiar clave',
    share: 'Compartir…',
    showQr: 'Mostrar código QR',
    hideQr: 'Ocultar código QR',
    linkQr: 'Código QR del enlace completo',
    qrHint: 'Quien lo escanee tendrá el enlace completo, con la clave.',
    qrFailed: 'No se ha podido cargar el código QR. Todo lo demás funciona; copie el texto en su lugar.',
    done: 'Listo',
    lastLink: 'Su último enlace sigue disponible.',
    showAgain: 'Mostrar enlace',

    ...lists,
    ...key,

    how: 'Cómo funciona',
    howEncrypt:
      'Su navegador cifra el mensaje con una clave aleatoria. El servidor solo recibe los datos cifrados; la clave queda en la parte del enlace que sigue al signo #, que los navegadores no envían.',
  },

  view,
  answer,

  threatModel: {
    title: '{service}: modelo de amenazas',
    link: 'Leer el modelo de amenazas (en inglés)',
  },
  footer: {
    imprint: 'Aviso legal',
    privacy: 'Privacidad',
    abuse: 'Denunciar un abuso',
    source: 'Código fuente',
  },
  missing: {
    title: '{service}: página no encontrada',
    heading: 'Página no encontrada',
    lead: 'Puede que la dirección esté incompleta. Los enlaces a mensajes son largos; pida que le envíen otra vez el suyo o escriba un mensaje.',
    write: 'Escribir un mensaje',
  },

  onDemand,
};
