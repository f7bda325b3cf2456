import type { LinkWords } from '../catalogue.ts';

/** Where a link was changed on its way, or opened in the browser of another app, in Polish. */
export const link: LinkWords = {
  wholeLink: 'Pełny link',
  openLink: 'Otwórz link',
  noLink: 'W tym tekście nie ma linku do wiadomości.',
  forOtherServer: 'Ten link prowadzi do serwera {host}, a nie do tego. Otwórz go tam.',
  keySent:
    'Jakiś program zmienił ten link po drodze, przez co jego klucz został wysłany na serwer. Inigma go nie zapisuje w dziennikach, ale mogła go poznać osoba prowadząca serwer lub pośredniczące przed nim proxy.',
  inApp:
    'To przeglądarka wbudowana w inną aplikację. Jeśli otworzysz wiadomość tutaj, zostanie zachowana tylko w tej aplikacji. Aby zachować ją we własnej przeglądarce, skopiuj link i tam go otwórz.',
  copyLink: 'Kopiuj link',
  loading: 'Wczytywanie wiadomości…',
  bytesOf: '{done} z {total}',
  loadingCancelled:
    'Anulowano wczytywanie. Jeśli serwer zaczął już wysyłać wiadomość, liczy się to jako otwarcie; możesz otworzyć ją tu ponownie.',
};
