import type { AddDeviceWords, ComparisonWords, ReplacingWords, TakeKeyWords } from '../catalogue.ts';

/** Before one key takes the place of another, by an import or by *Add a device*, in German. */
export const replacing: ReplacingWords = {
  askPresent:
    'Ihr aktueller Schlüssel wurde nie exportiert. Dieser Browser behält ihn als vorherigen Schlüssel, aber nur, bis Sie einen anderen importieren oder den Schlüssel zurücksetzen. Verliert der Browser ihn, sind seine Nachrichten weg.',
  askPrevious:
    'Der Schlüssel, der jetzt Ihr vorheriger ist, wurde nie exportiert. Wenn Sie fortfahren, vergisst dieser Browser ihn, und seine Nachrichten lassen sich nicht mehr öffnen.',
  exportFirst: 'Aktuellen Schlüssel exportieren',
  word: 'importieren',
  type: 'Zum Fortfahren „{word}“ eingeben',
  same: 'Dieser Browser hat diesen Schlüssel bereits.',
  unkept: 'Ihr Browser hat den Schlüssel nicht gespeichert. Ihr aktueller Schlüssel ist unverändert.',
};

/** On both devices, in German. */
export const comparison: ComparisonWords = {
  code: 'Vergleichscode',
  compare:
    'Beide Geräte zeigen einen Code. Verwenden Sie den Schlüssel auf dem neuen Gerät nur, wenn die Codes übereinstimmen.',
};

/** *Add a device*, on the device that has the key, in German. */
export const addDevice: AddDeviceWords = {
  heading: 'Gerät hinzufügen',
  lead: 'Damit erstellen Sie einen Link, der Ihren Schlüssel an einen anderen Ihrer Browser weitergibt. Auch dieser kann dann dieselben Nachrichten öffnen. Der Link funktioniert einmal, innerhalb von zehn Minuten.',
  warning:
    'Wer den Link zuerst öffnet, hat Ihren Schlüssel und kann alle zugehörigen Nachrichten lesen. Erstellen Sie ihn, wenn Ihr anderes Gerät zur Hand ist, und zeigen Sie ihn sonst niemandem.',
  make: 'Link erstellen',
  making: 'Link wird erstellt…',
  scan: 'Scannen Sie den QR-Code mit Ihrem anderen Gerät, oder kopieren Sie den Link und öffnen Sie ihn dort.',
  qr: 'QR-Code des Links',
  link: 'Link für Ihr anderes Gerät',
  copy: 'Link kopieren',
  unopened: 'Noch hat niemand den Link geöffnet.',
  unknown:
    'Der Server hat nicht geantwortet; deshalb ist unklar, ob der Link geöffnet wurde. Diese Seite prüft es weiter.',
  opened: 'Der Link wurde um {time} geöffnet.',
  openedHint:
    'Wenn Sie das waren, vergleichen Sie die Codes. Wenn nicht, hat jemand anderes Ihren Schlüssel und kann Ihre Nachrichten lesen: Löschen Sie die wichtigen und wählen Sie dann „Schlüssel zurücksetzen“.',
  expired: 'Der Link ist abgelaufen. Niemand hat ihn geöffnet.',
  gone: 'Den Link gibt es nicht mehr.',
  again: 'Neuen Link erstellen',
  stop: 'Abbrechen und Link löschen',
  withdrawn: 'Link gelöscht.',
  notWithdrawn: 'Der Link konnte nicht gelöscht werden. Er läuft zehn Minuten nach dem Erstellen ab.',
  maybeOpened:
    'Es ist unklar, ob jemand den Link geöffnet hat. Wenn Sie nicht sicher sind, dass ihn sonst niemand hatte, gehen Sie davon aus, dass jemand Ihren Schlüssel hat: Löschen Sie die wichtigen Nachrichten und wählen Sie dann „Schlüssel zurücksetzen“.',
};

/** On the device that is offered the key, in German. */
export const takeKey: TakeKeyWords = {
  heading: 'Schlüssel eines anderen Geräts verwenden?',
  lead: 'Dieser Link bietet diesem Browser den Schlüssel eines anderen Geräts an.',
  yours:
    'Fahren Sie nur fort, wenn Sie den Link gerade selbst erstellt haben, mit „Gerät hinzufügen“ auf Ihrem anderen Gerät.',
  danger:
    'Wenn Ihnen jemand den Link geschickt hat, schließen Sie diese Seite. Wer Ihnen seinen Schlüssel schickt, kann alles lesen, was Sie von da an aufbewahren.',
  go: 'Fortfahren',
  differ:
    'Wenn die Codes nicht übereinstimmen oder Ihnen jemand den Link geschickt hat, brechen Sie ab. Wer Ihnen seinen Schlüssel schickt, kann alles lesen, was Sie von da an aufbewahren.',
  weak: 'Das sieht nicht nach einem Schlüssel aus, den Inigma erzeugt hat. Ein ausgedachter Schlüssel lässt sich erraten, und wer ihn errät, kann Ihre Nachrichten lesen.',
  replaces:
    'Dieser Schlüssel ersetzt den Schlüssel in diesem Browser. Der alte bleibt Ihr vorheriger Schlüssel; unter „Ihr Schlüssel“ auf der Startseite können Sie zu ihm zurückwechseln.',
  use: 'Diesen Schlüssel verwenden',
  used: 'Dieser Browser hat jetzt den Schlüssel',
  usedHint:
    'Die zugehörigen Nachrichten lassen sich jetzt auch hier öffnen. Was Sie ab jetzt öffnen, gehört zu diesem Schlüssel.',
  cancelled: 'Es wurde nichts geändert',
  cancelledHint:
    'Dieser Browser hat den Schlüssel nicht übernommen, und der Link kann nicht noch einmal verwendet werden.',
  cancelledUnanswered:
    'Dieser Browser hat den Schlüssel nicht übernommen. Der Server hat nicht geantwortet: Der Link läuft innerhalb von zehn Minuten von selbst ab.',
  firstPage: 'Zur Startseite',
};
