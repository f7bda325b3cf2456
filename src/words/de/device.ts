import type { AddDeviceWords, ComparisonWords, ReplacingWords, TakeKeyWords } from '../catalogue.ts';

/** Before one key takes the place of another, by an import or by *Add a device*, in German. */
export const replacing: ReplacingWords = {
  askPresent:
    'Ihr jetziger Schlüssel wurde nie exportiert. Dieser Browser behält ihn als Ihren vorigen Schlüssel, aber nur, bis Sie einen weiteren importieren oder neu anfangen. Verliert der Browser ihn, sind die Nachrichten dieses Schlüssels verloren.',
  askPrevious:
    'Der Schlüssel, der bis jetzt Ihr voriger war, wurde nie exportiert und wird vergessen. Seine Nachrichten lassen sich dann nicht mehr öffnen.',
  exportFirst: 'Jetzigen Schlüssel exportieren',
  word: 'importieren',
  type: 'Geben Sie „{word}“ ein, um fortzufahren',
  same: 'Dieser Browser hat genau diesen Schlüssel schon.',
  unkept: 'Ihr Browser hat den Schlüssel nicht behalten. Ihr jetziger Schlüssel ist, wie er war.',
};

/** On both devices, in German. */
export const comparison: ComparisonWords = {
  code: 'Vergleichscode',
  compare:
    'Beide Geräte zeigen einen Code. Verwenden Sie den Schlüssel auf dem neuen nur, wenn die beiden Codes gleich sind.',
};

/** *Add a device*, on the device that has the key, in German. */
export const addDevice: AddDeviceWords = {
  heading: 'Gerät hinzufügen',
  lead: 'Damit entsteht ein Link, der Ihren Schlüssel an einen anderen Browser von Ihnen weitergibt. Der öffnet dann dieselben Nachrichten wie dieser. Der Link funktioniert einmal, innerhalb von zehn Minuten.',
  warning:
    'Wer den Link zuerst öffnet, hat Ihren Schlüssel und kann alle Nachrichten lesen, die unter ihm aufbewahrt werden. Erstellen Sie ihn, wenn Ihr anderes Gerät zur Hand ist, und lassen Sie ihn sonst niemanden sehen.',
  make: 'Link erstellen',
  making: 'Link wird erstellt…',
  scan: 'Scannen Sie den QR-Code mit Ihrem anderen Gerät, oder kopieren Sie den Link und öffnen Sie ihn dort.',
  qr: 'QR-Code des Links',
  link: 'Link für Ihr anderes Gerät',
  copy: 'Link kopieren',
  unopened: 'Noch hat niemand den Link geöffnet.',
  unknown:
    'Ob der Link geöffnet wurde, ist nicht bekannt, weil der Server nicht geantwortet hat. Diese Seite fragt weiter nach.',
  opened: 'Der Link wurde um {time} geöffnet.',
  openedHint:
    'Wenn Sie das waren, vergleichen Sie die Codes. Wenn nicht, hat jemand anderes Ihren Schlüssel und kann Ihre Nachrichten lesen: Löschen Sie die wichtigen und wählen Sie dann „Neu anfangen“.',
  expired: 'Der Link ist abgelaufen, und niemand hat ihn geöffnet.',
  gone: 'Den Link gibt es nicht mehr.',
  again: 'Neuen Link erstellen',
  stop: 'Abbrechen und Link löschen',
  withdrawn: 'Der Link ist gelöscht.',
  notWithdrawn: 'Der Link ließ sich nicht löschen. Er läuft zehn Minuten nach dem Erstellen von selbst ab.',
  maybeOpened:
    'Ob jemand den Link geöffnet hat, ist nicht bekannt. Wenn Sie nicht sicher sind, dass ihn sonst niemand hatte, behandeln Sie Ihren Schlüssel wie einen, den jemand gesehen hat: Löschen Sie die wichtigen Nachrichten und wählen Sie dann „Neu anfangen“.',
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
    'Wenn die Codes verschieden sind oder Ihnen jemand den Link geschickt hat, brechen Sie ab. Wer Ihnen seinen Schlüssel schickt, kann alles lesen, was Sie von da an aufbewahren.',
  weak: 'Das sieht nicht nach einem Schlüssel aus, den Inigma erzeugt hat. Ein ausgedachter Schlüssel lässt sich erraten, und wer ihn errät, kann Ihre Nachrichten lesen.',
  replaces:
    'Dieser Schlüssel tritt an die Stelle dessen, den der Browser jetzt hat. Jener bleibt als Ihr voriger Schlüssel, und Sie können unter „Ihr Schlüssel“ auf der ersten Seite zu ihm zurückwechseln.',
  use: 'Diesen Schlüssel verwenden',
  used: 'Dieser Browser hat jetzt den Schlüssel',
  usedHint:
    'Nachrichten, die unter ihm aufbewahrt werden, lassen sich auch hier öffnen. Was Sie von jetzt an öffnen, wird unter ihm aufbewahrt.',
  cancelled: 'Es wurde nichts geändert',
  cancelledHint:
    'Dieser Browser hat den Schlüssel nicht übernommen, und der Link lässt sich nicht noch einmal verwenden.',
  cancelledUnanswered:
    'Dieser Browser hat den Schlüssel nicht übernommen. Der Server hat nicht geantwortet: Der Link endet von selbst innerhalb von zehn Minuten.',
  firstPage: 'Zur ersten Seite',
};
