import type { LinkWords } from '../catalogue.ts';

/** Where a link was changed on its way, or opened in the browser of another app, in German. */
export const link: LinkWords = {
  wholeLink: 'Vollständiger Link',
  openLink: 'Link öffnen',
  noLink: 'Dieser Text enthält keinen Link zu einer Nachricht.',
  forOtherServer: 'Dieser Link gehört zu {host}, nicht zu diesem Server. Öffnen Sie ihn dort.',
  keySent:
    'Ein Programm hat diesen Link unterwegs verändert; dadurch wurde sein Schlüssel an den Server gesendet. Inigma protokolliert ihn nicht, aber der Betreiber des Servers oder eines vorgeschalteten Proxys könnte ihn haben.',
  inApp:
    'Sie sind im Browser einer anderen App. Wenn Sie die Nachricht hier öffnen, wird sie nur in dieser App aufbewahrt. Um sie in Ihrem eigenen Browser aufzubewahren, kopieren Sie den Link und öffnen Sie ihn dort.',
  copyLink: 'Link kopieren',
  loading: 'Die Nachricht wird geladen…',
  bytesOf: '{done} von {total}',
  loadingCancelled:
    'Das Laden wurde abgebrochen. Hatte der Server schon mit dem Senden begonnen, gilt die Nachricht als geöffnet; Sie können sie hier erneut öffnen.',
};
