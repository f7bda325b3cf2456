import type { LeaseWords } from '../catalogue.ts';

/** A message that can be opened again for a while only, in German. */
export const lease: LeaseWords = {
  until:
    'Bis {time} können Sie sie hier erneut öffnen. Kopieren oder speichern Sie, was Sie danach noch brauchen.',
  soon: 'Bis zehn Minuten nach dem ersten Öffnen können Sie sie hier erneut öffnen. Kopieren oder speichern Sie, was Sie danach noch brauchen.',
  left: 'Diese Zeit endet {when}.',
  unsaved: {
    one: '{count} Datei ist noch nicht gespeichert.',
    other: '{count} Dateien sind noch nicht gespeichert.',
  },
  unsavedThen:
    'Was Sie bis dahin nicht gespeichert haben, ist nur noch auf dieser Seite und geht verloren, sobald Sie sie schließen oder neu laden.',
  unsavedNow:
    'Was Sie nicht gespeichert haben, ist nur noch auf dieser Seite und geht verloren, sobald Sie sie schließen oder neu laden.',
  erase: 'Jetzt löschen',
  eraseAsk: 'Diese Nachricht jetzt löschen?',
  eraseUnsaved: {
    one: '{count} Datei ist noch nicht gespeichert. Ist die Nachricht gelöscht, können Sie sie nicht wieder öffnen.',
    other:
      '{count} Dateien sind noch nicht gespeichert. Ist die Nachricht gelöscht, können Sie sie nicht wieder öffnen.',
  },
  outcomes: {
    erased: 'Gelöscht. Sie wird hier angezeigt, bis Sie diese Seite verlassen, und sonst nirgends.',
    'given-up':
      'Sie können sie nicht erneut öffnen: Sie wird hier angezeigt, bis Sie diese Seite verlassen. Der Server löscht sie, sobald alle Leser sie gelesen haben.',
    unerased:
      'Sie konnte nicht gelöscht werden. Versuchen Sie es noch einmal oder lassen Sie es dabei: Zehn Minuten nach dem Öffnen lässt sie sich hier nicht mehr öffnen.',
    lapsed:
      'Ihre Lesezeit ist vorbei: Sie wird hier angezeigt, bis Sie diese Seite verlassen, und lässt sich nicht erneut öffnen. Kopieren oder speichern Sie, was Sie brauchen.',
  },
};
