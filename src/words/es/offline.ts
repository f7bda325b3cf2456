import type { OfflineCopyWords, SaveCopyWords } from '../catalogue.ts';

/** Copies that open without a server, in Spanish. */
export const saveCopy: SaveCopyWords = {
  heading: 'Guardar copia cifrada',
  lead: 'Recibe un solo archivo con este mensaje, cifrado con una clave nueva. Cualquier navegador lo abre, sin red y sin este servidor.',
  never: 'El archivo no caduca nunca y no se puede eliminar a distancia. Nadie sabrá cuándo se abre.',
  key: 'Clave de este archivo',
  copy: 'Copiar clave',
  apart:
    'La clave solo se muestra ahora. Guárdela separada del archivo, por ejemplo en un gestor de contraseñas. Sin ella nadie puede abrir el archivo, ni siquiera usted.',
  save: 'Guardar archivo',
  uncopied: 'No ha copiado la clave y no se volverá a mostrar. Si la ha anotado, cierre esta ventana.',
  close: 'Cerrar',
};

export const offlineCopy: OfflineCopyWords = {
  heading: 'Copia cifrada de un mensaje',
  lead: 'Introduzca la clave que se mostró al guardar este archivo. El mensaje se descifra en este navegador; no se envía nada y no hace falta red.',
  key: 'Clave de este archivo',
  open: 'Abrir',
  onlyThis:
    'No introduzca ninguna otra clave. Una copia nunca pide su frase de recuperación ni la clave con la que se guardan sus mensajes.',
  never: 'Este archivo no caduca nunca y no se puede eliminar a distancia. Nadie sabrá cuándo se abre.',
  malformed: 'Una clave tiene 32 letras, cifras, guiones y guiones bajos. Péguela entera.',
  wrong:
    'Esta clave no abre este archivo. Compruebe que es la de este archivo; si lo es, el archivo se ha modificado.',
  damaged: 'Este archivo está dañado o incompleto. Vuelva a obtenerlo de donde lo guarda.',
  unable:
    'Este navegador no puede descifrar aquí. Guarde el archivo en su dispositivo y ábralo desde allí con un navegador actual.',
};
