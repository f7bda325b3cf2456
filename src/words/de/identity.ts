import type { IdentityWords } from '../catalogue.ts';
import { replacing } from './device.ts';

/** *Your key* in German. */
export const key: IdentityWords = {
  identity: 'Ihr Schlüssel',
  identityLead:
    'Dieser Browser hat für Sie einen Schlüssel erzeugt. Unter ihm werden Ihre Nachrichten aufbewahrt, und er verlässt den Browser nur, wenn Sie ihn exportieren oder ein Gerät hinzufügen. Der Server kennt Sie unter einem Namen, der aus ihm gebildet ist.',
  userId: 'Nutzer-ID',
  copyUserId: 'Nutzer-ID kopieren',
  keyLostHint:
    'Nachrichten, die unter ihm aufbewahrt wurden, lassen sich ohne ihn nicht öffnen. Sie können Nachrichten schreiben und lesen; um wieder welche aufzubewahren, importieren Sie den Schlüssel, falls Sie ihn exportiert haben, oder fangen Sie neu an.',
  unexported:
    'Er ist nur in diesem Browser. Wer den Browser verliert oder seinen Speicher löscht, verliert die Nachrichten. Exportieren Sie ihn, um sie zu sichern.',
  storageNotPersistent:
    'Ihr Browser kann diesen Schlüssel löschen, wenn der Speicherplatz knapp wird, und ein privates Fenster vergisst ihn, wenn es geschlossen wird.',
  safariDeletes:
    'Safari löscht diesen Schlüssel nach sieben Tagen Nutzung, in denen Sie diese Seite nicht besuchen, und jeder Browser auf einem iPhone oder iPad ebenso. Schreiben Sie jetzt die Wiederherstellungsphrase auf oder speichern Sie den Schlüssel als Datei.',
  previousKey: 'Voriger Schlüssel',
  previousLead:
    'Dieser Browser behält noch den Schlüssel, den Sie vorher hatten. Lassen Sie ihn vergessen, wenn auch andere diesen Browser benutzen.',
  switchedBack:
    'Dieser Browser hat wieder seinen vorigen Schlüssel, und die Listen sind die dieses Schlüssels.',
  forgetPrevious: 'Vorigen Schlüssel vergessen',
  forgetPreviousAsk: 'Ihren vorigen Schlüssel vergessen?',
  forgetPreviousWarning:
    'Nachrichten, die unter ihm aufbewahrt werden, lassen sich hier dann nur öffnen, wenn Sie ihn wieder importieren.',
  forgetPreviousUnexported:
    'Er wurde nie exportiert. Wenn Sie diese Nachrichten brauchen, wechseln Sie zurück und exportieren Sie ihn zuerst.',
  previousForgotten: 'Der vorige Schlüssel ist vergessen.',
  exportKey: 'Schlüssel exportieren',
  exportKeyHead: 'Ihren Schlüssel exportieren',
  exportLead:
    'Wer diesen Schlüssel hat, kann alle Nachrichten lesen, die unter ihm aufbewahrt werden. Bewahren Sie ihn dort auf, wo nur Sie herankommen, etwa in einem Passwortmanager oder einem Tresor.',
  exportedKey: 'Identitätsschlüssel',
  showKey: 'Zeigen',
  hideKey: 'Verbergen',
  copyIdentityKey: 'Kopieren',
  keyCopied:
    'Kopiert. Fügen Sie den Schlüssel dort ein, wo Sie ihn aufbewahren wollen, und kopieren Sie danach etwas anderes: Diese Seite leert die Zwischenablage nicht.',
  saveKey: 'Als Datei speichern',
  keySaved: 'Der Schlüssel ist Ihrem Browser als Datei übergeben.',
  printKey: 'Drucken',
  keyQr: 'QR-Code des Identitätsschlüssels',
  keyQrHint: 'Wer ihn scannt, hat den Schlüssel.',
  exportAsk:
    'Ist der Schlüssel jetzt außerhalb dieses Browsers aufbewahrt: in einem Passwortmanager, auf Papier oder auf einem anderen Gerät?',
  exportYes: 'Ja, ich habe ihn gesichert',
  exportNoted: 'Gut. Bewahren Sie ihn dort auf, wo nur Sie ihn erreichen.',
  phrase: 'Wiederherstellungsphrase',
  showPhrase: 'Wiederherstellungsphrase zeigen',
  hidePhrase: 'Wiederherstellungsphrase verbergen',
  phraseHint:
    'Diese 18 englischen Wörter sind der Schlüssel in anderer Form. Schreiben Sie sie in dieser Reihenfolge auf. Wer sie hat, kann Ihre Nachrichten lesen.',
  phraseFailed:
    'Die Wiederherstellungsphrase ließ sich nicht laden. Alles andere geht weiterhin; speichern Sie den Schlüssel stattdessen als Datei.',
  sheetHead: 'Inigma: ein Identitätsschlüssel',
  sheetLead:
    'Wer diesen Schlüssel hat, kann alle Nachrichten lesen, die unter ihm aufbewahrt werden. Bewahren Sie dieses Blatt dort auf, wo nur Sie herankommen. Um den Schlüssel zu verwenden, öffnen Sie die Adresse unten in einem Browser, wählen Sie „Schlüssel importieren“ und geben Sie den Schlüssel genau so ein, wie er hier steht, oder seine Wiederherstellungsphrase.',
  sheetAddress: 'Adresse',
  addDevice: 'Gerät hinzufügen',
  importKey: 'Schlüssel importieren',
  importKeyHead: 'Einen Schlüssel importieren',
  importLead:
    'Die Listen auf dieser Seite werden die des Schlüssels sein, den Sie importieren, und was Sie von da an öffnen, wird unter ihm aufbewahrt.',
  importReplaces:
    'Er tritt an die Stelle des jetzigen Schlüssels. Nachrichten des jetzigen Schlüssels lassen sich nur mit dem jetzigen Schlüssel öffnen; exportieren Sie also zuerst diesen. Dieser Browser behält ihn als Ihren vorigen Schlüssel und vergisst den, der bis jetzt der vorige war.',
  importExportFirst: replacing.exportFirst,
  importField: 'Schlüssel oder Wiederherstellungsphrase',
  importFieldHint:
    'Fügen Sie den Text ein, tippen Sie ihn oder wählen Sie die Datei, in der der Schlüssel gespeichert ist.',
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
    same: replacing.same,
    unkept: replacing.unkept,
    'phrase-count':
      'Eine Wiederherstellungsphrase hat 18 Wörter, diese hier {count}. Prüfen Sie, ob eines fehlt oder doppelt ist.',
    'phrase-word':
      '„{word}“ ist kein Wort einer Wiederherstellungsphrase. Prüfen Sie, wie es geschrieben wird.',
    'phrase-checksum':
      'Diese Wörter ergeben zusammen keine Wiederherstellungsphrase: Eines ist falsch, oder zwei sind vertauscht.',
    'phrase-unavailable':
      'Die Wiederherstellungsphrase ließ sich nicht prüfen, weil ein Teil dieser Seite nicht geladen wurde. Prüfen Sie Ihre Verbindung, laden Sie die Seite neu und versuchen Sie es noch einmal.',
  },
  imported: 'Dieser Browser hat jetzt den importierten Schlüssel, und die Listen sind die dieses Schlüssels.',
  importAsk: 'Einen Schlüssel ersetzen, den nur dieser Browser hat?',
  importAskPresent: replacing.askPresent,
  importAskPrevious: replacing.askPrevious,
  importWord: replacing.word,
  resetIdentity: 'Neu anfangen',
  resetIdentityAsk: 'Mit einem anderen Schlüssel neu anfangen?',
  resetIdentityWarning:
    'Dieser Browser erzeugt einen neuen Schlüssel und behält keinen der alten, auch den vorigen nicht. Alle Nachrichten, die unter ihnen aufbewahrt werden, lassen sich hier dann nicht mehr öffnen und stehen in keiner Liste.',
  resetIdentityWord: 'neu',
  resetIdentityType: replacing.type,
  identityReset: 'Dieser Browser hat einen neuen Schlüssel.',
};
