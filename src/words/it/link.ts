import type { LinkWords } from '../catalogue.ts';

/** Where a link was changed on its way, or opened in the browser of another app, in Italian. */
export const link: LinkWords = {
  wholeLink: 'Link completo',
  openLink: 'Apri link',
  noLink: 'In questo testo non c’è nessun link a un messaggio.',
  forOtherServer: 'Questo link è di {host}, non di questo server. Aprilo lì.',
  keySent:
    'Un programma ha modificato questo link lungo il percorso, quindi la sua chiave è stata inviata al server. Inigma non la registra nei log, ma chi gestisce il server, o un proxy davanti a esso, potrebbe averla.',
  inApp:
    'Sei nel browser di un’altra app. Se apri qui il messaggio, viene conservato solo in quell’app. Per conservarlo nel tuo browser, copia il link e aprilo lì.',
  copyLink: 'Copia link',
  loading: 'Caricamento del messaggio…',
  bytesOf: '{done} di {total}',
  loadingCancelled:
    'Il caricamento è stato annullato. Se il server aveva già iniziato a inviare il messaggio, vale come apertura; puoi riaprirlo qui.',
};
