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
    once: 'Sie kann einmal gelesen werden. Sobald Sie sie gelesen haben, wird sie gelöscht.',
    readingStarted:
      'Sie haben in diesem Tab begonnen, sie zu lesen. Bis sie gelöscht ist, können Sie sie hier wieder öffnen, und niemand sonst kann es.',
    written:
      'Hier geöffnet, ginge sie dem Empfänger verloren. Sie können sie ansehen, ohne sie zu nehmen: Sie bleibt, wie sie ist, und wartet weiter.',
    writtenOnce:
      'Sie kann einmal gelesen werden. Läsen Sie sie hier, wäre das eine Lesen verbraucht, das für den Empfänger gedacht ist.',
  },
  show: 'Nachricht zeigen',
  lookWithoutTaking: 'Ansehen, ohne sie zu nehmen',
  take: 'Öffnen und nehmen',
  key: 'Schlüssel',
  keyHint: 'Der Schlüssel ist der Teil des Links nach „#key=“. Sie können auch den ganzen Link einfügen.',
  passphrase: 'Passphrase',
  passphraseHint:
    'Der Absender hat sie gewählt und sollte sie Ihnen auf einem anderen Weg mitgeteilt haben. Gibt es keine, lassen Sie dieses Feld leer.',
  notices: {
    'no-key':
      'Es ist noch kein Schlüssel da. Fügen Sie den Schlüssel oder den ganzen Link ein, den Sie bekommen haben.',
    'other-message':
      'Dieser Link gehört zu einer anderen Nachricht. Fügen Sie den ein, der zu dieser Seite gehört, oder öffnen Sie den anderen für sich.',
    'no-passphrase':
      'Diese Nachricht ist mit einer Passphrase gesichert. Geben Sie sie ein und versuchen Sie es noch einmal.',
    'wrong-key':
      'Dieser Schlüssel öffnet die Nachricht nicht. Nichts ist verloren: Prüfen Sie, ob der Link vollständig ist. Gibt es eine Passphrase, geben Sie auch sie ein.',
    'wrong-passphrase':
      'Schlüssel und Passphrase öffnen die Nachricht zusammen nicht. Nichts ist verloren: Prüfen Sie beide und versuchen Sie es noch einmal.',
    'space-around':
      'Schlüssel und Passphrase öffnen die Nachricht zusammen nicht. Die Passphrase beginnt oder endet mit einem Leerzeichen: Löschen Sie es, wenn es nicht dazugehört, und versuchen Sie es noch einmal.',
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
  addresses: 'Adressen in dieser Nachricht',
  addressesHint:
    'Sie sind keine Links, damit sich nichts aus Versehen öffnet. Kopieren Sie eine nur, wenn Sie dem Absender vertrauen.',
  addressesMore: 'Das sind nur die ersten; im Text stehen noch mehr.',
  copyAddress: 'Adresse kopieren',
  keep: 'Jetzt behalten',
  erase: 'Jetzt löschen',
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
    erasing: 'Sie wird jetzt gelöscht…',
    erased: 'Sie ist gelöscht. Hier steht sie, bis Sie diese Seite verlassen, und sonst nirgends.',
    unerased:
      'Sie konnte noch nicht gelöscht werden. Diese Seite versucht es weiter, und in jedem Fall wird sie zehn Minuten nach dem Öffnen gelöscht.',
  },

  closed: {
    'already-read': {
      heading: 'Diese Nachricht wurde schon gelesen',
      advice:
        'Sie konnte einmal gelesen werden. Waren Sie das nicht, sagen Sie dem Absender, dass jemand anderes sie gelesen hat.',
    },
    'read-elsewhere': {
      heading: 'Diese Nachricht wird gerade anderswo gelesen',
      advice:
        'Sie kann einmal gelesen werden, und jemand hat damit begonnen, während diese Seite offen war. Waren nicht Sie es, in einem anderen Tab oder auf einem anderen Gerät, sagen Sie es dem Absender.',
    },
    taken: {
      heading: 'Jemand anderes hat diese Nachricht geöffnet',
      advice:
        'Sie gehört jetzt dieser Person, und dieser Link kann sie nicht öffnen. Wenn Sie sie erwartet und nicht selbst in einem anderen Browser geöffnet haben, sagen Sie dem Absender, dass jemand anderes sie hat.',
    },
    'previous-key': {
      heading: 'Diese Nachricht wird unter Ihrem vorigen Schlüssel aufbewahrt',
      advice:
        'Dieser Browser hat jetzt einen anderen Schlüssel. Wechseln Sie zurück, um die Nachricht zu öffnen; der jetzige Schlüssel wird dann als voriger behalten.',
    },
    deleted: {
      heading: 'Die Nachricht ist gelöscht',
      advice: 'Sie wurde auf dem Server gelöscht und lässt sich nicht zurückholen.',
    },
    expired: {
      heading: 'Diese Nachricht ist abgelaufen',
      advice:
        'Ihre Lebensdauer ist vorbei, und sie lässt sich nicht zurückholen. Bitten Sie den Absender, sie noch einmal zu senden.',
    },
    unknown: {
      heading: 'Hier ist keine Nachricht',
      advice:
        'Sie ist abgelaufen, wurde gelöscht oder hat nie existiert. Prüfen Sie, ob der Link vollständig ist, oder bitten Sie den Absender, sie noch einmal zu senden.',
    },
    damaged: {
      heading: 'Diese Nachricht ist beschädigt',
      advice:
        'Was der Server aufbewahrt, ergibt keine Nachricht; deshalb wird nichts davon gezeigt. Bitten Sie den Absender, sie noch einmal zu senden.',
    },
    'newer-version': {
      heading: 'Diese Nachricht stammt von einer neueren Version',
      advice:
        'Diese Seite ist zu alt, um sie zu lesen, und hat sie nicht verändert. Laden Sie die Seite neu oder bitten Sie den Betreiber dieses Servers um eine Aktualisierung.',
    },
    'no-message': {
      heading: 'Dieser Link ist nicht vollständig',
      advice:
        'Er sagt nicht, zu welcher Nachricht er gehört. Öffnen Sie den ganzen Link, den Sie bekommen haben, oder bitten Sie den Absender darum.',
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
