import type { Catalogue } from '../catalogue.ts';

/** `/view` in German. */
export const view: Catalogue['view'] = {
  title: '{service}: eine Nachricht für Sie',
  looking: 'Die Nachricht wird gesucht…',
  decrypting: 'Wird entschlüsselt…',

  waiting: 'Eine verschlüsselte Nachricht für Sie',
  written: 'Diese Nachricht haben Sie geschrieben',
  sentThrough: 'Gesendet über {host}',
  encrypted: 'Ende-zu-Ende-verschlüsselt',
  readers: {
    claim: 'Wer zuerst liest, behält sie',
    once: 'Nur einmal zu öffnen',
    several: { one: 'Bis zu {count} Person', other: 'Bis zu {count} Personen' },
  },
  meaning: {
    claim:
      'Wenn Sie sie öffnen, wird sie bei Ihren Nachrichten gespeichert, und niemand sonst kann den Link mehr öffnen.',
    again:
      'Sie haben sie schon geöffnet, aber sie wurde nicht gespeichert. Öffnen Sie sie noch einmal, um sie bei Ihren Nachrichten zu speichern. Danach kann niemand sonst den Link mehr öffnen.',
    once: 'Nach dem Öffnen können Sie sie hier zehn Minuten lang erneut öffnen. Danach wird sie gelöscht.',
    several: 'Nach dem Öffnen können Sie sie hier zehn Minuten lang erneut öffnen.',
    readingStarted:
      'Sie haben sie schon geöffnet. Bis zehn Minuten danach können Sie sie hier erneut öffnen.',
    written:
      'Wenn Sie sie hier öffnen und behalten, bekommt der Empfänger sie nicht mehr. Die Vorschau ändert nichts: Die Nachricht wartet weiter auf den Empfänger.',
    writtenOnce:
      'Sie kann nur einmal gelesen werden. Wenn Sie sie hier lesen, kann der Empfänger sie nicht mehr öffnen.',
    writtenSeveral: 'Wenn Sie sie hier lesen, kann ein Empfänger weniger sie lesen.',
  },
  senderSees: 'Der Absender kann sehen, wann sie gelesen wird.',
  readings: {
    opened: { one: 'Sie wurde schon einmal geöffnet.', other: 'Sie wurde schon {count}-mal geöffnet.' },
    openedByOthers: {
      one: 'Auch jemand anderes hat sie geöffnet.',
      other: 'Auch {count} andere haben sie geöffnet.',
    },
    once: 'Das war am {moment}.',
    between: 'Das erste Mal war am {first}, das letzte am {last}.',
    warning:
      'Wenn Sie das nicht auf einem anderen Gerät waren, hat jemand anderes sie gelesen: Sagen Sie dem Absender Bescheid.',
    read: {
      one: 'Bisher hat {count} Person sie gelesen.',
      other: 'Bisher haben {count} Personen sie gelesen.',
    },
    unread: 'Bisher hat sie niemand gelesen.',
    wrongPassphrases: {
      one: 'Es wurde {count} falsche Passphrase eingegeben.',
      other: 'Es wurden {count} falsche Passphrasen eingegeben.',
    },
    guessing: 'Wenn Sie das nicht waren, versucht jemand, sie zu erraten.',
  },
  throttled: 'Zu viele falsche Passphrasen. Der nächste Versuch ist {when} möglich.',
  throttledAdvice: 'Wenn jemand anderes rät, bitten Sie den Absender um eine neue Nachricht.',
  status: 'Status ansehen',
  whatIsThis: 'Was ist das?',
  whatIsThisText:
    'Jemand hat Ihnen eine Nachricht geschrieben und den Link dazu geschickt. Sie ist verschlüsselt, deshalb kann dieser Server sie nicht lesen. Beim Öffnen sehen Sie Text und Dateien; nichts wird installiert oder ausgeführt, und Sie brauchen kein Konto. Wenn Sie sie nicht erwarten, fragen Sie zuerst beim Absender nach, etwa am Telefon.',
  show: 'Nachricht anzeigen',
  lookWithoutTaking: 'Vorschau',
  take: 'Öffnen und behalten',
  key: 'Schlüssel',
  keyHint:
    'Der Schlüssel ist der Teil des Links nach „#key=“. Sie können auch den vollständigen Link einfügen.',
  passphrase: 'Passphrase',
  passphraseHint: 'Der Absender hat sie gewählt und sollte sie Ihnen auf anderem Weg mitgeteilt haben.',
  passphraseOptional: 'Gibt es keine, lassen Sie das Feld leer.',
  otherServer:
    'Dieser Link gehört zu {host}, nicht zu diesem Server. Es wurde nichts gesendet: Öffnen Sie ihn separat.',
  triesLeft: {
    one: 'Noch {count} Versuch, dann folgt eine Wartezeit.',
    other: 'Noch {count} Versuche, dann folgt eine Wartezeit.',
  },
  notices: {
    'no-key': 'Fügen Sie zuerst den Schlüssel ein oder den vollständigen Link, den Sie bekommen haben.',
    'other-message':
      'Dieser Link gehört zu einer anderen Nachricht. Fügen Sie den Link zu dieser Seite ein oder öffnen Sie den anderen separat.',
    'no-passphrase':
      'Diese Nachricht ist durch eine Passphrase geschützt. Geben Sie sie ein und versuchen Sie es noch einmal.',
    'wrong-key':
      'Dieser Schlüssel hat nicht funktioniert. Nichts wurde geöffnet, und nichts ist verloren: Prüfen Sie, ob der Link vollständig ist, oder fügen Sie einen anderen Schlüssel ein.',
    'wrong-passphrase': 'Diese Passphrase hat nicht funktioniert.',
    'wrong-key-or-passphrase':
      'Schlüssel und Passphrase passen nicht zu dieser Nachricht. Nichts ist verloren: Prüfen Sie beide und versuchen Sie es noch einmal. Gibt es keine Passphrase, lassen Sie das Feld leer.',
    'space-around':
      'Diese Passphrase hat nicht funktioniert. Sie beginnt oder endet mit einem Leerzeichen: Entfernen Sie es, wenn es nicht dazugehört, und versuchen Sie es noch einmal.',
    offline: 'Der Server hat nicht geantwortet. Prüfen Sie Ihre Verbindung und versuchen Sie es noch einmal.',
    'too-many': 'Zu viele Anfragen in kurzer Zeit. Warten Sie eine Minute und versuchen Sie es noch einmal.',
    unavailable:
      'Der Server erreicht gerade seine Datenbank nicht. Versuchen Sie es in einer Minute noch einmal.',
    unexpected: 'Diese Seite versteht die Antwort des Servers nicht. Versuchen Sie es noch einmal.',
  },

  message: 'Die Nachricht',
  label: 'Bezeichnung',
  copy: 'Kopieren',
  save: 'Als Datei speichern',
  saveCopy: 'Verschlüsselte Kopie speichern',
  monospace: 'Festbreite',
  hide: 'Ausblenden',
  showAgain: 'Wieder anzeigen',
  hidden: 'Der Text ist ausgeblendet.',
  files: 'Dateien',
  saveFile: 'Speichern',
  shareRefused: 'Ihr Browser hat die Datei nicht geteilt. Speichern Sie sie stattdessen.',
  addresses: 'Webadressen in dieser Nachricht',
  addressesHint:
    'Sie sind keine Links, damit sich nichts versehentlich öffnet. Kopieren Sie eine nur, wenn Sie dem Absender vertrauen.',
  addressesMore: 'Das sind nur die ersten; der Text enthält weitere.',
  copyAddress: 'Adresse kopieren',
  keep: 'Jetzt behalten',
  exportOffer: 'Der Schlüssel dazu wurde nie exportiert. Verliert dieser Browser ihn, ist die Nachricht weg.',
  phraseOffer: 'Wiederherstellungsphrase aufschreiben',
  exportKey: 'Ihren Schlüssel exportieren',
  outcomes: {
    own: 'Sie ist bei Ihren Nachrichten. Nur ein Browser mit Ihrem Schlüssel kann sie öffnen.',
    looked: 'Das war eine Vorschau. Die Nachricht wartet weiter auf den Empfänger.',
    claiming: 'Wird bei Ihren Nachrichten gespeichert…',
    claimed: 'Bei Ihren Nachrichten gespeichert. Der Link funktioniert für niemand anderen mehr.',
    taken:
      'Jemand anderes hat den Link gleichzeitig geöffnet und behält die Nachricht. Sie wird hier einmal angezeigt und nicht gespeichert; sagen Sie dem Absender Bescheid.',
    gone: 'Sie ist inzwischen abgelaufen oder wurde gelöscht. Sie wird hier einmal angezeigt und nicht gespeichert: Kopieren Sie sie, wenn Sie sie brauchen.',
    'key-lost':
      'Nicht gespeichert, weil dieser Browser seinen Schlüssel verloren hat. Kopieren Sie die Nachricht, wenn Sie sie brauchen. Oder importieren Sie den Schlüssel unter „Ihr Schlüssel“ auf der Startseite oder setzen Sie ihn dort zurück, und behalten Sie die Nachricht dann hier.',
    unkeepable:
      'Nicht gespeichert, weil dieser Browser nichts für diese Seite behält (ein privates Fenster oder gesperrter Speicher). Der Link öffnet sie weiterhin.',
    'too-large':
      'Nicht gespeichert, weil sie für diesen Server zu groß ist. Der Link öffnet sie weiterhin; kopieren Sie, was Sie brauchen.',
    'key-changed': 'Noch nicht gespeichert, weil Ihr Schlüssel in einem anderen Tab gewechselt wurde.',
    offline:
      'Noch nicht gespeichert, weil der Server nicht geantwortet hat. Bis dahin öffnet der Link sie weiterhin.',
    'too-many':
      'Noch nicht gespeichert, weil es zu viele Anfragen in kurzer Zeit gab. Warten Sie eine Minute und behalten Sie sie dann.',
    unavailable:
      'Noch nicht gespeichert, weil der Server gerade seine Datenbank nicht erreicht. Bis dahin öffnet der Link sie weiterhin.',
    unexpected:
      'Noch nicht gespeichert, weil etwas schiefgegangen ist. Bis dahin öffnet der Link sie weiterhin.',
  },

  closed: {
    deleted: {
      heading: 'Nachricht gelöscht',
      advice: 'Sie wurde vom Server gelöscht und kann nicht wiederhergestellt werden.',
    },
    offline: {
      heading: 'Der Server hat nicht geantwortet',
      advice: 'Prüfen Sie Ihre Verbindung und versuchen Sie es noch einmal. Die Nachricht ist unverändert.',
    },
    'too-many': {
      heading: 'Zu viele Anfragen',
      advice:
        'Aus Ihrem Netz kamen zu viele in kurzer Zeit. Warten Sie eine Minute und versuchen Sie es noch einmal. Die Nachricht ist unverändert.',
    },
    unavailable: {
      heading: 'Der Server ist nicht bereit',
      advice:
        'Er erreicht gerade seine Datenbank nicht. Versuchen Sie es in einer Minute noch einmal. Die Nachricht ist unverändert.',
    },
    unexpected: {
      heading: 'Etwas ist schiefgegangen',
      advice:
        'Diese Seite versteht die Antwort des Servers nicht. Versuchen Sie es noch einmal oder laden Sie die Seite neu.',
    },
  },
  keyLostHint: 'Falls Sie sie hier schon geöffnet hatten: Dieser Browser hat den Schlüssel dazu verloren.',
  write: 'Nachricht schreiben',
};
