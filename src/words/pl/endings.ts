import type { EndingWords } from '../catalogue.ts';

/** Why there is no message to open, for good, in Polish. */
export const endings: EndingWords = {
  'already-read': {
    heading: 'Ta wiadomość została już przeczytana',
    advice:
      'Otwarto ją tyle razy, na ile pozwolił nadawca. Jeśli to Twoja wiadomość, zajrzyj do sekcji „Historia” na stronie głównej. Jeśli była dla Ciebie i nikt z Twojej strony jej nie otworzył, powiedz nadawcy, że przeczytał ją ktoś inny.',
  },
  'read-without-key': {
    heading: 'Ta wiadomość została już przeczytana',
    advice:
      'Jeśli to Ty, mniej niż dziesięć minut temu, otwórz tu jeszcze raz pełny link. Jeśli to Twoja wiadomość, zajrzyj do sekcji „Historia” na stronie głównej. Jeśli była dla Ciebie i nikt z Twojej strony jej nie otworzył, powiedz nadawcy, że przeczytał ją ktoś inny.',
  },
  'read-elsewhere': {
    heading: 'Ta wiadomość jest czytana gdzie indziej',
    advice:
      'Otwarto ją po raz ostatni, gdy ta strona była otwarta. Jeśli to nie Ty, w innej karcie lub na innym urządzeniu, powiadom nadawcę.',
  },
  'reading-over': {
    heading: 'Ta wiadomość została już przez Ciebie przeczytana',
    advice:
      'Dziesięć minut, w ciągu których można było otworzyć ją ponownie, już minęło. Jeśli potrzebujesz jej jeszcze raz, zwróć się do nadawcy.',
  },
  withdrawn: {
    heading: 'Nadawca usunął tę wiadomość',
    advice: 'Nie można jej przywrócić. Jeśli nadal jej potrzebujesz, zwróć się do nadawcy.',
  },
  removed: {
    heading: 'Administrator usunął tę wiadomość',
    advice: 'Usunęła ją osoba prowadząca ten serwer. Nie można jej przywrócić; powiadom nadawcę.',
  },
  taken: {
    heading: 'Tę wiadomość otworzył ktoś inny',
    advice:
      'Ta osoba ją zachowała, a ten link już nie działa. Jeśli to Twoja wiadomość, zajrzyj do sekcji „Historia” na stronie głównej. Jeśli wiadomość była dla Ciebie, a to nie Ty w innej przeglądarce, powiedz nadawcy, że ma ją ktoś inny.',
  },
  'previous-key': {
    heading: 'Tę wiadomość chroni Twój poprzedni klucz',
    advice:
      'Ta przeglądarka ma teraz inny klucz. Wróć do poprzedniego, aby otworzyć wiadomość; obecny stanie się wtedy poprzednim.',
  },
  expired: {
    heading: 'Ta wiadomość wygasła',
    advice: 'Nie można jej przywrócić. Poproś nadawcę o ponowne wysłanie.',
  },
  unknown: {
    heading: 'Nie ma tu żadnej wiadomości',
    advice:
      'Wygasła, została usunięta albo nigdy nie istniała. Sprawdź, czy link jest kompletny, lub poproś nadawcę o ponowne wysłanie.',
  },
  damaged: {
    heading: 'Ta wiadomość jest uszkodzona',
    advice:
      'Zapisane dane nie są prawidłową wiadomością, dlatego nie pokazujemy żadnej ich części. Poproś nadawcę o ponowne wysłanie.',
  },
  'newer-version': {
    heading: 'Tę wiadomość utworzono w nowszej wersji',
    advice:
      'Ta strona jest za stara, aby ją odczytać, i niczego w niej nie zmieniła. Odśwież stronę lub poproś osobę prowadzącą ten serwer o aktualizację.',
  },
  'no-message': {
    heading: 'Ten link jest niekompletny',
    advice:
      'Nie wiadomo, do której wiadomości prowadzi. Wklej otrzymany pełny link lub poproś o niego nadawcę.',
  },
  cancelled: {
    heading: 'Wczytywanie anulowane',
    advice: 'Nic się nie zmieniło. Możesz wczytać wiadomość ponownie w każdej chwili.',
  },
};
