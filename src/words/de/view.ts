import type { Catalogue } from '../catalogue.ts';

/** `/view` in German. */
export const view: Catalogue['view'] = {
  title: 'Inigma: eine Nachricht für Sie',
  looking: 'Die Nachricht wird gesucht…',
  decrypting: 'Wird entschlüsselt…',

  waiting: 'Eine Nachricht wartet auf Sie',
  written: 'Diese Nachricht haben Sie geschrieben',
  meaning: {
    claim:
      'Sie gehört dem, der sie zuerst öffnet. Sobald Sie sie öffnen, kann nur noch dieser Browser sie wieder öffnen, und der Link nützt niemand anderem mehr.',
    again:
      'Sie haben sie schon einmal geöffnet, aber sie wurde nicht aufbewahrt. Öffnen Sie sie noch einmal, um sie zu behalten: Dann kann nur noch dieser Browser sie öffnen.',
    once: 'Sie kann einmal gelesen werden. Zehn Minuten lang können Sie sie hier wieder öffnen; danach wird sie gelöscht.',
    several: 'Sobald Sie sie öffnen, können Sie sie hier zehn Minuten lang wieder öffnen.',
    readingStarted:
      'Sie haben sie schon geöffnet. Bis zehn Minuten danach können Sie sie hier wieder öffnen.',
    written:
      'Hier geöffnet, ginge sie dem Empfänger verloren. Sie können sie ansehen, ohne sie zu nehmen: Sie bleibt, wie sie ist, und wartet weiter.',
    writtenOnce:
      'Sie kann einmal gelesen werden. Läsen Sie sie hier, wäre das eine Lesen verbraucht, das für den Empfänger gedacht ist.',
    writtenSeveral: 'Läsen Sie sie hier, wäre ein Lesen verbraucht, das für die Empfänger gedacht ist.',
  },
  senderSees: 'Der Absender kann sehen, wann sie gelesen wurde.',
  readings: {
    opened: { one: 'Sie wurde schon einmal geöffnet.', other: 'Sie wurde schon {count}-mal geöffnet.' },
    openedByOthers: {
      one: 'Auch jemand anderes hat sie geöffnet.',
      other: 'Auch {count} andere haben sie geöffnet.',
    },
    once: 'Das war am {moment}.',
    between: 'Das erste Mal war am {first}, das letzte am {last}.',
    warning:
      'Waren Sie das nicht, auf einem anderen Gerät, dann hat jemand anderes sie gelesen: Sagen Sie dem Absender Bescheid.',
    readers: {
      one: 'Bis zu {count} Person kann sie lesen.',
      other: 'Bis zu {count} Personen können sie lesen.',
    },
    read: {
      one: 'Bisher hat {count} Person sie gelesen.',
      other: 'Bisher haben {count} Personen sie gelesen.',
    },
    unread: 'Bisher hat sie niemand gelesen.',
    wrongPassphrases: {
      one: 'Es wurde {count} falsche Passphrase versucht.',
      other: 'Es wurden {count} falsche Passphrasen versucht.',
    },
    guessing: 'Waren Sie das nicht, versucht jemand, sie zu erraten.',
  },
  throttled: 'Nach so vielen falschen Passphrasen ist der nächste Versuch erst {when} möglich.',
  throttledAdvice: 'Rät jemand anderes, bitten Sie den Absender um eine neue Nachricht.',
  show: 'Nachricht zeigen',
  lookWithoutTaking: 'Ansehen, ohne sie zu nehmen',
  take: 'Öffnen und nehmen',
  key: 'Schlüssel',
  keyHint: 'Der Schlüssel ist der Teil des Links nach „#key=“. Sie können auch den ganzen Link einfügen.',
  passphrase: 'Passphrase',
  passphraseHint:
    'Der Absender hat sie gewählt und sollte sie Ihnen auf einem anderen Weg mitgeteilt haben. Gibt es keine, lassen Sie dieses Feld leer.',
  otherServer:
    'Dieser Link gehört zu {host}, nicht zu diesem Server. Es wurde nichts gesendet: Öffnen Sie ihn für sich.',
  notices: {
    'no-key':
      'Es ist noch kein Schlüssel da. Fügen Sie den Schlüssel oder den ganzen Link ein, den Sie bekommen haben.',
    'other-message':
      'Dieser Link gehört zu einer anderen Nachricht. Fügen Sie den ein, der zu dieser Seite gehört, oder öffnen Sie den anderen für sich.',
    'no-passphrase':
      'Diese Nachricht ist mit einer Passphrase gesichert. Geben Sie sie ein und versuchen Sie es noch einmal.',
    'wrong-key':
      'Dieser Schlüssel öffnet die Nachricht nicht. Nichts wurde geöffnet, und nichts ist verloren: Prüfen Sie, ob der Link vollständig ist, oder fügen Sie einen anderen Schlüssel ein.',
    'wrong-passphrase':
      'Diese Passphrase öffnet die Nachricht nicht. Nichts ist verloren: Prüfen Sie sie und versuchen Sie es noch einmal. Nur wenige Versuche sind frei; danach kommt vor jedem eine Wartezeit.',
    'wrong-key-or-passphrase':
      'Schlüssel und Passphrase öffnen die Nachricht zusammen nicht. Nichts ist verloren: Prüfen Sie beide und versuchen Sie es noch einmal. Gibt es keine Passphrase, lassen Sie das Feld leer.',
    'space-around':
      'Diese Passphrase öffnet die Nachricht nicht. Sie beginnt oder endet mit einem Leerzeichen: Löschen Sie es, wenn es nicht dazugehört, und versuchen Sie es noch einmal.',
    offline: 'Der Server hat nicht geantwortet. Prüfen Sie Ihre Verbindung und versuchen Sie es noch einmal.',
    'too-many':
      'Das waren zu viele Anfragen in kurzer Zeit. Warten Sie eine Minute und versuchen Sie es noch einmal.',
    unavailable:
      'Der Server erreicht seinen Speicher zurzeit nicht. Versuchen Sie es in einer Minute noch einmal.',
    unexpected:
      'Der Server hat etwas geantwortet, das diese Seite nicht versteht. Versuchen Sie es noch einmal.',
  },

  message: 'Die Nachricht',
  label: 'Bezeichnung',
  copy: 'Kopieren',
  save: 'Als Datei speichern',
  hide: 'Verbergen',
  showAgain: 'Wieder zeigen',
  hidden: 'Der Text ist verborgen.',
  files: 'Dateien',
  saveFile: 'Speichern',
  shareRefused: 'Ihr Browser hat die Datei nicht geteilt. Speichern Sie sie stattdessen.',
  addresses: 'Adressen in dieser Nachricht',
  addressesHint:
    'Sie sind keine Links, damit sich nichts aus Versehen öffnet. Kopieren Sie eine nur, wenn Sie dem Absender vertrauen.',
  addressesMore: 'Das sind nur die ersten; im Text stehen noch mehr.',
  copyAddress: 'Adresse kopieren',
  keep: 'Jetzt behalten',
  exportOffer:
    'Der Schlüssel, unter dem sie aufbewahrt wird, ist nur in diesem Browser. Verliert der Browser ihn, ist die Nachricht verloren.',
  phraseOffer: 'Seine Wiederherstellungsphrase aufschreiben',
  exportKey: 'Ihren Schlüssel exportieren',
  outcomes: {
    own: 'Sie gehört Ihnen: Nur dieser Browser kann sie öffnen.',
    looked: 'Sie haben sie angesehen und nicht genommen. Sie wartet weiter auf den Empfänger.',
    claiming: 'Sie wird zu Ihrer Nachricht…',
    claimed:
      'Sie gehört jetzt Ihnen: Nur dieser Browser kann sie wieder öffnen. Wer den Browser verliert, verliert die Nachricht; kopieren Sie also, was Sie brauchen.',
    taken:
      'Jemand anderes hat den Link zur selben Zeit geöffnet und behält die Nachricht. Sie wird hier einmal gezeigt und nicht aufbewahrt; sagen Sie dem Absender Bescheid.',
    gone: 'Sie ist inzwischen abgelaufen oder wurde gelöscht. Sie wird hier einmal gezeigt und nicht aufbewahrt: Kopieren Sie sie, wenn Sie sie brauchen.',
    'key-lost':
      'Sie wird nicht aufbewahrt, weil dieser Browser seinen Schlüssel verloren hat. Kopieren Sie die Nachricht, wenn Sie sie brauchen; oder importieren Sie Ihren Schlüssel oder fangen Sie neu an, unter „Ihr Schlüssel“ auf der ersten Seite, und behalten Sie sie dann hier.',
    unkeepable:
      'Sie wird nicht aufbewahrt, weil dieser Browser nichts für diese Seite behält (ein privates Fenster oder gesperrter Speicher). Der Link öffnet sie weiterhin.',
    'too-large':
      'Sie wird nicht aufbewahrt, weil sie mehr ist, als der Server oder das, was vor ihm steht, wieder annimmt. Der Link öffnet sie weiterhin; kopieren Sie, was Sie brauchen.',
    'key-changed': 'Sie ist noch nicht aufbewahrt, weil Ihr Schlüssel in einem anderen Tab gewechselt wurde.',
    offline:
      'Sie ist noch nicht aufbewahrt, weil der Server nicht geantwortet hat. Bis dahin öffnet der Link sie weiterhin.',
    'too-many':
      'Sie ist noch nicht aufbewahrt, weil es zu viele Anfragen in kurzer Zeit waren. Warten Sie eine Minute und behalten Sie sie dann.',
    unavailable:
      'Sie ist noch nicht aufbewahrt, weil der Server seinen Speicher zurzeit nicht erreicht. Bis dahin öffnet der Link sie weiterhin.',
    unexpected:
      'Sie ist noch nicht aufbewahrt, weil etwas nicht funktioniert hat, wie es sollte. Bis dahin öffnet der Link sie weiterhin.',
  },

  closed: {
    deleted: {
      heading: 'Die Nachricht ist gelöscht',
      advice: 'Sie wurde auf dem Server gelöscht und lässt sich nicht zurückholen.',
    },
    offline: {
      heading: 'Der Server hat nicht geantwortet',
      advice: 'Prüfen Sie Ihre Verbindung und versuchen Sie es noch einmal. Die Nachricht ist unberührt.',
    },
    'too-many': {
      heading: 'Zu viele Anfragen',
      advice:
        'Von Ihrem Anschluss kamen zu viele in kurzer Zeit. Warten Sie eine Minute und versuchen Sie es noch einmal. Die Nachricht ist unberührt.',
    },
    unavailable: {
      heading: 'Der Server ist nicht bereit',
      advice:
        'Er erreicht seinen Speicher zurzeit nicht. Versuchen Sie es in einer Minute noch einmal. Die Nachricht ist unberührt.',
    },
    unexpected: {
      heading: 'Etwas ist schiefgegangen',
      advice:
        'Der Server hat etwas geantwortet, das diese Seite nicht versteht. Versuchen Sie es noch einmal oder laden Sie die Seite neu.',
    },
  },
  keyLostHint:
    'Wenn Sie sie hier schon einmal geöffnet haben, war ihr Schlüssel der, den dieser Browser verloren hat.',
  write: 'Nachricht schreiben',
};
