import type { Catalogue } from '../catalogue.ts';
import { addDevice, comparison, replacing, takeKey } from './device.ts';
import { endings } from './endings.ts';
import { key } from './identity.ts';
import { lease } from './lease.ts';
import { link } from './link.ts';
import { lists } from './mailbox.ts';
import { view } from './view.ts';

/** Spanish. */
export const es: Catalogue = {
  language: { tag: 'es', direction: 'ltr', name: 'Español' },

  anywhere: {
    name: 'Inigma',
    home: 'Inigma, página de inicio',
    skip: 'Ir al contenido',
    language: 'Idioma',
    languageWaits:
      'El idioma cambia al volver a cargar esta página. Con ello se perdería lo que hay en ella, así que espera a que usted lo haga.',
    noScript:
      'Inigma cifra y descifra en su navegador, y para ello necesita JavaScript. Permita JavaScript en esta página y recárguela.',
    insecure:
      'Esta página se ha abierto sin HTTPS, por lo que su navegador no le ofrece cifrado. Ábrala con una dirección que empiece por https:// (o en localhost).',
    broken:
      'Algo en esta página no funciona como debería. Recárguela; si eso no ayuda, puede que su navegador sea demasiado antiguo.',
    stuck:
      'Esta página no se ha cargado por completo, así que no funciona. Compruebe su conexión, copie lo que ya haya escrito y vuelva a abrir la página o el enlace completo. Si eso no ayuda, puede que su navegador sea demasiado antiguo.',
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
      'El servidor no puede acceder ahora a su base de datos. Vuelva a intentarlo dentro de un minuto.',
    full: 'El servidor está lleno y no acepta mensajes nuevos en este momento. Vuelva a intentarlo más tarde.',
    refused: 'El servidor lo ha rechazado. Recargue la página y vuelva a intentarlo.',
    unexpected:
      'Esta página no entiende la respuesta del servidor. Recargue la página y vuelva a intentarlo.',
    keyLost:
      'Este navegador ha perdido la clave con la que se guardaban sus mensajes: su almacenamiento se ha borrado, en parte o por completo.',
    storageUnavailable:
      'Este navegador no guarda nada para esta página (una ventana privada o almacenamiento bloqueado). Puede enviar y leer mensajes, pero ninguno se puede guardar aquí como suyo.',
    switchBack: 'Volver a la clave anterior',
    delete: 'Eliminar',
    deleting: 'Eliminando…',
    deleteAsk: '¿Eliminar este mensaje?',
    deleteOwned: 'Se elimina del servidor y no se puede recuperar.',
  },

  compose: {
    title: 'Inigma: enviar un secreto',
    heading: 'Enviar un secreto',
    lead: 'Se cifra en su navegador. Solo quien tenga el enlace puede abrirlo.',
    message: 'Mensaje',
    sizeOver: '{size}: el límite es {limit}',
    sizeLeft: 'Espacio restante: {size}',
    files: 'Archivos',
    addFiles: 'Añadir archivos',
    filesLimit: 'Hasta {limit} en total',
    addFilesHint: 'o arrástrelos a esta página, o pegue una imagen',
    dropHere: 'Suelte para añadir los archivos',
    filesAdded: {
      one: '{count} archivo añadido',
      many: '{count} de archivos añadidos',
      other: '{count} archivos añadidos',
    },
    removeFile: 'Quitar',
    fileRemoved: '{name} se ha quitado',
    tooManyFiles: 'En un mensaje caben {most} archivos. Los demás no se han añadido.',
    folder: '«{name}» es una carpeta y no se puede enviar. Elija los archivos que contiene.',
    folders: 'Estas son carpetas y no se pueden enviar: {names}. Elija los archivos que contienen.',
    picturesTell: 'Las fotos conservan sus metadatos, como la ubicación.',
    label: 'Etiqueta',
    labelHint: 'Opcional. Solo usted y el destinatario pueden leerla.',
    labelLeft: {
      one: 'Queda {count} carácter',
      many: 'Quedan {count} de caracteres',
      other: 'Quedan {count} caracteres',
    },
    labelTooLong:
      'La etiqueta es demasiado larga. Caben 100 caracteres, y menos si son emojis o de otros alfabetos.',
    labelUnfit: 'La etiqueta contiene un carácter que no se puede enviar. Vuelva a escribirla.',
    readers: 'Quién puede leerlo',
    readersFirst: 'Se lo queda el primer lector',
    readersFirstHint:
      'La primera persona que abra el enlace se queda el mensaje. Después, no se abre para nadie más.',
    readersOne: 'Leer una vez',
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
    lifetimeCustom: 'Personalizar…',
    customAmount: 'Cuánto tiempo',
    customUnit: 'Unidad',
    minutes: 'minutos',
    hours: 'horas',
    days: 'días',
    lifetimeWrong: 'Elija un plazo de {least} como mínimo y {most} como máximo.',
    lifetimeRefused:
      'Este servidor no guarda mensajes tanto tiempo. Elija un plazo más corto y vuelva a intentarlo.',
    lifetimeUnclear:
      '«{amount}» se puede leer de dos maneras. Quite el separador o escriba una o dos cifras después de él.',
    receipt: 'Avisarme cuando se lea',
    receiptHint:
      'Se guarda 30 días. Así el servidor sabe que uno de sus mensajes ha terminado, pero no la dirección ni el navegador de un lector.',
    receiptUnkept: 'Con una clave propia tiene una lista de lo que envía y ve cuándo se ha leído.',
    more: 'Más opciones',
    passphrase: 'Frase de contraseña',
    passphraseHint:
      'Opcional. El destinatario la necesita además del enlace; désela por otra vía, por ejemplo por teléfono.',
    passphraseShort:
      'Una frase de contraseña corta es fácil de adivinar. Use al menos 8 caracteres o genere una.',
    generate: 'Generar',
    generateFailed: 'No se pudo cargar la lista de palabras. Escriba una frase de contraseña.',
    create: 'Crear un enlace seguro',
    createByKey: 'o pulse Ctrl (⌘) e Intro',
    encrypting: 'Cifrando…',
    sending: 'Enviando…',
    cancelling: 'Cancelando…',
    bytesOf: '{done} de {total}',
    cancelled: 'Cancelado. El servidor no conserva nada, y lo que ha escrito sigue aquí.',
    cancelPending:
      'Cancelado, pero no se puede contactar con el servidor: lo que ya había llegado quizá siga allí. Nadie tiene el enlace. Esta página sigue intentando eliminarlo. Lo que ha escrito sigue aquí.',
    cancelFailed:
      'Cancelado, pero no se pudo contactar con el servidor: lo que ya había llegado quizá siga allí hasta que caduque. Nadie tiene el enlace, así que nadie puede abrirlo. Lo que ha escrito sigue aquí.',
    empty: 'Escriba primero un mensaje o añada un archivo.',
    tooLong: 'El mensaje es demasiado largo. Acórtelo y vuelva a intentarlo.',
    tooMuch:
      'El texto y los archivos juntos son demasiado grandes para un mensaje. Quite un archivo o acorte el texto y vuelva a intentarlo.',
    fileUnreadable:
      'No se ha podido leer «{name}»: se modificó o se movió después de elegirlo, o no se puede leer en absoluto. Quítelo, vuelva a elegirlo si quiere e inténtelo de nuevo. No se ha enviado nada y no se ha perdido nada más.',
    notUnicode:
      'El mensaje contiene un carácter incompleto, que no se puede enviar. Busque un � o un emoji roto y bórrelo.',
    passphraseUnusable:
      'La frase de contraseña contiene un carácter que no se puede usar. Vuelva a escribirla.',
    passphraseSpace:
      'La frase de contraseña empieza o termina con un espacio, que habrá que escribir también. Quítelo o pulse otra vez «Crear un enlace seguro» para conservarlo.',
    notEncrypted:
      'Su navegador no ha podido cifrar el mensaje. No se ha enviado ni se ha perdido nada; vuelva a intentarlo.',
    serverTooOld:
      'Este servidor es demasiado antiguo para proteger el mensaje como usted ha pedido. El mensaje se ha vuelto a eliminar y no hay enlace.',
    kept: 'Lo que ha escrito sigue aquí; cópielo antes de salir de esta página o de recargarla.',

    ready: 'Su enlace está listo',
    readyCopied:
      'Enlace completo copiado. Envíelo a una persona. Esta página no vacía el portapapeles: después de pegarlo, copie otra cosa.',
    readyNotCopied: 'Copie el enlace completo y envíelo a una sola persona.',
    readyCopiedSeveral:
      'Enlace completo copiado. Envíelo a las personas que pueden leer el mensaje. Esta página no vacía el portapapeles: después de pegarlo, copie otra cosa.',
    readyNotCopiedSeveral: 'Copie el enlace completo y envíelo a las personas que podrán leer el mensaje.',
    readyOnce: 'Se puede leer una sola vez',
    readySeveral: {
      one: 'Puede leerlo {count} persona como máximo',
      many: 'Pueden leerlo {count} de personas como máximo',
      other: 'Pueden leerlo {count} personas como máximo',
    },
    readyLocked: 'Hace falta la frase de contraseña',
    onlyHere: 'Cópielo ahora. Cuando cierre esta página, el enlace no se podrá mostrar otra vez.',
    fullLink: 'Enlace completo',
    copyFullLink: 'Copiar el enlace completo',
    linkCopied: 'Enlace copiado',
    copyPassphrase: 'Copiar frase de contraseña',
    passphraseReminder: 'No está en el enlace. Compártala por otra vía, por ejemplo por teléfono.',
    again: 'Crear otro con el mismo contenido',
    copyInstructions: 'Copiar con instrucciones',
    instructions:
      'Este enlace lleva a un mensaje cifrado para usted. Ábralo en el navegador que usa habitualmente y pulse allí «Mostrar el mensaje».',
    twoWays: 'Enviar el enlace y la clave por separado',
    twoWaysHint:
      'Envíe el enlace por una vía y la clave por otra: quien intercepte solo una de las dos no puede leer el mensaje.',
    bareLink: 'Enlace sin la clave',
    copyBareLink: 'Copiar el enlace',
    key: 'Clave',
    copyKey: 'Copiar la clave',
    share: 'Compartir…',
    showQr: 'Mostrar el código QR',
    hideQr: 'Ocultar el código QR',
    linkQr: 'Código QR del enlace completo',
    qrHint: 'Quien lo escanee tiene el enlace completo, con la clave.',
    qrFailed:
      'No se ha podido cargar el código QR. Todo lo demás sigue funcionando; copie el texto en su lugar.',
    done: 'Listo',
    lastLink: 'Su último enlace sigue disponible.',
    showAgain: 'Mostrar el enlace',

    ...lists,
    ...key,

    how: 'Cómo funciona',
    howEncrypt:
      'Su navegador crea una clave aleatoria y cifra el mensaje con ella. El servidor recibe lo cifrado y nada más. La clave está en la parte del enlace que sigue al signo #, que los navegadores no envían.',
  },

  view,

  threatModel: {
    title: 'Inigma: modelo de amenazas',
    link: 'Leer el modelo de amenazas (en inglés)',
  },
  missing: {
    title: 'Inigma: página no encontrada',
    heading: 'Página no encontrada',
    lead: 'Puede que la dirección esté incompleta. Los enlaces a mensajes son largos; pida que le envíen el suyo otra vez o escriba un mensaje.',
    write: 'Escribir un mensaje',
  },

  onDemand: { addDevice, comparison, replacing, takeKey, endings, lease, link },
};
