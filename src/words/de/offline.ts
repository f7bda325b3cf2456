import type { OfflineCopyWords, SaveCopyWords } from '../catalogue.ts';

/** Copies that open without a server, in German. */
export const saveCopy: SaveCopyWords = {
  heading: 'Verschlüsselte Kopie speichern',
  lead: 'Sie erhalten eine einzelne Datei mit dieser Nachricht, verschlüsselt mit einem neuen Schlüssel. Jeder Browser öffnet sie, ohne Netz und ohne diesen Server.',
  never:
    'Die Datei läuft nie ab und lässt sich nicht aus der Ferne löschen. Niemand erfährt, wann sie geöffnet wird.',
  key: 'Schlüssel dieser Datei',
  copy: 'Schlüssel kopieren',
  apart:
    'Der Schlüssel wird nur jetzt angezeigt. Bewahren Sie ihn getrennt von der Datei auf, etwa in einem Passwortmanager. Ohne ihn kann niemand die Datei öffnen, auch Sie nicht.',
  save: 'Datei speichern',
  uncopied:
    'Sie haben den Schlüssel nicht kopiert, und er wird nicht wieder angezeigt. Wenn Sie ihn aufgeschrieben haben, schließen Sie das Fenster.',
  close: 'Schließen',
};

export const offlineCopy: OfflineCopyWords = {
  heading: 'Verschlüsselte Kopie einer Nachricht',
  lead: 'Geben Sie den Schlüssel ein, der beim Speichern dieser Datei angezeigt wurde. Die Nachricht wird in diesem Browser entschlüsselt; nichts wird gesendet, und ein Netz ist nicht nötig.',
  key: 'Schlüssel dieser Datei',
  open: 'Öffnen',
  onlyThis:
    'Geben Sie keinen anderen Schlüssel ein. Eine Kopie fragt nie nach Ihrer Wiederherstellungsphrase oder nach dem Schlüssel Ihrer Nachrichten.',
  never:
    'Diese Datei läuft nie ab und lässt sich nicht aus der Ferne löschen. Niemand erfährt, wann sie geöffnet wird.',
  malformed:
    'Ein Schlüssel hat 32 Buchstaben, Ziffern, Binde- und Unterstriche. Fügen Sie ihn vollständig ein.',
  wrong:
    'Dieser Schlüssel öffnet diese Datei nicht. Prüfen Sie, ob er zu dieser Datei gehört; wenn ja, wurde die Datei verändert.',
  damaged:
    'Diese Datei ist beschädigt oder unvollständig. Holen Sie sie noch einmal von dort, wo Sie sie aufbewahren.',
  unable:
    'Dieser Browser kann hier nicht entschlüsseln. Speichern Sie die Datei auf Ihrem Gerät und öffnen Sie sie von dort in einem aktuellen Browser.',
};
