import type { OfflineCopyWords, SaveCopyWords } from '../catalogue.ts';

/** Copies that open without a server, in Polish. */
export const saveCopy: SaveCopyWords = {
  heading: 'Zapisz zaszyfrowaną kopię',
  lead: 'Otrzymasz jeden plik z tą wiadomością, zaszyfrowany nowym kluczem. Otworzy go każda przeglądarka, bez sieci i bez tego serwera.',
  never: 'Plik nigdy nie wygasa i nie można go usunąć zdalnie. Nikt nie dowie się, kiedy go otwarto.',
  key: 'Klucz do tego pliku',
  copy: 'Kopiuj klucz',
  apart:
    'Klucz jest widoczny tylko teraz. Przechowuj go oddzielnie od pliku, na przykład w menedżerze haseł. Bez niego nikt nie otworzy pliku, nawet Ty.',
  save: 'Zapisz plik',
  uncopied:
    'Klucz nie został skopiowany i nie będzie już pokazany. Jeśli jest zapisany gdzie indziej, zamknij to okno.',
  close: 'Zamknij',
};

export const offlineCopy: OfflineCopyWords = {
  heading: 'Zaszyfrowana kopia wiadomości',
  lead: 'Wpisz klucz, który pokazano przy zapisywaniu tego pliku. Wiadomość zostanie odszyfrowana w tej przeglądarce; nic nie jest wysyłane i sieć nie jest potrzebna.',
  key: 'Klucz do tego pliku',
  open: 'Otwórz',
  onlyThis:
    'Nie wpisuj żadnego innego klucza. Kopia nigdy nie pyta o frazę odzyskiwania ani o klucz, który chroni Twoje wiadomości.',
  never: 'Ten plik nigdy nie wygasa i nie można go usunąć zdalnie. Nikt nie dowie się, kiedy go otwarto.',
  malformed: 'Klucz ma 32 litery, cyfry, łączniki i podkreślenia. Wklej go w całości.',
  wrong:
    'Ten klucz nie otwiera tego pliku. Sprawdź, czy to klucz do tego pliku; jeśli tak, plik został zmieniony.',
  damaged:
    'Ten plik jest uszkodzony lub niekompletny. Pobierz go ponownie z miejsca, w którym go przechowujesz.',
  unable:
    'Ta przeglądarka nie może tutaj odszyfrować wiadomości. Zapisz plik na urządzeniu i otwórz go stamtąd w aktualnej przeglądarce.',
};
