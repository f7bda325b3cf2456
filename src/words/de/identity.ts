import type { IdentityWords } from '../catalogue.ts';
import { replacing } from './device.ts';

/** *Your key* in German. */
export const key: IdentityWords = {
  identity: 'Ihr Schlüssel',
  identityLead:
    'Dieser Browser hat einen Schlüssel für Sie erzeugt, zu dem Ihre Nachrichten gehören. Er verlässt den Browser nur, wenn Sie ihn exportieren oder ein Gerät hinzufügen. Der Server kennt Sie unter einer ID, die daraus abgeleitet ist.',
  userId: 'Nutzer-ID',
  copyUserId: 'Nutzer-ID kopieren',
  keyLostHint:
    'Die zugehörigen Nachrichten lassen sich ohne ihn nicht öffnen. Schreiben und lesen können Sie weiterhin. Um wieder Nachrichten aufzubewahren, importieren Sie den Schlüssel, falls Sie ihn exportiert haben, oder setzen Sie ihn zurück.',
  unexported:
    'Wenn Sie dieses Gerät verlieren oder seine Browserdaten löschen, sind diese Nachrichten weg. Exportieren Sie den Schlüssel als Sicherung.',
  storageNotPersistent:
    'Ihr Browser kann diesen Schlüssel löschen, wenn der Speicherplatz knapp wird. Ein privates Fenster vergisst ihn beim Schließen.',
  safariDeletes:
    'Safari löscht diesen Schlüssel nach sieben Tagen Nutzung ohne Besuch dieser Seite, ebenso jeder Browser auf iPhone und iPad. Schreiben Sie jetzt die Wiederherstellungsphrase auf oder speichern Sie den Schlüssel als Datei.',
  previousKey: 'Vorheriger Schlüssel',
  previousLead:
    'Dieser Browser hat noch den Schlüssel, den Sie vorher verwendet haben. Wenn andere diesen Browser mitbenutzen, wählen Sie „Vorherigen Schlüssel vergessen“.',
  switchedBack: 'Zum vorherigen Schlüssel gewechselt. Die Listen zeigen seine Nachrichten.',
  forgetPrevious: 'Vorherigen Schlüssel vergessen',
  forgetPreviousAsk: 'Vorherigen Schlüssel vergessen?',
  forgetPreviousWarning:
    'Seine Nachrichten lassen sich hier dann nur noch öffnen, wenn Sie ihn wieder importieren.',
  forgetPreviousUnexported:
    'Er wurde nie exportiert. Wenn Sie seine Nachrichten brauchen, wechseln Sie zurück und exportieren Sie ihn zuerst.',
  previousForgotten: 'Vorheriger Schlüssel vergessen.',
  exportKey: 'Schlüssel exportieren',
  exportKeyHead: 'Ihren Schlüssel exportieren',
  exportLead:
    'Wer diesen Schlüssel hat, kann alle zugehörigen Nachrichten lesen. Bewahren Sie ihn dort auf, wo nur Sie herankommen, etwa in einem Passwortmanager oder einem Tresor.',
  exportedKey: 'Identitätsschlüssel',
  showKey: 'Anzeigen',
  hideKey: 'Ausblenden',
  copyIdentityKey: 'Kopieren',
  keyCopied:
    'Kopiert. Fügen Sie den Schlüssel dort ein, wo Sie ihn aufbewahren möchten, und kopieren Sie danach etwas anderes: Diese Seite leert die Zwischenablage nicht.',
  saveKey: 'Als Datei speichern',
  keySaved: 'Schlüsseldatei gespeichert.',
  printKey: 'Drucken',
  keyQr: 'QR-Code des Identitätsschlüssels',
  keyQrHint: 'Wer ihn scannt, hat den Schlüssel.',
  exportAsk: 'Ist der Schlüssel sicher aufbewahrt?',
  exportYes: 'Ja, ist aufbewahrt',
  exportNoted: 'Gut. Achten Sie darauf, dass nur Sie herankommen.',
  phrase: 'Wiederherstellungsphrase',
  showPhrase: 'Wiederherstellungsphrase anzeigen',
  hidePhrase: 'Wiederherstellungsphrase ausblenden',
  phraseHint:
    'Diese 18 englischen Wörter sind Ihr Schlüssel in anderer Form. Schreiben Sie sie in dieser Reihenfolge auf. Wer sie hat, kann Ihre Nachrichten lesen.',
  phraseFailed:
    'Die Wiederherstellungsphrase konnte nicht geladen werden. Alles andere funktioniert weiterhin; speichern Sie den Schlüssel stattdessen als Datei.',
  sheetHead: '{service}: Identitätsschlüssel',
  sheetLead:
    'Wer diesen Schlüssel hat, kann alle zugehörigen Nachrichten lesen. Bewahren Sie dieses Blatt dort auf, wo nur Sie herankommen. Um den Schlüssel zu verwenden, öffnen Sie die Adresse unten in einem Browser, wählen Sie „Schlüssel importieren“ und geben Sie den Schlüssel genau so ein, wie er hier steht, oder seine Wiederherstellungsphrase.',
  sheetAddress: 'Adresse',
  addDevice: 'Gerät hinzufügen',
  importKey: 'Schlüssel importieren',
  importKeyHead: 'Schlüssel importieren',
  importLead:
    'Die Listen auf dieser Seite zeigen dann die Nachrichten des importierten Schlüssels, und was Sie von da an öffnen, gehört zu ihm.',
  importReplaces:
    'Er ersetzt Ihren aktuellen Schlüssel. Dessen Nachrichten lassen sich nur mit ihm öffnen; exportieren Sie ihn also zuerst. Dieser Browser behält ihn als vorherigen Schlüssel und vergisst den bisherigen vorherigen.',
  importExportFirst: replacing.exportFirst,
  importField: 'Schlüssel oder Wiederherstellungsphrase',
  importFieldHint: 'Fügen Sie den Text ein, tippen Sie ihn oder wählen Sie Ihre Schlüsseldatei.',
  importFile: 'Datei auswählen',
  importing: 'Wird importiert…',
  importWeak: 'Trotzdem importieren',
  importWeakWarning:
    'Das sieht nicht nach einem Schlüssel aus, den Inigma erzeugt hat. Ein ausgedachter Schlüssel lässt sich erraten, und wer ihn errät, kann Ihre Nachrichten lesen. Prüfen Sie, ob er vollständig und ohne Tippfehler ist; importieren Sie ihn nur, wenn Sie sicher sind.',
  importNotices: {
    nothing: 'Geben Sie zuerst einen Schlüssel ein oder wählen Sie Ihre Schlüsseldatei.',
    link: 'Das ist ein Link zu einer Nachricht, kein eigener Schlüssel. Öffnen Sie ihn in einem Browser, um die Nachricht zu lesen.',
    'too-short':
      'Das ist zu kurz: Ein Schlüssel hat 32 Zeichen. Prüfen Sie, ob Sie ihn vollständig kopiert haben.',
    'too-long':
      'Das ist zu lang: Ein Schlüssel hat 32 Zeichen. Prüfen Sie, ob Sie nur den Schlüssel kopiert haben.',
    'not-unicode':
      'Das enthält ein beschädigtes Zeichen und kann kein Schlüssel sein. Kopieren Sie den Schlüssel noch einmal.',
    file: 'In dieser Datei ist kein Schlüssel. Wählen Sie die Datei, die Sie mit „Schlüssel exportieren“ gespeichert haben.',
    same: replacing.same,
    unkept: replacing.unkept,
    'phrase-count':
      'Eine Wiederherstellungsphrase hat 18 Wörter, diese hat {count}. Prüfen Sie auf fehlende oder doppelte Wörter.',
    'phrase-word': '„{word}“ kommt in Wiederherstellungsphrasen nicht vor. Prüfen Sie die Schreibweise.',
    'phrase-checksum':
      'Das ist keine gültige Wiederherstellungsphrase: Ein Wort ist falsch, oder zwei sind vertauscht.',
    'phrase-unavailable':
      'Die Wiederherstellungsphrase konnte nicht geprüft werden, weil ein Teil dieser Seite nicht geladen wurde. Prüfen Sie Ihre Verbindung, laden Sie die Seite neu und versuchen Sie es noch einmal.',
  },
  imported: 'Schlüssel importiert. Die Listen zeigen seine Nachrichten.',
  importAsk: 'Nie exportierten Schlüssel ersetzen?',
  importAskPresent: replacing.askPresent,
  importAskPrevious: replacing.askPrevious,
  importWord: replacing.word,
  resetIdentity: 'Schlüssel zurücksetzen',
  resetIdentityAsk: 'Schlüssel zurücksetzen?',
  resetIdentityWarning:
    'Dieser Browser erzeugt einen neuen Schlüssel und vergisst die alten, auch den vorherigen. Deren Nachrichten verschwinden aus Ihren Listen und lassen sich hier nur öffnen, wenn Sie den Schlüssel wieder importieren.',
  resetIdentityWord: 'zurücksetzen',
  resetIdentityType: replacing.type,
  identityReset: 'Dieser Browser hat einen neuen Schlüssel.',
};
