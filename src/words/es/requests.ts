import type { OwnAnswerWords, RequestDialogWords } from '../catalogue.ts';

export const requestDialog: RequestDialogWords = {
  lead: 'Esto crea un enlace con el que alguien puede enviarle una contraseña, un archivo o un mensaje, sin tener cuenta.',
  encrypted: 'La respuesta se cifra para usted: solo se abre con su clave.',
  intercepted:
    'Quien intercepte el enlace puede leer su nota y enviar una respuesta falsa, pero no leer la verdadera.',
  note: '¿Qué necesita?',
  noteHint: 'Todos los que tengan el enlace pueden leer esta nota.',
  noteMissing: 'Escriba primero qué necesita.',
  noteTooLong: 'La nota es demasiado larga. Caben {most} caracteres.',
  noteUnfit:
    'La nota contiene un carácter dañado que no se puede enviar. Busque un � o un emoji roto y bórrelo.',
  lifetime: 'Validez del enlace',
  lifetimeHint: 'Después, la respuesta se guarda otro tanto.',
  wantsFiles: 'Se desean archivos',
  make: 'Crear enlace',
  making: 'Creando enlace…',
  unkept:
    'Este navegador no guarda nada para esta página (ventana privada o almacenamiento bloqueado), así que no podría abrir la respuesta. Pida el secreto desde un navegador que guarde su clave.',
  off: 'Este servidor ya no acepta solicitudes.',
  ready: 'Su enlace está listo',
  readyHint:
    'Envíelo a la persona que tiene el secreto. Admite una respuesta, que luego estará entre sus mensajes.',
  again: 'Enlace de su solicitud',
  linkEnds: 'El enlace funciona hasta el {moment}.',
  link: 'Enlace para responder',
  copy: 'Copiar enlace',
  qr: 'Código QR del enlace',
  yourNote: 'Su nota',
  instructions:
    'Necesito que me envíe un dato confidencial. Abra este enlace en su navegador, escríbalo allí y envíelo: se cifra en su navegador y solo yo puedo leerlo. No necesita una cuenta.',
  instructionsEnd: 'El enlace funciona hasta el {moment} y admite una sola respuesta.',
  noteClosed: 'La nota no se puede descifrar',
  openUntil: 'Sin respuesta todavía, abierto hasta el {moment}',
  answeredOn: 'Respondido el {moment}',
  expiredOn: 'Caducó el {moment}',
  asked: 'Solicitado {ago}',
  askedNow: 'Solicitado ahora mismo',
  deleteAsk: '¿Eliminar esta solicitud?',
  deleteOpen: 'Su enlace deja de funcionar: ya nadie podrá responder.',
  deleteAnswered: 'Desaparece de esta lista. La respuesta sigue en sus mensajes.',
  deleteExpired: 'Desaparece de esta lista.',
  deleted: 'Solicitud eliminada.',
};

export const ownAnswer: OwnAnswerWords = {
  intro: 'Esta es la respuesta a su solicitud. Una respuesta no demuestra quién la escribió.',
};
