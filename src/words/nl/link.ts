import type { LinkWords } from '../catalogue.ts';

/** Where a link was changed on its way, or opened in the browser of another app, in Dutch. */
export const link: LinkWords = {
  wholeLink: 'Volledige link',
  openLink: 'Link openen',
  noLink: 'Deze tekst bevat geen link naar een bericht.',
  forOtherServer: 'Deze link is van {host}, niet van deze server. Open hem daar.',
  keySent:
    'Een programma heeft deze link onderweg gewijzigd, waardoor de sleutel naar de server is verstuurd. Inigma legt hem niet vast in logs, maar wie de server beheert, of een proxy ervoor, kan hem hebben.',
  inApp:
    'Je bent in de browser van een andere app. Als je het bericht hier opent, wordt het alleen in die app bewaard. Wil je het in je eigen browser bewaren, kopieer dan de link en open hem daar.',
  copyLink: 'Link kopiëren',
  loading: 'Bericht wordt geladen…',
  bytesOf: '{done} van {total}',
  loadingCancelled:
    'Het laden is geannuleerd. Als de server al was begonnen het bericht te versturen, telt dat als openen; je kunt het hier opnieuw openen.',
};
