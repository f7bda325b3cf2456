import type { Catalogue } from '../catalogue.ts';
import { answer } from './answer.ts';
import { key } from './identity.ts';
import { lists } from './mailbox.ts';
import * as onDemand from './on-demand.ts';
import { view } from './view.ts';

/** German. */
export const de: Catalogue = {
  language: { tag: 'de', direction: 'ltr', name: 'Deutsch' },

  anywhere: {
    skip: 'Zum Inhalt springen',
    language: 'Sprache',
    languageWaits:
      'Die Sprache wechselt, wenn Sie diese Seite neu laden. Dabei ginge verloren, was auf ihr steht; deshalb wartet der Wechsel auf Sie.',
    noScript:
      '{service} ver- und entschlüsselt in Ihrem Browser und braucht dazu JavaScript. Erlauben Sie JavaScript für diese Seite und laden Sie sie neu.',
    insecure:
      'Diese Seite wurde ohne HTTPS geöffnet, deshalb kann Ihr Browser nicht verschlüsseln. Öffnen Sie sie über eine Adresse, die mit https:// beginnt (oder auf localhost).',
    broken:
      'Auf dieser Seite funktioniert etwas nicht. Laden Sie die Seite neu; hilft das nicht, ist Ihr Browser vielleicht zu alt.',
    stuck:
      'Diese Seite wurde nicht vollständig geladen und funktioniert deshalb nicht. Prüfen Sie Ihre Verbindung, kopieren Sie, was Sie schon geschrieben haben, und öffnen Sie die Seite oder den vollständigen Link noch einmal. Hilft das nicht, ist Ihr Browser vielleicht zu alt.',
    buildInfo: 'Version {version}, Build {build}',
    copied: 'Kopiert',
    copiedSecret:
      'Kopiert. Diese Seite leert die Zwischenablage nicht: Kopieren Sie nach dem Einfügen etwas anderes.',
    copyRefused:
      'Ihr Browser hat das Kopieren nicht erlaubt. Der Text ist markiert: Drücken Sie Strg+C (⌘C), oder halten Sie ihn gedrückt und kopieren Sie ihn.',
    cancel: 'Abbrechen',
    dark: 'Dunkelmodus',
    tryAgain: 'Erneut versuchen',
    never: 'Läuft nie ab',
    expiresIn: 'Läuft {when} ab',
    expiresAt: 'Läuft ab: {moment}',
    offline: 'Der Server hat nicht geantwortet. Prüfen Sie Ihre Verbindung und versuchen Sie es noch einmal.',
    tooMany: 'Zu viele Anfragen in kurzer Zeit. Warten Sie eine Minute und versuchen Sie es noch einmal.',
    tooManyUntil: 'Zu viele Anfragen in kurzer Zeit. Versuchen Sie es {when} noch einmal.',
    tooLarge:
      'Das ist zu groß für diesen Server. Entfernen Sie eine Datei oder kürzen Sie den Text und versuchen Sie es noch einmal.',
    unavailable:
      'Der Server erreicht gerade seine Datenbank nicht. Versuchen Sie es in einer Minute noch einmal.',
    full: 'Der Server ist voll und nimmt gerade keine neuen Nachrichten an. Versuchen Sie es später noch einmal.',
    refused: 'Der Server hat das abgelehnt. Laden Sie die Seite neu und versuchen Sie es noch einmal.',
    unexpected:
      'Diese Seite versteht die Antwort des Servers nicht. Laden Sie die Seite neu und versuchen Sie es noch einmal.',
    keyLost:
      'Dieser Browser hat den Schlüssel zu Ihren Nachrichten verloren: Sein Speicher wurde ganz oder teilweise gelöscht.',
    storageUnavailable:
      'Dieser Browser behält nichts für diese Seite (ein privates Fenster oder gesperrter Speicher). Sie können Nachrichten senden und lesen, aber hier nicht aufbewahren.',
    switchBack: 'Zum vorherigen Schlüssel wechseln',
    delete: 'Löschen',
    deleting: 'Wird gelöscht…',
    deleteAsk: 'Diese Nachricht löschen?',
    deleteOwned: 'Sie wird vom Server gelöscht und kann nicht wiederhergestellt werden.',
  },

  compose: {
    title: '{service}: Vertrauliche Nachricht senden',
    heading: 'Vertrauliche Nachricht senden',
    lead: 'Im Browser verschlüsselt. Nur wer den Link hat, kann sie öffnen.',
    message: 'Nachricht',
    sizeOver: '{size} – höchstens {limit}',
    sizeLeft: 'Noch {size} frei',
    files: 'Dateien',
    addFiles: 'Dateien hinzufügen',
    filesLimit: 'Zusammen bis {limit}',
    addFilesHint: 'oder auf diese Seite ziehen oder ein Bild einfügen',
    dropHere: 'Dateien hier ablegen',
    filesAdded: { one: '{count} Datei hinzugefügt', other: '{count} Dateien hinzugefügt' },
    removeFile: 'Entfernen',
    fileRemoved: '{name} entfernt',
    tooManyFiles: 'Eine Nachricht kann {most} Dateien enthalten. Die übrigen wurden nicht hinzugefügt.',
    folder: '„{name}“ ist ein Ordner und kann nicht gesendet werden. Wählen Sie die Dateien darin aus.',
    folders: 'Das sind Ordner und können nicht gesendet werden: {names}. Wählen Sie die Dateien darin aus.',
    filesRefused: 'Dieser Server nimmt keine Dateien an; es wurde nichts hinzugefügt.',
    picturesTell: 'Fotos behalten ihre Metadaten, zum Beispiel den Aufnahmeort.',
    label: 'Bezeichnung',
    labelHint: 'Optional. Nur Sie und der Empfänger können sie lesen.',
    labelLeft: { one: 'Noch {count} Zeichen frei', other: 'Noch {count} Zeichen frei' },
    labelTooLong:
      'Die Bezeichnung ist zu lang. Sie fasst 100 Zeichen, bei Emojis oder anderen Schriften weniger.',
    labelUnfit: 'Die Bezeichnung enthält ein Zeichen, das nicht gesendet werden kann. Geben Sie sie neu ein.',
    readers: 'Wer sie lesen kann',
    readersFirst: 'Wer zuerst liest, behält sie',
    readersFirstHint:
      'Wer den Link zuerst öffnet, behält die Nachricht. Danach kann sie niemand sonst mehr öffnen.',
    readersOne: 'Einmal lesen',
    readersOneHint:
      'Sie kann einmal gelesen werden, und es bleibt keine Kopie. Zehn Minuten nach dem Öffnen wird sie gelöscht, oder der Leser löscht sie früher.',
    readersSeveral: 'Bis zu … Personen',
    readersSeveralHint: 'Jede Person hat zehn Minuten Zeit zum Lesen. Nach der letzten wird sie gelöscht.',
    readersCount: 'Anzahl der Personen',
    readersLimits: '{least} bis {most} Personen',
    readersWrong: 'Wählen Sie {least} bis {most} Personen.',
    lifetime: 'Läuft ab nach',
    lifetimeYear: '1 Jahr',
    lifetimeNever: 'Nie',
    lifetimeCustom: 'Eigene Dauer…',
    customAmount: 'Wie lange',
    customUnit: 'Einheit',
    minutes: 'Minuten',
    hours: 'Stunden',
    days: 'Tage',
    lifetimeWrong: 'Wählen Sie eine Dauer zwischen {least} und {most}.',
    sameChoices: 'Dieselben Optionen wie zuletzt.',
    resetChoices: 'Zurücksetzen',
    lifetimeRefused:
      'So lange bewahrt dieser Server keine Nachrichten auf. Wählen Sie eine kürzere Dauer und versuchen Sie es noch einmal.',
    lifetimeUnclear:
      '„{amount}“ lässt sich auf zwei Arten lesen. Entfernen Sie das Trennzeichen oder schreiben Sie ein oder zwei Ziffern dahinter.',
    receipt: 'Benachrichtigen, wenn sie gelesen wird',
    receiptHint:
      'Wird 30 Tage aufbewahrt. Der Server erfährt dabei, dass eine Ihrer Nachrichten geendet hat, aber weder Adresse noch Browser eines Lesers.',
    receiptUnkept:
      'Mit einem eigenen Schlüssel bekommen Sie eine Liste Ihrer gesendeten Nachrichten und sehen, wann sie gelesen wurden.',
    more: 'Weitere Optionen',
    passphrase: 'Passphrase',
    passphraseHint:
      'Optional. Der Empfänger braucht sie zusätzlich zum Link; teilen Sie sie auf anderem Weg mit, etwa am Telefon.',
    passphraseRequired:
      'Erforderlich. Der Empfänger braucht sie zusätzlich zum Link; teilen Sie sie auf anderem Weg mit, etwa am Telefon.',
    passphraseMissing:
      'Geben Sie eine Passphrase ein oder lassen Sie eine erzeugen. Dieser Server verlangt sie.',
    passphraseShort:
      'Eine kurze Passphrase ist leicht zu erraten. Verwenden Sie mindestens 8 Zeichen oder lassen Sie eine erzeugen.',
    generate: 'Erzeugen',
    generateFailed: 'Die Wortliste konnte nicht geladen werden. Geben Sie stattdessen eine Passphrase ein.',
    create: 'Sicheren Link erstellen',
    createByKey: 'oder Strg (⌘) + Eingabe',
    encrypting: 'Wird verschlüsselt…',
    sending: 'Wird gesendet…',
    cancelling: 'Wird abgebrochen…',
    bytesOf: '{done} von {total}',
    cancelled: 'Abgebrochen. Auf dem Server bleibt nichts davon, und was Sie geschrieben haben, ist noch da.',
    cancelPending:
      'Abgebrochen, aber der Server ist nicht erreichbar: Was schon angekommen war, liegt vielleicht noch dort. Niemand hat den Link dazu. Diese Seite versucht weiter, es zu löschen. Was Sie geschrieben haben, ist noch da.',
    cancelFailed:
      'Abgebrochen, aber der Server war nicht erreichbar: Was schon angekommen war, bleibt vielleicht dort, bis es abläuft. Niemand hat den Link dazu, also kann es niemand öffnen. Was Sie geschrieben haben, ist noch da.',
    empty: 'Schreiben Sie zuerst eine Nachricht oder fügen Sie eine Datei hinzu.',
    emptyWithoutFiles: 'Schreiben Sie zuerst eine Nachricht.',
    tooLong: 'Die Nachricht ist zu lang. Kürzen Sie sie und versuchen Sie es noch einmal.',
    tooMuch:
      'Text und Dateien zusammen sind zu groß für eine Nachricht. Entfernen Sie eine Datei oder kürzen Sie den Text und versuchen Sie es noch einmal.',
    fileUnreadable:
      '„{name}“ konnte nicht gelesen werden. Vielleicht wurde die Datei seit dem Hinzufügen geändert oder verschoben. Entfernen Sie sie, fügen Sie sie gegebenenfalls wieder hinzu und versuchen Sie es noch einmal. Es wurde nichts gesendet, und sonst ist nichts verloren.',
    notUnicode:
      'Die Nachricht enthält ein beschädigtes Zeichen, das nicht gesendet werden kann. Suchen Sie nach einem � oder einem kaputten Emoji und löschen Sie es.',
    passphraseUnusable:
      'Die Passphrase enthält ein Zeichen, das nicht verwendet werden kann. Geben Sie sie neu ein.',
    passphraseSpace:
      'Die Passphrase beginnt oder endet mit einem Leerzeichen, das mit eingegeben werden muss. Entfernen Sie es, oder drücken Sie noch einmal auf „Sicheren Link erstellen“, um es zu behalten.',
    notEncrypted:
      'Ihr Browser konnte die Nachricht nicht verschlüsseln. Es wurde nichts gesendet, und nichts ist verloren; versuchen Sie es noch einmal.',
    serverTooOld:
      'Dieser Server ist zu alt, um die Nachricht wie gewünscht zu schützen. Sie wurde wieder gelöscht, und es gibt keinen Link.',
    kept: 'Was Sie geschrieben haben, ist noch da; kopieren Sie es, bevor Sie diese Seite verlassen oder neu laden.',

    ready: 'Ihr Link ist fertig',
    readyCopied:
      'Vollständiger Link kopiert. Senden Sie ihn an eine Person. Diese Seite leert die Zwischenablage nicht: Kopieren Sie nach dem Einfügen etwas anderes.',
    readyNotCopied: 'Kopieren Sie den vollständigen Link und senden Sie ihn an eine Person.',
    readyCopiedSeveral:
      'Vollständiger Link kopiert. Senden Sie ihn an die Personen, die die Nachricht lesen dürfen. Diese Seite leert die Zwischenablage nicht: Kopieren Sie nach dem Einfügen etwas anderes.',
    readyNotCopiedSeveral:
      'Kopieren Sie den vollständigen Link und senden Sie ihn an die Personen, die die Nachricht lesen dürfen.',
    readyOnce: 'Kann einmal gelesen werden',
    readySeveral: {
      one: 'Bis zu {count} Person kann sie lesen',
      other: 'Bis zu {count} Personen können sie lesen',
    },
    readyLocked: 'Passphrase zum Öffnen nötig',
    onlyHere:
      'Kopieren Sie ihn jetzt. Wenn Sie diese Seite schließen, kann der Link nicht mehr angezeigt werden.',
    fullLink: 'Vollständiger Link',
    copyFullLink: 'Vollständigen Link kopieren',
    linkCopied: 'Link kopiert',
    copyPassphrase: 'Passphrase kopieren',
    passphraseReminder: 'Sie steht nicht im Link. Teilen Sie sie auf anderem Weg mit, etwa am Telefon.',
    again: 'Weiteren Link mit gleichem Inhalt erstellen',
    copyInstructions: 'Mit Anleitung kopieren',
    instructions:
      'Dieser Link führt zu einer verschlüsselten Nachricht für Sie. Öffnen Sie ihn in Ihrem gewohnten Browser und drücken Sie dort auf „Nachricht anzeigen“.',
    twoWays: 'Link und Schlüssel getrennt senden',
    twoWaysHint:
      'Senden Sie den Link auf einem Weg und den Schlüssel auf einem anderen: Wer nur eines davon abfängt, kann die Nachricht nicht lesen.',
    bareLink: 'Link ohne Schlüssel',
    copyBareLink: 'Link kopieren',
    key: 'Schlüssel',
    copyKey: 'Schlüssel kopieren',
    share: 'Teilen…',
    showQr: 'QR-Code anzeigen',
    hideQr: 'QR-Code ausblenden',
    linkQr: 'QR-Code des vollständigen Links',
    qrHint: 'Wer ihn scannt, hat den vollständigen Link samt Schlüssel.',
    qrFailed:
      'Der QR-Code konnte nicht geladen werden. Alles andere funktioniert weiterhin; kopieren Sie stattdessen den Text.',
    done: 'Fertig',
    lastLink: 'Ihr letzter Link ist noch verfügbar.',
    showAgain: 'Link anzeigen',

    ...lists,
    ...key,

    how: 'So funktioniert es',
    howEncrypt:
      'Ihr Browser erzeugt einen zufälligen Schlüssel und verschlüsselt damit die Nachricht. Der Server bekommt nur die verschlüsselten Daten. Der Schlüssel steht in dem Teil des Links nach dem #, den Browser nicht senden.',
  },

  view,
  answer,

  threatModel: {
    title: '{service}: Bedrohungsmodell',
    link: 'Bedrohungsmodell lesen (englisch)',
  },
  footer: {
    imprint: 'Impressum',
    privacy: 'Datenschutz',
    abuse: 'Missbrauch melden',
    source: 'Quellcode',
  },
  missing: {
    title: '{service}: Seite nicht gefunden',
    heading: 'Seite nicht gefunden',
    lead: 'Die Adresse ist vielleicht unvollständig. Links zu Nachrichten sind lang; lassen Sie sich Ihren noch einmal senden oder schreiben Sie selbst eine Nachricht.',
    write: 'Nachricht schreiben',
  },

  onDemand,
};
