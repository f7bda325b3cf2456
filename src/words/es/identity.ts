import type { IdentityWords } from '../catalogue.ts';
import { replacing } from './device.ts';

/** *Your key* in Spanish. */
export const key: IdentityWords = {
  identity: 'Su clave',
  identityLead:
    'Este navegador ha creado una clave para usted. Sus mensajes se guardan con ella, y solo sale del navegador si usted la exporta o añade un dispositivo. El servidor le conoce por un nombre derivado de ella.',
  userId: 'Id. de usuario',
  copyUserId: 'Copiar el id. de usuario',
  keyLostHint:
    'Los mensajes guardados con ella no se pueden abrir sin ella. Puede escribir y leer mensajes; para volver a guardarlos, importe la clave si la había exportado, o empiece de nuevo.',
  unexported:
    'Está solo en este navegador. Quien pierde el navegador o borra su almacenamiento pierde los mensajes. Expórtela para ponerlos a salvo.',
  storageNotPersistent:
    'Su navegador puede borrar esta clave cuando le falte espacio, y una ventana privada la olvida al cerrarse.',
  safariDeletes:
    'Safari borra esta clave tras siete días de uso sin que usted visite esta página, y lo mismo hace cualquier navegador en un iPhone o un iPad. Anote ahora la frase de recuperación o guarde la clave como archivo.',
  previousKey: 'Clave anterior',
  previousLead:
    'Este navegador todavía conserva la clave que usted tenía antes. Haga que la olvide si otras personas usan este navegador.',
  switchedBack: 'Este navegador tiene de nuevo su clave anterior, y las listas son las de esa clave.',
  forgetPrevious: 'Olvidar la clave anterior',
  forgetPreviousAsk: '¿Olvidar su clave anterior?',
  forgetPreviousWarning: 'Los mensajes guardados con ella solo se podrán abrir aquí si vuelve a importarla.',
  forgetPreviousUnexported:
    'Nunca se ha exportado. Si necesita esos mensajes, vuelva primero a esa clave y expórtela.',
  previousForgotten: 'La clave anterior se ha olvidado.',
  exportKey: 'Exportar la clave',
  exportKeyHead: 'Exportar su clave',
  exportLead:
    'Quien tenga esta clave puede leer todos los mensajes guardados con ella. Guárdela donde solo usted tenga acceso, por ejemplo en un gestor de contraseñas o en una caja fuerte.',
  exportedKey: 'Clave de identidad',
  showKey: 'Mostrar',
  hideKey: 'Ocultar',
  copyIdentityKey: 'Copiar',
  keyCopied:
    'Copiada. Pegue la clave donde quiera guardarla y copie después otra cosa: esta página no vacía el portapapeles.',
  saveKey: 'Guardar como archivo',
  keySaved: 'La clave se ha entregado a su navegador como archivo.',
  printKey: 'Imprimir',
  keyQr: 'Código QR de la clave de identidad',
  keyQrHint: 'Quien lo escanee tendrá la clave.',
  exportAsk:
    '¿Está ya la clave guardada fuera de este navegador: en un gestor de contraseñas, en papel o en otro dispositivo?',
  exportYes: 'Sí, la he guardado',
  exportNoted: 'Bien. Guárdela donde solo usted pueda acceder a ella.',
  phrase: 'Frase de recuperación',
  showPhrase: 'Mostrar la frase de recuperación',
  hidePhrase: 'Ocultar la frase de recuperación',
  phraseHint:
    'Estas 18 palabras inglesas son la clave en otra forma. Anótelas en este orden. Quien las tenga puede leer sus mensajes.',
  phraseFailed:
    'No se ha podido cargar la frase de recuperación. Todo lo demás sigue funcionando; guarde la clave como archivo.',
  sheetHead: 'Inigma: una clave de identidad',
  sheetLead:
    'Quien tenga esta clave puede leer todos los mensajes guardados con ella. Guarde esta hoja donde solo usted tenga acceso. Para usar la clave, abra en un navegador la dirección que figura abajo, elija «Importar la clave» y escriba la clave exactamente como aparece aquí, o su frase de recuperación.',
  sheetAddress: 'Dirección',
  addDevice: 'Añadir un dispositivo',
  importKey: 'Importar la clave',
  importKeyHead: 'Importar una clave',
  importLead:
    'Las listas de esta página pasarán a ser las de la clave que importe, y lo que abra a partir de entonces se guardará con ella.',
  importReplaces:
    'Sustituirá a la clave actual. Los mensajes de la clave actual solo se pueden abrir con ella, así que expórtela antes. Este navegador la conserva como su clave anterior y olvida la que lo era hasta ahora.',
  importExportFirst: replacing.exportFirst,
  importField: 'Clave o frase de recuperación',
  importFieldHint: 'Péguela o escríbala, o elija el archivo en el que se guardó la clave.',
  importFile: 'Elegir un archivo',
  importing: 'Importando…',
  importWeak: 'Importarla de todos modos',
  importWeakWarning:
    'Esto no parece una clave creada por Inigma. Una clave inventada por una persona se puede adivinar, y quien la adivine podrá leer sus mensajes. Compruebe que está completa y sin errores de escritura; impórtela solo si está seguro.',
  importNotices: {
    nothing: 'Todavía no hay ninguna clave. Pegue una o elija un archivo.',
    link: 'Esto es el enlace de un mensaje, no la clave de una persona. Ábralo en un navegador para leer el mensaje.',
    'too-short':
      'Esto es demasiado corto para ser una clave, que tiene 32 caracteres. Compruebe que la ha copiado entera.',
    'too-long':
      'Esto es demasiado largo para ser una clave, que tiene 32 caracteres. Compruebe que no ha copiado nada más con ella.',
    'not-unicode':
      'Esto contiene un carácter incompleto, así que no puede ser una clave. Vuelva a copiar la clave.',
    file: 'En este archivo no hay ninguna clave. Elija el que se guardó con «Exportar la clave».',
    same: replacing.same,
    unkept: replacing.unkept,
    'phrase-count':
      'Una frase de recuperación tiene 18 palabras, y esta tiene {count}. Compruebe que no falte ninguna ni haya ninguna repetida.',
    'phrase-word': '«{word}» no es una palabra de una frase de recuperación. Compruebe cómo se escribe.',
    'phrase-checksum':
      'Estas palabras no forman juntas una frase de recuperación: una es incorrecta o hay dos cambiadas de lugar.',
    'phrase-unavailable':
      'No se ha podido comprobar la frase de recuperación porque una parte de esta página no se ha cargado. Compruebe su conexión, vuelva a cargar la página e inténtelo de nuevo.',
  },
  imported: 'Este navegador tiene ahora la clave importada, y las listas son las de esa clave.',
  importAsk: '¿Sustituir una clave que solo está en este navegador?',
  importAskPresent: replacing.askPresent,
  importAskPrevious: replacing.askPrevious,
  importWord: replacing.word,
  resetIdentity: 'Empezar de nuevo',
  resetIdentityAsk: '¿Empezar de nuevo con otra clave?',
  resetIdentityWarning:
    'Este navegador creará una clave nueva y no conservará ninguna de las antiguas, tampoco la anterior. Los mensajes guardados con ellas ya no se podrán abrir aquí ni aparecerán en ninguna lista.',
  resetIdentityWord: 'nuevo',
  resetIdentityType: replacing.type,
  identityReset: 'Este navegador tiene una clave nueva.',
};
