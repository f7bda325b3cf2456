import type { EndingWords } from '../catalogue.ts';

/** Why there is no message to open, for good, in Spanish. */
export const endings: EndingWords = {
  'already-read': {
    heading: 'Este mensaje ya se ha leído',
    advice:
      'Se ha abierto tantas veces como permitió el remitente. Si lo envió usted, consulte «Historial» en la página de inicio. Si era para usted y no lo ha abierto, avise al remitente de que otra persona lo ha leído.',
  },
  'read-without-key': {
    heading: 'Este mensaje ya se ha leído',
    advice:
      'Si lo abrió hace menos de diez minutos, abra aquí otra vez el enlace completo. Si lo envió usted, consulte «Historial» en la página de inicio. Si era para usted y no lo ha abierto, avise al remitente de que otra persona lo ha leído.',
  },
  'read-elsewhere': {
    heading: 'Este mensaje se está leyendo en otro sitio',
    advice:
      'Se abrió por última vez mientras esta página estaba abierta. Si no fue usted, en otra pestaña o en otro dispositivo, avise al remitente.',
  },
  'reading-over': {
    heading: 'Ya ha leído este mensaje',
    advice:
      'Han pasado los diez minutos en los que podía volver a abrirlo. Pídaselo al remitente si lo necesita otra vez.',
  },
  withdrawn: {
    heading: 'El remitente ha eliminado este mensaje',
    advice: 'No se puede recuperar. Póngase en contacto con el remitente si aún lo necesita.',
  },
  removed: {
    heading: 'El administrador ha retirado este mensaje',
    advice: 'Quien administra este servidor lo ha eliminado. No se puede recuperar; avise al remitente.',
  },
  taken: {
    heading: 'Otra persona ha abierto este mensaje',
    advice:
      'Ahora lo guarda esa persona, y este enlace ya no funciona. Si lo envió usted, consulte «Historial» en la página de inicio. Si lo esperaba y no lo ha abierto usted en otro navegador, avise al remitente de que lo tiene otra persona.',
  },
  'previous-key': {
    heading: 'Este mensaje está guardado con su clave anterior',
    advice:
      'Este navegador tiene ahora otra clave. Vuelva a la anterior para abrir el mensaje; su clave actual pasará a ser la anterior.',
  },
  expired: {
    heading: 'Este mensaje ha caducado',
    advice: 'No se puede recuperar. Pida al remitente que lo envíe otra vez.',
  },
  unknown: {
    heading: 'Aquí no hay ningún mensaje',
    advice:
      'Ha caducado, se ha eliminado o nunca existió. Compruebe que el enlace esté completo o pida al remitente que lo envíe otra vez.',
  },
  damaged: {
    heading: 'Este mensaje está dañado',
    advice:
      'Los datos guardados no son un mensaje válido, así que no se muestra nada. Pida al remitente que lo envíe otra vez.',
  },
  'newer-version': {
    heading: 'Este mensaje se creó con una versión más reciente',
    advice:
      'Esta página es demasiado antigua para leerlo y no lo ha modificado. Recargue la página o pida una actualización a quien administre este servidor.',
  },
  'no-message': {
    heading: 'Este enlace está incompleto',
    advice:
      'No indica de qué mensaje se trata. Pegue el enlace completo que recibió o pídaselo al remitente.',
  },
  cancelled: {
    heading: 'Carga cancelada',
    advice: 'No ha cambiado nada. Puede volver a cargarlo cuando quiera.',
  },
};
