import type { AnswerWords } from '../catalogue.ts';

/** `/answer` in Polish. */
export const answer: AnswerWords = {
  title: '{service}: prośba do Ciebie',
  looking: 'Szukanie prośby…',
  heading: 'Ktoś prosi Cię o poufne dane',
  warning:
    'Taką prośbę może napisać każdy; jej treść nie pochodzi od tego serwera. Odpowiadaj tylko wtedy, gdy wiesz, kto wysłał Ci link.',
  once: 'Przyjmuje jedną odpowiedź',
  note: 'Treść prośby',
  answer: 'Twoja odpowiedź',
  onlyAsker:
    'Odpowiedź może przeczytać tylko osoba, która wysłała ten link. Ty nie przeczytasz jej ponownie.',
  send: 'Wyślij odpowiedź',
  whatIsThisText:
    'Ktoś prosi Cię o coś poufnego i wysłał Ci link. Przeglądarka szyfruje Twoją odpowiedź, więc ten serwer nie może jej odczytać. Nic się nie instaluje ani nie uruchamia, a konto nie jest potrzebne. Jeśli się tego nie spodziewasz, najpierw zapytaj tę osobę, na przykład przez telefon.',
  filesUnwanted: 'Nie poproszono o pliki, więc niczego nie dodano.',
  filesFailed:
    'Nie można dodać plików: część tej strony się nie wczytała. Odśwież stronę lub wyślij sam tekst.',
  empty: 'Najpierw napisz odpowiedź.',
  cancelled: 'Anulowano. Niczego nie dostarczono, a Twój tekst nadal tu jest.',
  cancelUnclear: 'Anulowano, ale Twoja odpowiedź może mimo to dotrzeć. Twój tekst nadal tu jest.',
  keySent:
    'Jakiś program zmienił ten link po drodze, przez co jego części zostały wysłane na serwer. Osoba prowadząca serwer mogłaby przeczytać prośbę i odpowiedzieć za Ciebie, ale nie przeczyta Twojej odpowiedzi.',
  inApp:
    'To przeglądarka wbudowana w inną aplikację. Jeśli zamknie ona tę stronę, Twój tekst przepadnie. Na wszelki wypadek skopiuj link i otwórz go we własnej przeglądarce.',
  delivered: 'Dostarczono',
  deliveredFirst: 'Dotarło to, co zostało wysłane za pierwszym razem; późniejszych zmian w tym nie ma.',
  deliveredText:
    'Odpowiedź może przeczytać tylko osoba, która wysłała Ci link. Ten link nie przyjmie kolejnej, więc możesz zamknąć tę stronę.',
  unloaded: 'Nie udało się wczytać prośby',
  closed: {
    answered: {
      heading: 'Na tę prośbę już odpowiedziano',
      advice:
        'Przyjmuje ona jedną odpowiedź. Jeśli to nie była Twoja, powiedz o tym osobie, która wysłała Ci link.',
    },
    expired: {
      heading: 'Ta prośba wygasła',
      advice: 'Jeśli odpowiedź jest nadal potrzebna, poproś o nowy link.',
    },
    withdrawn: {
      heading: 'Ta prośba została wycofana',
      advice: 'Osoba, która prosiła, usunęła ją i nie czeka już na odpowiedź.',
    },
    removed: {
      heading: 'Administrator usunął tę prośbę',
      advice:
        'Usunęła ją osoba prowadząca ten serwer. Nie ufaj innym linkom od tego nadawcy, zanim nie zapytasz.',
    },
    unknown: {
      heading: 'Nie ma tu żadnej prośby',
      advice:
        'Dawno się zakończyła albo nigdy nie istniała. Sprawdź, czy link jest kompletny, lub poproś o nowy.',
    },
    damaged: {
      heading: 'Ten link jest uszkodzony',
      advice:
        'Nie otwiera prośby, do której prowadzi, więc nic nie jest wyświetlane. Poproś o ponowne przysłanie linku.',
    },
    'no-key': {
      heading: 'Ten link jest niekompletny',
      advice: 'Brakuje jego części. Otwórz otrzymany pełny link lub poproś o jego ponowne przysłanie.',
    },
    'newer-version': {
      heading: 'Tę prośbę utworzono w nowszej wersji',
      advice:
        'Ta strona jest za stara, aby ją odczytać. Odśwież stronę lub poproś osobę prowadzącą ten serwer o aktualizację.',
    },
    'other-server': {
      heading: 'Ten link prowadzi do innego serwera',
      advice: 'Jest przeznaczony dla {host}. Otwórz go tam.',
    },
  },
};
