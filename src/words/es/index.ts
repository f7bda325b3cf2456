import type { Catalogue } from '../catalogue.ts';
import { key } from './identity.ts';
import { lists } from './mailbox.ts';
import { view } from './view.ts';

/** Spanish. */
export const es: Catalogue = {
  language: { tag: 'es', direction: 'ltr', name: 'Español' },

  anywhere: {
    name: 'Inigma',
    home: 'Inigma, escribir un mensaje',
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
    dark: 'Colores oscuros',
    tryAgain: 'Reintentar',
    never: 'No caduca nunca',
    expiresIn: 'Caduca {when}',
    expiresAt: 'Caduca el {moment}',
    offline: 'El servidor no ha respondido. Compruebe su conexión y vuelva a intentarlo.',
    tooMany: 'Se han hecho demasiadas solicitudes en poco tiempo. Espere un minuto y vuelva a intentarlo.',
    tooManyUntil: 'Se han hecho demasiadas solicitudes en poco tiempo. Vuelva a intentarlo {when}.',
    tooLarge:
      'Esto es más de lo que acepta el servidor o lo que hay delante de él. Quite un archivo o acorte el texto y vuelva a intentarlo.',
    unavailable:
      'El servidor no puede acceder a sus datos en este momento. Vuelva a intentarlo dentro de un minuto.',
    full: 'El servidor está lleno y no acepta mensajes nuevos en este momento. Vuelva a intentarlo más tarde.',
    refused: 'El servidor lo ha rechazado. Recargue la página y vuelva a intentarlo.',
    unexpected:
      'El servidor ha respondido algo que esta página no entiende. Recargue la página y vuelva a intentarlo.',
    keyLost:
      'Este navegador ha perdido la clave con la que se guardaban sus mensajes: su almacenamiento se ha borrado, en parte o por completo.',
    storageUnavailable:
      'Este navegador no guarda nada para esta página (una ventana privada o almacenamiento bloqueado). Puede enviar y leer mensajes, pero ninguno se puede guardar aquí como suyo.',
    switchBack: 'Volver a la clave anterior',
    delete: 'Eliminar',
    deleting: 'Eliminando…',
    deleteAsk: '¿Eliminar este mensaje?',
    deleteOwned: 'Se borra del servidor y no se puede recuperar.',
  },

  compose: {
    title: 'Inigma: un mensaje para una sola persona',
    heading: 'Un mensaje para una sola persona',
    lead: 'Se cifra en su navegador antes de enviarse. Si no elige otra cosa, quien abra primero el enlace se queda con el mensaje, y nadie más puede volver a abrirlo.',
    message: 'Mensaje',
    sizeLeft: 'Espacio restante: {size}',
    sizeOver: '{size}: el límite es {limit}',
    files: 'Archivos',
    addFiles: 'Añadir archivos',
    filesLimit: 'Hasta {limit} en total',
    addFilesHint: 'o arrástrelos a esta página, o pegue una imagen',
    dropHere: 'Suelte los archivos para añadirlos',
    filesAdded: {
      one: '{count} archivo añadido',
      many: '{count} de archivos añadidos',
      other: '{count} archivos añadidos',
    },
    removeFile: 'Quitar',
    fileRemoved: 'Se ha quitado {name}',
    tooManyFiles: 'En un mensaje caben {most} archivos. Los demás no se han añadido.',
    folder: '«{name}» es una carpeta y no se puede enviar. Elija los archivos que contiene.',
    folders: 'Estas son carpetas y no se pueden enviar: {names}. Elija los archivos que contienen.',
    picturesTell:
      'Las imágenes se envían tal como están, con todo lo que la cámara haya escrito en ellas, como el lugar.',
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
    readersFirst: 'Se lo queda quien lo lea primero',
    readersFirstHint: 'Quien lo abra primero se lo queda, y nadie más puede volver a abrirlo.',
    readersOne: 'Una sola lectura',
    readersOneHint: 'Se borra diez minutos después de leerse, o antes si lo borra quien lo ha leído.',
    readersSeveral: 'Hasta … personas',
    readersSeveralHint: 'Cada una tiene diez minutos para leerlo. Después de la última, se borra.',
    readersCount: 'Número de personas',
    readersLimits: 'De {least} a {most} personas',
    readersWrong: 'Elija un número de personas de {least} a {most}.',
    lifetime: 'Duración',
    lifetimeYear: '1 año',
    lifetimeNever: 'Sin límite',
    lifetimeCustom: 'Otro plazo…',
    customAmount: 'Cuánto tiempo',
    customUnit: 'Unidad',
    minutes: 'minutos',
    hours: 'horas',
    days: 'días',
    lifetimeWrong: 'Elija un plazo de {least} como mínimo y {most} como máximo.',
    lifetimeRefused: 'Este servidor no permite este plazo. Elija uno más corto y vuelva a intentarlo.',
    lifetimeUnclear:
      '«{amount}» se puede leer de dos maneras. Quite el separador o escriba una o dos cifras después de él.',
    receipt: 'Mostrarme cuándo se ha leído',
    receiptHint:
      'Durante 30 días. El servidor sabe entonces que un mensaje suyo ha terminado; no guarda ni la dirección ni el navegador de quien lo lee.',
    receiptUnkept: 'Con una clave propia tiene una lista de lo que envía y ve cuándo se ha leído.',
    more: 'Más opciones',
    passphrase: 'Frase de contraseña',
    passphraseHint: 'Opcional. Quien abra el enlace también la necesitará; comuníquesela por otra vía.',
    create: 'Crear un enlace seguro',
    createByKey: 'o pulse Ctrl (⌘) e Intro',
    encrypting: 'Cifrando…',
    sending: 'Enviando…',
    empty: 'Escriba primero un mensaje o añada un archivo.',
    tooLong: 'El mensaje es demasiado largo. Acórtelo y vuelva a intentarlo.',
    tooMuch:
      'El texto y los archivos juntos son demasiado para un mensaje. Quite un archivo o acorte el texto y vuelva a intentarlo.',
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
      'El enlace completo se ha copiado. Envíelo a una sola persona. Esta página no vacía el portapapeles: después de pegarlo, copie otra cosa.',
    readyNotCopied: 'Copie el enlace completo y envíelo a una sola persona.',
    readyCopiedSeveral:
      'El enlace completo se ha copiado. Envíelo a las personas que podrán leer el mensaje. Esta página no vacía el portapapeles: después de pegarlo, copie otra cosa.',
    readyNotCopiedSeveral: 'Copie el enlace completo y envíelo a las personas que podrán leer el mensaje.',
    readyOnce: 'Se puede leer una sola vez',
    readySeveral: {
      one: 'Puede leerlo {count} persona como máximo',
      many: 'Pueden leerlo {count} de personas como máximo',
      other: 'Pueden leerlo {count} personas como máximo',
    },
    readyLocked: 'Para abrirlo se necesita la frase de contraseña',
    onlyHere:
      'La clave no está en ningún otro sitio: cuando se cierre esta página, el enlace no se podrá volver a mostrar.',
    fullLink: 'Enlace completo',
    copyFullLink: 'Copiar el enlace completo',
    copyInstructions: 'Copiar con instrucciones',
    instructions:
      'Este enlace lleva a un mensaje cifrado para usted. Ábralo en el navegador que usa habitualmente y pulse allí «Mostrar el mensaje».',
    twoWays: 'Enviarlo por dos vías',
    twoWaysHint:
      'El enlace por una vía y la clave por otra: quien intercepte solo uno de los dos no tiene nada.',
    bareLink: 'Enlace sin la clave',
    copyBareLink: 'Copiar el enlace',
    key: 'Clave',
    copyKey: 'Copiar la clave',
    share: 'Compartir…',
    showQr: 'Mostrar el código QR',
    hideQr: 'Ocultar el código QR',
    linkQr: 'Código QR del enlace completo',
    qrHint: 'Quien lo escanee tendrá el enlace entero, con la clave.',
    qrFailed:
      'No se ha podido cargar el código QR. Todo lo demás sigue funcionando; copie el texto en su lugar.',
    done: 'Listo',
    lastLink: 'Su último enlace sigue en esta página.',
    showAgain: 'Volver a mostrarlo',

    ...lists,
    ...key,

    how: 'Cómo funciona',
    howEncrypt:
      'Su navegador crea una clave aleatoria y cifra el mensaje con ella. El servidor recibe lo cifrado y nada más. La clave está en la parte del enlace que sigue al signo #, que los navegadores no envían.',
    howClaim:
      'Quien abra el enlace y pulse primero «Mostrar el mensaje» pasa a ser su propietario: su navegador lo cifra de nuevo con una clave propia, y el enlace ya no lo abre para nadie más. Si alguien se ha adelantado a su destinatario, este lo ve.',
    howText:
      'Las líneas de un texto se envían con un salto de línea (LF) al final, escriba lo que escriba allí el programa del que proceden. Lo que deba llegar byte por byte, adjúntelo como archivo.',
    howLimits:
      'No protege frente a quien lea el enlace antes que su destinatario ni frente a quien controle uno de los dos dispositivos. Cuando eso importe, envíe el enlace y la clave por dos vías o añada una frase de contraseña.',
  },

  view,

  threatModel: {
    title: 'Inigma: modelo de amenazas',
    link: 'Leer el modelo de amenazas: quién podría atacar y qué lo impide (en inglés)',
  },
  missing: {
    title: 'Inigma: no existe esa página',
    heading: 'Aquí no hay ninguna página',
    lead: 'Puede que la dirección esté cortada. El enlace de un mensaje es largo; pida que se lo envíen de nuevo o escriba usted un mensaje.',
    write: 'Escribir un mensaje',
  },
};
