import type { IdentityWords } from '../catalogue.ts';
import { replacing } from './device.ts';

/** *Your key* in Spanish. */
export const key: IdentityWords = {
  identity: 'Su clave',
  identityLead:
    'Este navegador ha creado una clave para usted, y sus mensajes se guardan con ella. Solo sale del navegador cuando usted la exporta o añade un dispositivo. El servidor le conoce por un ID derivado de ella.',
  userId: 'ID de usuario',
  copyUserId: 'Copiar ID de usuario',
  keyLostHint:
    'Los mensajes guardados con ella no se pueden abrir sin ella. Puede seguir escribiendo y leyendo mensajes. Para volver a guardarlos, importe la clave si la exportó, o restablézcala.',
  unexported:
    'Si pierde este dispositivo o borra los datos del navegador, estos mensajes se pierden. Exporte la clave como copia de seguridad.',
  storageNotPersistent:
    'Su navegador puede eliminar esta clave cuando falte espacio, y una ventana privada la olvida al cerrarse.',
  safariDeletes:
    'Safari elimina esta clave tras siete días de uso sin visitar esta página, igual que todos los navegadores en iPhone y iPad. Anote ahora la frase de recuperación o guarde la clave como archivo.',
  previousKey: 'Clave anterior',
  previousLead:
    'Este navegador todavía tiene la clave que usted usaba antes. Olvídela si otras personas usan este navegador.',
  switchedBack: 'Ha vuelto a la clave anterior. Las listas muestran sus mensajes.',
  forgetPrevious: 'Olvidar clave anterior',
  forgetPreviousAsk: '¿Olvidar su clave anterior?',
  forgetPreviousWarning: 'Los mensajes guardados con ella solo se podrán abrir aquí si vuelve a importarla.',
  forgetPreviousUnexported:
    'Nunca se ha exportado. Si necesita esos mensajes, vuelva a esa clave y expórtela primero.',
  previousForgotten: 'Clave anterior olvidada.',
  exportKey: 'Exportar clave',
  exportKeyHead: 'Exportar su clave',
  exportLead:
    'Quien tenga esta clave puede leer todos los mensajes guardados con ella. Guárdela donde solo usted tenga acceso, por ejemplo en un gestor de contraseñas o en una caja fuerte.',
  exportedKey: 'Clave de identidad',
  showKey: 'Mostrar',
  hideKey: 'Ocultar',
  copyIdentityKey: 'Copiar',
  keyCopied:
    'Copiada. Pegue la clave donde quiera guardarla y después copie otra cosa: esta página no vacía el portapapeles.',
  saveKey: 'Guardar como archivo',
  keySaved: 'Archivo de clave guardado.',
  printKey: 'Imprimir',
  keyQr: 'Código QR de la clave de identidad',
  keyQrHint: 'Quien lo escanee tendrá la clave.',
  exportAsk: '¿Ha guardado la clave en un lugar seguro?',
  exportYes: 'Sí, está guardada',
  exportNoted: 'Bien. Asegúrese de que solo usted pueda acceder a ella.',
  phrase: 'Frase de recuperación',
  showPhrase: 'Mostrar frase de recuperación',
  hidePhrase: 'Ocultar frase de recuperación',
  phraseHint:
    'Estas 18 palabras en inglés son su clave en otra forma. Anótelas en este orden. Quien las tenga puede leer sus mensajes.',
  phraseFailed:
    'No se ha podido cargar la frase de recuperación. Todo lo demás funciona; guarde la clave como archivo.',
  sheetHead: '{service}: clave de identidad',
  sheetLead:
    'Quien tenga esta clave puede leer todos los mensajes guardados con ella. Guarde esta hoja donde solo usted tenga acceso. Para usar la clave, abra en un navegador la dirección de abajo, elija «Importar clave» y escriba la clave exactamente como aparece aquí, o su frase de recuperación.',
  sheetAddress: 'Dirección',
  addDevice: 'Añadir dispositivo',
  importKey: 'Importar clave',
  importKeyHead: 'Importar una clave',
  importLead:
    'Las listas de esta página mostrarán los mensajes de la clave que importe, y lo que abra a partir de entonces se guardará con ella.',
  importReplaces:
    'Sustituye a su clave actual. Exporte primero la actual: los mensajes guardados con ella no se abren con otra. Este navegador la conserva como clave anterior y olvida la que hubiera antes.',
  importExportFirst: replacing.exportFirst,
  importField: 'Clave o frase de recuperación',
  importFieldHint: 'Péguela o escríbala, o elija su archivo de clave.',
  importFile: 'Elegir archivo',
  importing: 'Importando…',
  importWeak: 'Importar de todos modos',
  importWeakWarning:
    'Esto no parece una clave creada por Inigma. Una clave inventada se puede adivinar, y quien la adivine podrá leer sus mensajes. Compruebe que esté completa y sin errores de escritura; impórtela solo si no tiene dudas.',
  importNotices: {
    nothing: 'Introduzca primero una clave o elija su archivo de clave.',
    link: 'Esto es un enlace a un mensaje, no una clave personal. Ábralo en un navegador para leer el mensaje.',
    'too-short': 'Es demasiado corto: una clave tiene 32 caracteres. Compruebe que la ha copiado entera.',
    'too-long':
      'Es demasiado largo: una clave tiene 32 caracteres. Compruebe que no ha copiado nada más con ella.',
    'not-unicode':
      'Esto contiene un carácter dañado, así que no puede ser una clave. Vuelva a copiar la clave.',
    file: 'En este archivo no hay ninguna clave. Elija el que guardó con «Exportar clave».',
    same: replacing.same,
    unkept: replacing.unkept,
    'phrase-count':
      'Una frase de recuperación tiene 18 palabras, y esta tiene {count}. Compruebe que no falte ni se repita ninguna.',
    'phrase-word': '«{word}» no es una palabra de una frase de recuperación. Compruebe cómo se escribe.',
    'phrase-checksum':
      'Esta frase de recuperación no es válida: una palabra es incorrecta o hay dos cambiadas de lugar.',
    'phrase-unavailable':
      'No se ha podido comprobar la frase de recuperación porque una parte de esta página no se ha cargado. Compruebe su conexión, recargue la página y vuelva a intentarlo.',
  },
  imported: 'Clave importada. Las listas muestran sus mensajes.',
  importAsk: '¿Sustituir una clave que nunca se ha exportado?',
  importAskPresent: replacing.askPresent,
  importAskPrevious: replacing.askPrevious,
  importWord: replacing.word,
  resetIdentity: 'Restablecer clave',
  resetIdentityAsk: '¿Restablecer su clave?',
  resetIdentityWarning:
    'Este navegador crea una clave nueva y olvida las antiguas, incluida la anterior. Los mensajes de esas claves desaparecen de sus listas y aquí solo se abrirán si vuelve a importar la clave.',
  resetIdentityWord: 'restablecer',
  resetIdentityType: replacing.type,
  identityReset: 'Este navegador tiene una clave nueva.',
};
