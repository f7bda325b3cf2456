import type { AnswerWords } from '../catalogue.ts';

/** `/answer` in Spanish. */
export const answer: AnswerWords = {
  title: '{service}: una solicitud para usted',
  looking: 'Buscando la solicitud…',
  heading: 'Le piden información confidencial',
  warning:
    'Cualquiera puede escribir una solicitud así; la nota no es de este servidor. Responda solo si sabe quién le ha enviado el enlace.',
  once: 'Admite una respuesta',
  note: 'La nota',
  answer: 'Su respuesta',
  onlyAsker:
    'Solo la persona que ha enviado este enlace puede leer su respuesta. Usted no podrá volver a leerla.',
  send: 'Enviar la respuesta',
  whatIsThisText:
    'Alguien le pide algo confidencial y le ha enviado el enlace. Su navegador cifra la respuesta, así que este servidor no puede leerla. No se instala ni se ejecuta nada, y no necesita una cuenta. Si no lo esperaba, pregunte antes a esa persona, por ejemplo por teléfono.',
  filesUnwanted: 'No se piden archivos, así que no se ha añadido nada.',
  filesFailed:
    'No se pueden añadir archivos: una parte de esta página no se ha cargado. Recargue la página o envíe solo texto.',
  empty: 'Escriba primero una respuesta.',
  cancelled: 'Cancelado. No se ha entregado nada, y lo que ha escrito sigue aquí.',
  cancelUnclear: 'Cancelado, pero su respuesta podría llegar de todos modos. Lo que ha escrito sigue aquí.',
  keySent:
    'Un programa modificó este enlace por el camino, y partes de él se enviaron al servidor. Quien lo administra podría leer la nota y responder en su lugar, pero no leer su respuesta.',
  inApp:
    'Está en el navegador de otra aplicación. Si cierra esta página, se pierde lo que ha escrito. Para mayor seguridad, copie el enlace y ábralo en su propio navegador.',
  delivered: 'Entregada',
  deliveredFirst: 'Ha llegado lo que envió la primera vez; los cambios posteriores no están incluidos.',
  deliveredText:
    'Solo la persona que le ha enviado el enlace puede leer su respuesta. El enlace no admite ninguna otra, así que puede cerrar esta página.',
  unloaded: 'No se ha podido cargar la solicitud',
  closed: {
    answered: {
      heading: 'Esta solicitud ya se ha respondido',
      advice: 'Solo admite una respuesta. Si no era la suya, avise a la persona que le ha enviado el enlace.',
    },
    expired: {
      heading: 'Esta solicitud ha caducado',
      advice: 'Si todavía se necesita una respuesta, pida un enlace nuevo.',
    },
    withdrawn: {
      heading: 'Esta solicitud se ha retirado',
      advice: 'La persona que la hizo la ha eliminado y ya no necesita respuesta.',
    },
    removed: {
      heading: 'El administrador ha retirado esta solicitud',
      advice:
        'Quien administra este servidor la ha eliminado. No se fíe de otros enlaces del mismo remitente sin preguntar antes.',
    },
    unknown: {
      heading: 'Aquí no hay ninguna solicitud',
      advice: 'Terminó hace tiempo o nunca existió. Compruebe que el enlace esté completo o pida uno nuevo.',
    },
    damaged: {
      heading: 'Este enlace está dañado',
      advice:
        'No abre la solicitud que indica, así que no se muestra nada. Pida que le envíen otra vez el enlace.',
    },
    'no-key': {
      heading: 'Este enlace está incompleto',
      advice: 'Le falta una parte. Abra el enlace completo que recibió o pida que se lo envíen otra vez.',
    },
    'newer-version': {
      heading: 'Esta solicitud se creó con una versión más reciente',
      advice:
        'Esta página es demasiado antigua para leerla. Recargue la página o pida una actualización a quien administre este servidor.',
    },
    'other-server': { heading: 'Este enlace es de otro servidor', advice: 'Es para {host}. Ábralo allí.' },
  },
};
