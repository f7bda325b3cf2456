import type { LinkWords } from '../catalogue.ts';

/** Where a link was changed on its way, or opened in the browser of another app, in Spanish. */
export const link: LinkWords = {
  wholeLink: 'Enlace completo',
  openLink: 'Abrir el enlace',
  noLink: 'En este texto no hay ningún enlace a un mensaje.',
  forOtherServer: 'Este enlace es de {host}, no de este servidor. Ábralo allí.',
  keySent:
    'Un programa modificó este enlace por el camino, de modo que su clave se envió al servidor. Inigma no la registra, pero quien administra el servidor, o un proxy delante de él, podría tenerla.',
  inApp:
    'Está en el navegador de otra aplicación. Si abre el mensaje aquí, se guarda en esa aplicación y solo en ella. Para guardarlo en su propio navegador, copie el enlace y ábralo allí.',
  copyLink: 'Copiar enlace',
  loading: 'Cargando el mensaje…',
  bytesOf: '{done} de {total}',
  loadingCancelled:
    'La carga se ha cancelado. Si el servidor ya había empezado a enviar el mensaje, cuenta como abierto; puede volver a abrirlo aquí.',
};
