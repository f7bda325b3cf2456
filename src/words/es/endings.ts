import type { EndingWords } from '../catalogue.ts';

/** Why there is no message to open, for good, in Spanish. */
export const endings: EndingWords = {
  'already-read': {
    heading: 'Este mensaje ya se ha leído',
    advice: 'Ya no quedan lecturas. Si no fue usted, diga al remitente que lo ha leído otra persona.',
  },
  'read-without-key': {
    heading: 'Este mensaje ya se ha leído',
    advice:
      'Si fue usted, hace menos de diez minutos, vuelva a abrir aquí el enlace entero. Si no, diga al remitente que lo ha leído otra persona.',
  },
  'read-elsewhere': {
    heading: 'Este mensaje se está leyendo en otro sitio',
    advice:
      'Alguien ha usado la última lectura mientras esta página estaba abierta. Si no ha sido usted, en otra pestaña o en otro dispositivo, avise al remitente.',
  },
  'reading-over': {
    heading: 'Ya ha leído este mensaje',
    advice:
      'Han pasado los diez minutos en los que podía volver a abrirlo. Pídaselo al remitente si lo necesita otra vez.',
  },
  withdrawn: {
    heading: 'El remitente ha eliminado este mensaje',
    advice: 'Se ha borrado y no se puede recuperar. Pregunte al remitente si todavía lo necesita.',
  },
  removed: {
    heading: 'El administrador ha retirado este mensaje',
    advice: 'Quien administra este servidor lo ha eliminado. No se puede recuperar; avise al remitente.',
  },
  taken: {
    heading: 'Otra persona ha abierto este mensaje',
    advice:
      'Ahora le pertenece a ella, y este enlace no puede abrirlo. Si usted lo esperaba y no lo ha abierto en otro navegador, diga al remitente que lo tiene otra persona.',
  },
  'previous-key': {
    heading: 'Este mensaje está guardado con su clave anterior',
    advice:
      'Este navegador tiene ahora otra clave. Vuelva a la anterior para abrir el mensaje; la clave actual se conservará entonces como anterior.',
  },
  expired: {
    heading: 'Este mensaje ha caducado',
    advice: 'Su plazo ha terminado y no se puede recuperar. Pida al remitente que se lo envíe de nuevo.',
  },
  unknown: {
    heading: 'Aquí no hay ningún mensaje',
    advice:
      'Ha caducado, se ha eliminado o nunca ha existido. Compruebe que el enlace está completo o pida al remitente que lo envíe de nuevo.',
  },
  damaged: {
    heading: 'Este mensaje está dañado',
    advice:
      'Lo que conserva el servidor no forma un mensaje válido, así que no se muestra nada de él. Pida al remitente que lo envíe de nuevo.',
  },
  'newer-version': {
    heading: 'Este mensaje se creó con una versión más reciente',
    advice:
      'Esta página es demasiado antigua para leerlo y no lo ha modificado. Recargue la página o pida una actualización a quien administre este servidor.',
  },
  'no-message': {
    heading: 'Este enlace no está completo',
    advice:
      'No indica a qué mensaje corresponde. Pegue el enlace entero que recibió o pídaselo al remitente.',
  },
  cancelled: {
    heading: 'Ha cancelado la carga',
    advice: 'No se ha cambiado nada. Puede volver a cargarlo cuando quiera.',
  },
};
