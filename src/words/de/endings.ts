import type { EndingWords } from '../catalogue.ts';

/** Why there is no message to open, for good, in German. */
export const endings: EndingWords = {
  'already-read': {
    heading: 'Diese Nachricht wurde schon gelesen',
    advice:
      'Niemand kann sie mehr lesen. Waren Sie das nicht, sagen Sie dem Absender, dass jemand anderes sie gelesen hat.',
  },
  'read-without-key': {
    heading: 'Diese Nachricht wurde schon gelesen',
    advice:
      'Waren Sie das, vor weniger als zehn Minuten, öffnen Sie hier noch einmal den ganzen Link. Waren Sie es nicht, sagen Sie dem Absender, dass jemand anderes sie gelesen hat.',
  },
  'read-elsewhere': {
    heading: 'Diese Nachricht wird gerade anderswo gelesen',
    advice:
      'Jemand hat das letzte Lesen verbraucht, während diese Seite offen war. Waren nicht Sie es, in einem anderen Tab oder auf einem anderen Gerät, sagen Sie es dem Absender.',
  },
  'reading-over': {
    heading: 'Sie haben diese Nachricht schon gelesen',
    advice:
      'Die zehn Minuten, in denen Sie sie wieder öffnen konnten, sind vorbei. Bitten Sie den Absender, wenn Sie sie noch einmal brauchen.',
  },
  withdrawn: {
    heading: 'Der Absender hat diese Nachricht gelöscht',
    advice: 'Sie lässt sich nicht zurückholen. Fragen Sie den Absender, wenn Sie sie noch brauchen.',
  },
  removed: {
    heading: 'Der Betreiber hat diese Nachricht entfernt',
    advice:
      'Wer diesen Server betreibt, hat sie gelöscht. Sie lässt sich nicht zurückholen; sagen Sie dem Absender Bescheid.',
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
      'Er sagt nicht, zu welcher Nachricht er gehört. Fügen Sie den ganzen Link ein, den Sie bekommen haben, oder bitten Sie den Absender darum.',
  },
  cancelled: {
    heading: 'Sie haben das Laden abgebrochen',
    advice: 'Nichts wurde verändert. Sie können die Nachricht jederzeit wieder laden.',
  },
};
