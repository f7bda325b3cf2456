import type { IdentityWords } from '../catalogue.ts';

/** *Your key* in Spanish. */
export const key: IdentityWords = {
  identity: 'Su clave',
  identityLead:
    'Este navegador ha creado una clave para usted. Sus mensajes se guardan con ella, y solo sale del navegador si usted la exporta. El servidor le conoce por un nombre derivado de ella.',
  userId: 'Id. de usuario',
  copyUserId: 'Copiar el id. de usuario',
  keyLostHint:
    'Los mensajes guardados con ella no se pueden abrir sin ella. Puede escribir y leer mensajes; para volver a guardarlos, importe la clave si la había exportado, o empiece de nuevo.',
  unexported:
    'Está solo en este navegador. Quien pierde el navegador o borra su almacenamiento pierde los mensajes. Expórtela para ponerlos a salvo.',
  exportKey: 'Exportar la clave',
  exportKeyHead: 'Exportar su clave',
  exportLead:
    'Quien tenga esta clave puede leer todos los mensajes guardados con ella. Guárdela donde solo usted tenga acceso, por ejemplo en un gestor de contraseñas o en una caja fuerte.',
  exportedKey: 'Clave de identidad',
  showKey: 'Mostrar',
  hideKey: 'Ocultar',
  copyIdentityKey: 'Copiar',
  saveKey: 'Guardar como archivo',
  keySaved: 'La clave se ha entregado a su navegador como archivo.',
  printKey: 'Imprimir',
  keyQr: 'Código QR de la clave de identidad',
  keyQrHint: 'Quien lo escanee tendrá la clave.',
  exportAsk: '¿Está ya la clave en papel o en otro dispositivo?',
  exportYes: 'Sí, ahí está',
  exportNoted: 'Bien. Guárdela donde solo usted pueda acceder a ella.',
  sheetHead: 'Inigma: una clave de identidad',
  sheetLead:
    'Quien tenga esta clave puede leer todos los mensajes guardados con ella. Guarde esta hoja donde solo usted tenga acceso. Para usar la clave, abra en un navegador la dirección que figura abajo, elija «Importar la clave» y escríbala exactamente como aparece aquí.',
  sheetAddress: 'Dirección',
  importKey: 'Importar la clave',
  importKeyHead: 'Importar una clave',
  importLead:
    'Las listas de esta página pasarán a ser las de la clave que importe, y lo que abra a partir de entonces se guardará con ella.',
  importReplaces:
    'Sustituirá a la clave actual. Los mensajes de la clave actual solo se pueden abrir con ella, así que expórtela antes.',
  importExportFirst: 'Exportar la clave actual',
  importField: 'Clave que se va a importar',
  importFieldHint: 'Péguela o elija el archivo en el que se guardó.',
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
    same: 'Este navegador ya tiene esta misma clave.',
    unkept: 'Su navegador no ha guardado la clave. Su clave actual sigue como estaba.',
  },
  imported: 'Este navegador tiene ahora la clave importada, y las listas son las de esa clave.',
  resetIdentity: 'Empezar de nuevo',
  resetIdentityAsk: '¿Empezar de nuevo con otra clave?',
  resetIdentityWarning:
    'Este navegador creará una clave nueva. Los mensajes guardados con la anterior ya no se podrán abrir aquí ni aparecerán en ninguna lista.',
  resetIdentityWord: 'nuevo',
  resetIdentityType: 'Escriba «{word}» para continuar',
  identityReset: 'Este navegador tiene una clave nueva.',
};
