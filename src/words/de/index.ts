import type { Catalogue } from '../catalogue.ts';
import { key } from './identity.ts';
import { lists } from './mailbox.ts';
import { view } from './view.ts';

/** German. */
export const de: Catalogue = {
  language: { tag: 'de', direction: 'ltr', name: 'Deutsch' },

  anywhere: {
    name: 'Inigma',
    home: 'Inigma, eine Nachricht schreiben',
    skip: 'Zum Inhalt springen',
    language: 'Sprache',
    languageWaits:
      'Die Sprache wechselt, wenn Sie diese Seite neu laden. Was jetzt auf ihr steht, ginge dabei verloren; deshalb wartet sie auf Sie.',
    noScript:
      'Inigma ver- und entschlüsselt in Ihrem Browser und braucht dazu JavaScript. Erlauben Sie JavaScript für diese Seite und laden Sie sie neu.',
    insecure:
      'Diese Seite wurde ohne HTTPS geöffnet, daher stellt Ihr Browser ihr keine Verschlüsselung bereit. Öffnen Sie sie über eine Adresse, die mit https:// beginnt (oder auf localhost).',
    broken:
      'Auf dieser Seite funktioniert etwas nicht, wie es sollte. Laden Sie die Seite neu; hilft das nicht, ist Ihr Browser vielleicht zu alt.',
    stuck:
      'Diese Seite wurde nicht vollständig geladen und funktioniert deshalb nicht. Prüfen Sie Ihre Verbindung, kopieren Sie, was Sie schon geschrieben haben, und öffnen Sie die Seite oder den ganzen Link noch einmal. Hilft das nicht, ist Ihr Browser vielleicht zu alt.',
    buildInfo: 'Version {version}, Build {build}',
    copied: 'Kopiert',
    copiedSecret:
      'Kopiert. Diese Seite leert die Zwischenablage nicht: Kopieren Sie nach dem Einfügen etwas anderes.',
    copyRefused:
      'Ihr Browser hat das Kopieren nicht erlaubt. Der Text ist markiert: Drücken Sie Strg+C (⌘C), oder halten Sie ihn gedrückt und kopieren Sie ihn.',
    cancel: 'Abbrechen',
    dark: 'Dunkle Farben',
    tryAgain: 'Noch einmal versuchen',
    never: 'Läuft nie ab',
    expiresIn: 'Läuft {when} ab',
    expiresAt: 'Läuft ab: {moment}',
    offline: 'Der Server hat nicht geantwortet. Prüfen Sie Ihre Verbindung und versuchen Sie es noch einmal.',
    tooMany:
      'Das waren zu viele Anfragen in kurzer Zeit. Warten Sie eine Minute und versuchen Sie es noch einmal.',
    tooManyUntil: 'Das waren zu viele Anfragen in kurzer Zeit. Versuchen Sie es {when} noch einmal.',
    tooLarge:
      'Das ist mehr, als der Server oder das, was vor ihm steht, annimmt. Entfernen Sie eine Datei oder kürzen Sie den Text und versuchen Sie es noch einmal.',
    unavailable:
      'Der Server erreicht seinen Speicher zurzeit nicht. Versuchen Sie es in einer Minute noch einmal.',
    full: 'Der Server ist voll und nimmt zurzeit keine neuen Nachrichten an. Versuchen Sie es später noch einmal.',
    refused: 'Der Server hat das abgelehnt. Laden Sie die Seite neu und versuchen Sie es noch einmal.',
    unexpected:
      'Der Server hat etwas geantwortet, das diese Seite nicht versteht. Laden Sie die Seite neu und versuchen Sie es noch einmal.',
    keyLost:
      'Dieser Browser hat den Schlüssel verloren, unter dem Ihre Nachrichten aufbewahrt wurden: Sein Speicher wurde ganz oder teilweise gelöscht.',
    storageUnavailable:
      'Dieser Browser behält nichts für diese Seite (ein privates Fenster oder gesperrter Speicher). Sie können Nachrichten senden und lesen, aber keine als Ihre hier aufbewahren.',
    switchBack: 'Zum vorigen Schlüssel wechseln',
    delete: 'Löschen',
    deleting: 'Wird gelöscht…',
    deleteAsk: 'Diese Nachricht löschen?',
    deleteOwned: 'Sie wird auf dem Server gelöscht und lässt sich nicht zurückholen.',
  },

  compose: {
    title: 'Inigma: eine Nachricht für einen Menschen',
    heading: 'Eine Nachricht für einen Menschen',
    lead: 'Sie wird in Ihrem Browser verschlüsselt, bevor sie gesendet wird. Wenn Sie nichts anderes wählen, behält die Nachricht, wer den Link zuerst öffnet, und niemand sonst kann sie wieder öffnen.',
    message: 'Nachricht',
    sizeLeft: 'Noch {size} frei',
    sizeOver: '{size} – höchstens {limit} sind möglich',
    files: 'Dateien',
    addFiles: 'Dateien hinzufügen',
    filesLimit: 'Zusammen bis {limit}',
    addFilesHint: 'oder auf diese Seite ziehen oder ein Bild einfügen',
    dropHere: 'Loslassen, dann werden die Dateien hinzugefügt',
    filesAdded: { one: '{count} Datei hinzugefügt', other: '{count} Dateien hinzugefügt' },
    removeFile: 'Entfernen',
    fileRemoved: '{name} ist entfernt',
    tooManyFiles: 'Eine Nachricht fasst {most} Dateien. Die übrigen wurden nicht hinzugefügt.',
    folder: '„{name}“ ist ein Ordner und kann nicht gesendet werden. Wählen Sie die Dateien darin aus.',
    folders: 'Das sind Ordner und können nicht gesendet werden: {names}. Wählen Sie die Dateien darin aus.',
    picturesTell:
      'Bilder werden unverändert gesendet: Auch was eine Kamera hineingeschrieben hat, etwa den Ort, geht mit.',
    label: 'Bezeichnung',
    labelHint: 'Freiwillig. Nur Sie und der Empfänger können sie lesen.',
    labelLeft: { one: 'Noch {count} Zeichen frei', other: 'Noch {count} Zeichen frei' },
    labelTooLong:
      'Die Bezeichnung ist zu lang. Sie fasst 100 Zeichen, bei Emojis oder anderen Schriften weniger.',
    labelUnfit: 'Die Bezeichnung enthält ein Zeichen, das nicht gesendet werden kann. Geben Sie sie neu ein.',
    readers: 'Wer sie lesen kann',
    readersFirst: 'Wer sie zuerst liest, behält sie',
    readersFirstHint: 'Wer sie zuerst öffnet, behält sie, und niemand sonst kann sie wieder öffnen.',
    readersOne: 'Einmal lesen',
    readersOneHint: 'Sie wird zehn Minuten nach dem Lesen gelöscht, oder früher, wenn der Leser sie löscht.',
    readersSeveral: 'Bis zu … Personen',
    readersSeveralHint: 'Jede hat zehn Minuten Zeit, sie zu lesen. Nach der letzten wird sie gelöscht.',
    readersCount: 'Anzahl der Personen',
    readersLimits: '{least} bis {most} Personen',
    readersWrong: 'Wählen Sie eine Anzahl von {least} bis {most}.',
    lifetime: 'Lebensdauer',
    lifetimeYear: '1 Jahr',
    lifetimeNever: 'Unbegrenzt',
    lifetimeCustom: 'Andere Dauer…',
    customAmount: 'Wie lange',
    customUnit: 'Einheit',
    minutes: 'Minuten',
    hours: 'Stunden',
    days: 'Tage',
    lifetimeWrong: 'Wählen Sie eine Dauer in diesem Bereich: {least} bis {most}.',
    lifetimeRefused:
      'Dieser Server erlaubt diese Gültigkeitsdauer nicht. Wählen Sie eine kürzere und versuchen Sie es noch einmal.',
    lifetimeUnclear:
      '„{amount}“ lässt sich auf zwei Arten lesen. Lassen Sie das Trennzeichen weg oder schreiben Sie eine oder zwei Ziffern dahinter.',
    receipt: 'Zeigen, wann sie gelesen wurde',
    receiptHint:
      '30 Tage lang. Der Server weiß dann, dass eine Nachricht von Ihnen geendet hat; Adresse und Browser eines Lesers hält er nicht fest.',
    receiptUnkept:
      'Mit einem eigenen Schlüssel bekommen Sie eine Liste dessen, was Sie senden, und sehen, wann es gelesen wurde.',
    more: 'Weitere Optionen',
    passphrase: 'Passphrase',
    passphraseHint:
      'Freiwillig. Wer den Link öffnet, braucht auch sie; teilen Sie sie auf einem anderen Weg mit.',
    create: 'Sicheren Link erstellen',
    createByKey: 'oder Strg (⌘) und Eingabe drücken',
    encrypting: 'Wird verschlüsselt…',
    sending: 'Wird gesendet…',
    empty: 'Schreiben Sie zuerst eine Nachricht oder fügen Sie eine Datei hinzu.',
    tooLong: 'Die Nachricht ist zu lang. Kürzen Sie sie und versuchen Sie es noch einmal.',
    tooMuch:
      'Text und Dateien zusammen sind zu viel für eine Nachricht. Entfernen Sie eine Datei oder kürzen Sie den Text und versuchen Sie es noch einmal.',
    fileUnreadable:
      '„{name}“ konnte nicht gelesen werden: Die Datei wurde nach dem Auswählen geändert oder verschoben, oder sie ist gar nicht lesbar. Entfernen Sie sie, wählen Sie sie gegebenenfalls neu aus und versuchen Sie es noch einmal. Es wurde nichts gesendet, und sonst ist nichts verloren.',
    notUnicode:
      'Die Nachricht enthält ein halbes Zeichen, das nicht gesendet werden kann. Suchen Sie nach einem � oder einem kaputten Emoji und löschen Sie es.',
    passphraseUnusable:
      'Die Passphrase enthält ein Zeichen, das nicht verwendet werden kann. Geben Sie sie neu ein.',
    passphraseSpace:
      'Die Passphrase beginnt oder endet mit einem Leerzeichen, das dann mit eingegeben werden muss. Entfernen Sie es, oder drücken Sie noch einmal auf „Sicheren Link erstellen“, um es zu behalten.',
    notEncrypted:
      'Ihr Browser konnte die Nachricht nicht verschlüsseln. Es wurde nichts gesendet, und nichts ist verloren; versuchen Sie es noch einmal.',
    serverTooOld:
      'Dieser Server ist zu alt, um die Nachricht so zu schützen, wie Sie es wollten. Sie wurde wieder gelöscht, und es gibt keinen Link.',
    kept: 'Was Sie geschrieben haben, ist noch da; kopieren Sie es, bevor Sie diese Seite verlassen oder neu laden.',

    ready: 'Ihr Link ist fertig',
    readyCopied:
      'Der vollständige Link ist kopiert. Senden Sie ihn an einen Menschen. Diese Seite leert die Zwischenablage nicht: Kopieren Sie nach dem Einfügen etwas anderes.',
    readyNotCopied: 'Kopieren Sie den vollständigen Link und senden Sie ihn an einen Menschen.',
    readyCopiedSeveral:
      'Der vollständige Link ist kopiert. Senden Sie ihn an die Personen, die die Nachricht lesen dürfen. Diese Seite leert die Zwischenablage nicht: Kopieren Sie nach dem Einfügen etwas anderes.',
    readyNotCopiedSeveral:
      'Kopieren Sie den vollständigen Link und senden Sie ihn an die Personen, die die Nachricht lesen dürfen.',
    readyOnce: 'Kann einmal gelesen werden',
    readySeveral: {
      one: 'Bis zu {count} Person kann sie lesen',
      other: 'Bis zu {count} Personen können sie lesen',
    },
    readyLocked: 'Zum Öffnen ist die Passphrase nötig',
    onlyHere:
      'Der Schlüssel ist nirgends sonst: Ist diese Seite geschlossen, kann der Link nicht mehr gezeigt werden.',
    fullLink: 'Vollständiger Link',
    copyFullLink: 'Vollständigen Link kopieren',
    copyInstructions: 'Mit Anleitung kopieren',
    instructions:
      'Dieser Link führt zu einer verschlüsselten Nachricht für Sie. Öffnen Sie ihn in dem Browser, den Sie sonst benutzen, und drücken Sie dort „Nachricht zeigen“.',
    twoWays: 'Auf zwei Wegen senden',
    twoWaysHint:
      'Den Link auf einem Weg und den Schlüssel auf einem anderen: Wer nur eines davon abfängt, hat nichts.',
    bareLink: 'Link ohne den Schlüssel',
    copyBareLink: 'Link kopieren',
    key: 'Schlüssel',
    copyKey: 'Schlüssel kopieren',
    share: 'Teilen…',
    showQr: 'QR-Code zeigen',
    hideQr: 'QR-Code verbergen',
    linkQr: 'QR-Code des vollständigen Links',
    qrHint: 'Wer ihn scannt, hat den ganzen Link mit dem Schlüssel.',
    qrFailed:
      'Der QR-Code konnte nicht geladen werden. Alles andere funktioniert weiterhin; kopieren Sie stattdessen den Text.',
    done: 'Fertig',
    lastLink: 'Ihr letzter Link ist noch auf dieser Seite.',
    showAgain: 'Noch einmal zeigen',

    ...lists,
    ...key,

    how: 'So funktioniert es',
    howEncrypt:
      'Ihr Browser erzeugt einen zufälligen Schlüssel und verschlüsselt damit die Nachricht. Der Server bekommt das Verschlüsselte und sonst nichts. Der Schlüssel steht in dem Teil des Links nach dem #, den Browser nicht senden.',
    howClaim:
      'Wer den Link öffnet und zuerst auf „Nachricht zeigen“ drückt, wird ihr Besitzer: Der Browser verschlüsselt sie neu mit einem eigenen Schlüssel, und der Link öffnet sie für niemand anderen mehr. Ist jemand Ihrem Empfänger zuvorgekommen, sieht Ihr Empfänger das.',
    howText:
      'Die Zeilen eines Textes werden mit einem Zeilenvorschub (LF) am Ende gesendet, was auch immer das Programm, aus dem sie stammen, dort schreibt. Was Byte für Byte ankommen muss, hängen Sie als Datei an.',
    howLimits:
      'Es hilft nicht gegen jemanden, der den Link vor Ihrem Empfänger liest oder eines der beiden Geräte in seiner Gewalt hat. Senden Sie Link und Schlüssel auf zwei Wegen oder setzen Sie eine Passphrase, wenn es darauf ankommt.',
  },

  view,

  threatModel: {
    title: 'Inigma: Bedrohungsmodell',
    link: 'Das Bedrohungsmodell lesen: wer angreifen könnte und was dagegen steht (auf Englisch)',
  },
  missing: {
    title: 'Inigma: keine solche Seite',
    heading: 'Hier ist keine Seite',
    lead: 'Die Adresse ist vielleicht abgeschnitten. Ein Link zu einer Nachricht ist lang; lassen Sie ihn sich noch einmal senden oder schreiben Sie selbst eine Nachricht.',
    write: 'Nachricht schreiben',
  },
};
