import type { IdentityWords } from '../catalogue.ts';

/** *Your key* in German. */
export const key: IdentityWords = {
  identity: 'Ihr Schlüssel',
  identityLead:
    'Dieser Browser hat für Sie einen Schlüssel erzeugt. Unter ihm werden Ihre Nachrichten aufbewahrt, und er verlässt den Browser nur, wenn Sie ihn exportieren. Der Server kennt Sie unter einem Namen, der aus ihm gebildet ist.',
  userId: 'Nutzer-ID',
  copyUserId: 'Nutzer-ID kopieren',
  keyLostHint:
    'Nachrichten, die unter ihm aufbewahrt wurden, lassen sich ohne ihn nicht öffnen. Sie können Nachrichten schreiben und lesen; um wieder welche aufzubewahren, importieren Sie den Schlüssel, falls Sie ihn exportiert haben, oder fangen Sie neu an.',
  unexported:
    'Er ist nur in diesem Browser. Wer den Browser verliert oder seinen Speicher löscht, verliert die Nachrichten. Exportieren Sie ihn, um sie zu sichern.',
  exportKey: 'Schlüssel exportieren',
  exportKeyHead: 'Ihren Schlüssel exportieren',
  exportLead:
    'Wer diesen Schlüssel hat, kann alle Nachrichten lesen, die unter ihm aufbewahrt werden. Bewahren Sie ihn dort auf, wo nur Sie herankommen, etwa in einem Passwortmanager oder einem Tresor.',
  exportedKey: 'Identitätsschlüssel',
  showKey: 'Zeigen',
  hideKey: 'Verbergen',
  copyIdentityKey: 'Kopieren',
  saveKey: 'Als Datei speichern',
  keySaved: 'Der Schlüssel ist Ihrem Browser als Datei übergeben.',
  printKey: 'Drucken',
  keyQr: 'QR-Code des Identitätsschlüssels',
  keyQrHint: 'Wer ihn scannt, hat den Schlüssel.',
  exportAsk: 'Ist der Schlüssel jetzt auf Papier oder auf einem anderen Gerät?',
  exportYes: 'Ja, er ist dort',
  exportNoted: 'Gut. Bewahren Sie ihn dort auf, wo nur Sie ihn erreichen.',
  sheetHead: 'Inigma: ein Identitätsschlüssel',
  sheetLead:
    'Wer diesen Schlüssel hat, kann alle Nachrichten lesen, die unter ihm aufbewahrt werden. Bewahren Sie dieses Blatt dort auf, wo nur Sie herankommen. Um den Schlüssel zu verwenden, öffnen Sie die Adresse unten in einem Browser, wählen Sie „Schlüssel importieren“ und geben Sie ihn genau so ein, wie er hier steht.',
  sheetAddress: 'Adresse',
  importKey: 'Schlüssel importieren',
  importKeyHead: 'Einen Schlüssel importieren',
  importLead:
    'Die Listen auf dieser Seite werden die des Schlüssels sein, den Sie importieren, und was Sie von da an öffnen, wird unter ihm aufbewahrt.',
  importReplaces:
    'Er tritt an die Stelle des jetzigen Schlüssels. Nachrichten des jetzigen Schlüssels lassen sich nur mit dem jetzigen Schlüssel öffnen; exportieren Sie also zuerst diesen.',
  importExportFirst: 'Jetzigen Schlüssel exportieren',
  importField: 'Zu importierender Schlüssel',
  importFieldHint: 'Fügen Sie ihn ein oder wählen Sie die Datei, in der er gespeichert ist.',
  importFile: 'Datei wählen',
  importing: 'Wird importiert…',
  importWeak: 'Trotzdem importieren',
  importWeakWarning:
    'Das sieht nicht nach einem Schlüssel aus, den Inigma erzeugt hat. Ein ausgedachter Schlüssel lässt sich erraten, und wer ihn errät, kann Ihre Nachrichten lesen. Prüfen Sie, ob er vollständig und ohne Tippfehler ist; importieren Sie ihn nur, wenn Sie sicher sind.',
  importNotices: {
    nothing: 'Es ist noch kein Schlüssel da. Fügen Sie einen ein oder wählen Sie eine Datei.',
    link: 'Das ist ein Link zu einer Nachricht und nicht der Schlüssel eines Menschen. Öffnen Sie ihn in einem Browser, um die Nachricht zu lesen.',
    'too-short':
      'Das ist zu kurz für einen Schlüssel, der 32 Zeichen hat. Prüfen Sie, ob Sie ihn ganz kopiert haben.',
    'too-long':
      'Das ist zu lang für einen Schlüssel, der 32 Zeichen hat. Prüfen Sie, ob Sie etwas anderes mitkopiert haben.',
    'not-unicode':
      'Das enthält ein halbes Zeichen und kann daher kein Schlüssel sein. Kopieren Sie den Schlüssel noch einmal.',
    file: 'In dieser Datei ist kein Schlüssel. Wählen Sie die Datei, die „Schlüssel exportieren“ gespeichert hat.',
    same: 'Dieser Browser hat genau diesen Schlüssel schon.',
    unkept: 'Ihr Browser hat den Schlüssel nicht behalten. Ihr jetziger Schlüssel ist, wie er war.',
  },
  imported: 'Dieser Browser hat jetzt den importierten Schlüssel, und die Listen sind die dieses Schlüssels.',
  resetIdentity: 'Neu anfangen',
  resetIdentityAsk: 'Mit einem anderen Schlüssel neu anfangen?',
  resetIdentityWarning:
    'Dieser Browser erzeugt einen neuen Schlüssel. Alle Nachrichten, die unter dem alten aufbewahrt werden, lassen sich hier dann nicht mehr öffnen und stehen in keiner Liste.',
  resetIdentityWord: 'neu',
  resetIdentityType: 'Geben Sie „{word}“ ein, um fortzufahren',
  identityReset: 'Dieser Browser hat einen neuen Schlüssel.',
};
