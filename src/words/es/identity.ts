import type { IdentityWords } from '../catalogue.ts';
import { replacing } from './device.ts';

/** *Your key* in Spanish. */
export const key: IdentityWords = {
  identity: 'Su clave',
  identityLead:
    'Este navegador ha creado una clave para usted, y sus mensajes se guardan con ella. Solo sale del navegador cuando la exporta o añade un dispositivo. El servidor le conoce por un identificador derivado de ella.',
  userId: 'Id. de usuario',
  copyUserId: 'Copiar el id. de usuario',
  keyLostHint:
    'Los mensajes guardados con ella no se pueden abrir sin ella. Puede seguir escribiendo y leyendo mensajes. Para volver a guardarlos, importe la clave si la exportó, o restablézcala.',
  unexported:
    'Si pierde este dispositivo o borra los datos del navegador, estos mensajes desaparecen. Exporte la clave como copia de seguridad.',
  storageNotPersistent:
    'Su navegador puede borrar esta clave cuando le falte espacio, y una ventana privada la olvida al cerrarse.',
  safariDeletes:
    'Safari borra esta clave tras siete días de uso sin que usted visite esta página, y lo mismo hace cualquier navegador en un iPhone o un iPad. Anote ahora la frase de recuperación o guarde la clave como archivo.',
  previousKey: 'Clave anterior',
  previousLead:
    'Este navegador todavía tiene su clave anterior. Haga que la olvide si otras personas usan este navegador.',
  switchedBack: 'Ha vuelto a su clave anterior. Las listas muestran sus mensajes.',
  forgetPrevious: 'Olvidar la clave anterior',
  forgetPreviousAsk: '¿Olvidar su clave anterior?',
  forgetPreviousWarning: 'Los mensajes guardados con ella solo se podrán abrir aquí si vuelve a importarla.',
  forgetPreviousUnexported:
    'Nunca se ha exportado. Si necesita esos mensajes, vuelva primero a esa clave y expórtela.',
  previousForgotten: 'Clave anterior olvidada.',
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
  keySaved: 'Archivo de clave guardado.',
  printKey: 'Imprimir',
  keyQr: 'Código QR de la clave de identidad',
  keyQrHint: 'Quien lo escanee tendrá la clave.',
  exportAsk: '¿Ha guardado la clave en un lugar seguro?',
  exportYes: 'Sí, está guardada',
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
    'Sustituye a su clave actual. Los mensajes de su clave actual solo se abren con ella, así que expórtela primero. Este navegador la conserva como clave anterior y olvida la que hubiera antes.',
  importExportFirst: replacing.exportFirst,
  importField: 'Clave o frase de recuperación',
  importFieldHint: 'Péguela o escríbala, o elija el archivo en el que se guardó la clave.',
  importFile: 'Elegir un archivo',
  importing: 'Importando…',
  importWeak: 'Importar de todos modos',
  importWeakWarning:
    'Esto no parece una clave creada por Inigma. Una clave inventada por una persona se puede adivinar, y quien la adivine podrá leer sus mensajes. Compruebe que está completa y sin errores de escritura; impórtela solo si está seguro.',
  importNotices: {
    nothing: 'Introduzca primero una clave o elija su archivo de clave.',
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
  imported: 'Clave importada. Las listas muestran sus mensajes.',
  importAsk: '¿Sustituir una clave que nunca se exportó?',
  importAskPresent: replacing.askPresent,
  importAskPrevious: replacing.askPrevious,
  importWord: replacing.word,
  resetIdentity: 'Restablecer la clave',
  resetIdentityAsk: '¿Restablecer su clave?',
  resetIdentityWarning:
    'Este navegador crea una clave nueva y olvida las antiguas, también la anterior. Sus mensajes desaparecen de las listas y aquí solo se abren si vuelve a importar la clave.',
  resetIdentityWord: 'restablecer',
  resetIdentityType: replacing.type,
  identityReset: 'Este navegador tiene una clave nueva.',
};
