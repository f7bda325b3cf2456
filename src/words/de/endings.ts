import type { EndingWords } from '../catalogue.ts';

/** Why there is no message to open, for good, in German. */
export const endings: EndingWords = {
  'already-read': {
    heading: 'Diese Nachricht wurde bereits gelesen',
    advice:
      'Sie wurde so oft geöffnet, wie der Absender erlaubt hat. Wenn Sie sie gesendet haben, sehen Sie unter „Verlauf“ auf der Startseite nach. Wenn sie für Sie bestimmt war und Sie sie nicht geöffnet haben, sagen Sie dem Absender, dass jemand anderes sie gelesen hat.',
  },
  'read-without-key': {
    heading: 'Diese Nachricht wurde bereits gelesen',
    advice:
      'Wenn Sie sie vor weniger als zehn Minuten geöffnet haben, öffnen Sie hier noch einmal den vollständigen Link. Wenn Sie sie gesendet haben, sehen Sie unter „Verlauf“ auf der Startseite nach. Wenn sie für Sie bestimmt war und Sie sie nicht geöffnet haben, sagen Sie dem Absender, dass jemand anderes sie gelesen hat.',
  },
  'read-elsewhere': {
    heading: 'Diese Nachricht wird gerade anderswo gelesen',
    advice:
      'Sie wurde zum letzten Mal geöffnet, während diese Seite offen war. Wenn Sie das nicht waren, in einem anderen Tab oder auf einem anderen Gerät, sagen Sie dem Absender Bescheid.',
  },
  'reading-over': {
    heading: 'Sie haben diese Nachricht bereits gelesen',
    advice:
      'Die zehn Minuten, in denen Sie sie erneut öffnen konnten, sind vorbei. Fragen Sie den Absender, wenn Sie sie noch einmal brauchen.',
  },
  withdrawn: {
    heading: 'Der Absender hat diese Nachricht gelöscht',
    advice: 'Sie kann nicht wiederhergestellt werden. Fragen Sie den Absender, wenn Sie sie noch brauchen.',
  },
  removed: {
    heading: 'Der Betreiber hat diese Nachricht entfernt',
    advice:
      'Der Betreiber dieses Servers hat sie gelöscht. Sie kann nicht wiederhergestellt werden; sagen Sie dem Absender Bescheid.',
  },
  taken: {
    heading: 'Jemand anderes hat diese Nachricht geöffnet',
    advice:
      'Diese Person behält sie jetzt, und der Link funktioniert nicht mehr. Wenn Sie sie gesendet haben, sehen Sie unter „Verlauf“ auf der Startseite nach. Wenn Sie die Nachricht erwartet und nicht selbst in einem anderen Browser geöffnet haben, sagen Sie dem Absender, dass jemand anderes sie hat.',
  },
  'previous-key': {
    heading: 'Diese Nachricht gehört zu Ihrem vorherigen Schlüssel',
    advice:
      'Dieser Browser hat jetzt einen anderen Schlüssel. Wechseln Sie zurück, um die Nachricht zu öffnen; Ihr aktueller Schlüssel wird dann zum vorherigen.',
  },
  expired: {
    heading: 'Diese Nachricht ist abgelaufen',
    advice: 'Sie kann nicht wiederhergestellt werden. Bitten Sie den Absender, sie noch einmal zu senden.',
  },
  unknown: {
    heading: 'Hier gibt es keine Nachricht',
    advice:
      'Sie ist abgelaufen, wurde gelöscht oder hat nie existiert. Prüfen Sie, ob der Link vollständig ist, oder bitten Sie den Absender, sie noch einmal zu senden.',
  },
  damaged: {
    heading: 'Diese Nachricht ist beschädigt',
    advice:
      'Die gespeicherten Daten sind keine gültige Nachricht, deshalb wird nichts davon angezeigt. Bitten Sie den Absender, sie noch einmal zu senden.',
  },
  'newer-version': {
    heading: 'Diese Nachricht wurde mit einer neueren Version erstellt',
    advice:
      'Diese Seite ist zu alt, um sie zu lesen, und hat sie nicht verändert. Laden Sie die Seite neu oder bitten Sie den Betreiber dieses Servers um ein Update.',
  },
  'no-message': {
    heading: 'Dieser Link ist unvollständig',
    advice:
      'Er sagt nicht, zu welcher Nachricht er gehört. Fügen Sie den vollständigen Link ein, den Sie bekommen haben, oder fragen Sie den Absender danach.',
  },
  cancelled: {
    heading: 'Laden abgebrochen',
    advice: 'Nichts wurde verändert. Sie können die Nachricht jederzeit wieder laden.',
  },
};
