import type { LinkWords } from '../catalogue.ts';

/** Where a link was changed on its way, or opened in the browser of another app, in Spanish. */
export const link: LinkWords = {
  wholeLink: 'Enlace completo',
  openLink: 'Abrir enlace',
  noLink: 'En este texto no hay ningún enlace a un mensaje.',
  forOtherServer: 'Este enlace es para {host}, no para este servidor. Ábralo allí.',
  keySent:
    'Un programa modificó este enlace por el camino, y la clave se envió al servidor. Inigma no la registra, pero el administrador del servidor, o de un proxy situado delante, podría tenerla.',
  inApp:
    'Está en el navegador de otra aplicación. Si abre el mensaje aquí, solo se guarda en esa aplicación. Para guardarlo en su propio navegador, copie el enlace y ábralo allí.',
  copyLink: 'Copiar enlace',
  loading: 'Cargando el mensaje…',
  bytesOf: '{done} de {total}',
  loadingCancelled:
    'Carga cancelada. Si el servidor ya había empezado a enviar el mensaje, cuenta como abierto; puede volver a abrirlo aquí.',
};
