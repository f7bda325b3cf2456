import type { LeaseWords } from '../catalogue.ts';

/** A message that can be opened again for a while only, in Polish. */
export const lease: LeaseWords = {
  until: 'Do {time} możesz ją tu otworzyć ponownie. Skopiuj lub zapisz to, co przyda Ci się później.',
  soon: 'Możesz ją tu otworzyć ponownie przez dziesięć minut od pierwszego otwarcia. Skopiuj lub zapisz to, co przyda Ci się później.',
  left: 'Ten czas skończy się {when}.',
  unsaved: {
    one: '{count} plik nie jest jeszcze zapisany.',
    few: '{count} pliki nie są jeszcze zapisane.',
    many: '{count} plików nie jest jeszcze zapisanych.',
    other: '{count} pliku nie jest jeszcze zapisane.',
  },
  unsavedThen:
    'Czego do tego czasu nie zapiszesz, będzie tylko na tej stronie i przepadnie, gdy ją zamkniesz lub odświeżysz.',
  unsavedNow:
    'Co nie zostało zapisane, jest tylko na tej stronie i przepadnie, gdy ją zamkniesz lub odświeżysz.',
  erase: 'Usuń teraz',
  eraseAsk: 'Usunąć teraz tę wiadomość?',
  eraseUnsaved: {
    one: '{count} plik nie jest jeszcze zapisany. Po usunięciu wiadomości nie otworzysz jej ponownie.',
    few: '{count} pliki nie są jeszcze zapisane. Po usunięciu wiadomości nie otworzysz jej ponownie.',
    many: '{count} plików nie jest jeszcze zapisanych. Po usunięciu wiadomości nie otworzysz jej ponownie.',
    other: '{count} pliku nie jest jeszcze zapisane. Po usunięciu wiadomości nie otworzysz jej ponownie.',
  },
  outcomes: {
    erased: 'Usunięto. Wiadomość widać już tylko tutaj, dopóki nie opuścisz tej strony.',
    'given-up':
      'Nie możesz otworzyć jej ponownie: widać ją tutaj, dopóki nie opuścisz tej strony. Serwer usunie ją, gdy przeczytają ją wszyscy odbiorcy.',
    unerased:
      'Nie udało się jej usunąć. Spróbuj ponownie albo tak to zostaw: dziesięć minut po otwarciu nie da się jej już tu otworzyć.',
    lapsed:
      'Czas na przeczytanie minął: wiadomość widać tutaj, dopóki nie opuścisz tej strony, ale nie da się jej otworzyć ponownie. Skopiuj lub zapisz to, czego potrzebujesz.',
  },
};
