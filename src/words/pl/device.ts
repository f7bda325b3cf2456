import type { AddDeviceWords, ComparisonWords, ReplacingWords, TakeKeyWords } from '../catalogue.ts';

/** Before one key takes the place of another, by an import or by *Add a device*, in Polish. */
export const replacing: ReplacingWords = {
  askPresent:
    'Twój obecny klucz nie został nigdy wyeksportowany. Ta przeglądarka zachowa go jako poprzedni klucz, ale tylko do czasu, gdy zaimportujesz kolejny albo zresetujesz klucz. Jeśli przeglądarka go utraci, jego wiadomości przepadną.',
  askPrevious:
    'Twój dotychczasowy poprzedni klucz nie został nigdy wyeksportowany. Jeśli przejdziesz dalej, ta przeglądarka go zapomni i jego wiadomości nie będzie już można otworzyć.',
  exportFirst: 'Eksportuj obecny klucz',
  word: 'importuj',
  type: 'Aby kontynuować, wpisz „{word}”',
  same: 'Ta przeglądarka ma już ten klucz.',
  unkept: 'Przeglądarka nie zapisała klucza. Obecny klucz pozostał bez zmian.',
};

/** On both devices, in Polish. */
export const comparison: ComparisonWords = {
  code: 'Kod do porównania',
  compare:
    'Oba urządzenia pokazują kod. Użyj klucza na nowym urządzeniu tylko wtedy, gdy kody są identyczne.',
};

/** *Add a device*, on the device that has the key, in Polish. */
export const addDevice: AddDeviceWords = {
  heading: 'Dodaj urządzenie',
  lead: 'Utworzysz link, który przekaże Twój klucz innej Twojej przeglądarce, aby mogła otwierać te same wiadomości. Link zadziała tylko raz, w ciągu dziesięciu minut.',
  warning:
    'Kto pierwszy otworzy link, otrzyma Twój klucz i będzie mógł przeczytać wszystkie wiadomości chronione tym kluczem. Utwórz link, gdy masz drugie urządzenie pod ręką, i nikomu go nie pokazuj.',
  make: 'Utwórz link',
  making: 'Tworzenie linku…',
  scan: 'Na drugim urządzeniu zeskanuj kod QR albo otwórz skopiowany stąd link.',
  qr: 'Kod QR linku',
  link: 'Link dla drugiego urządzenia',
  copy: 'Kopiuj link',
  unopened: 'Nikt jeszcze nie otworzył linku.',
  unknown: 'Serwer nie odpowiedział, więc nie wiadomo, czy link został otwarty. Ta strona nadal to sprawdza.',
  opened: 'Link został otwarty o {time}.',
  openedHint:
    'Jeśli to Ty, porównaj kody. Jeśli nie, ktoś inny ma Twój klucz i może czytać Twoje wiadomości: usuń te ważne, a potem wybierz „Zresetuj klucz”.',
  expired: 'Link wygasł. Nikt go nie otworzył.',
  gone: 'Ten link już nie istnieje.',
  again: 'Utwórz nowy link',
  stop: 'Anuluj i usuń link',
  withdrawn: 'Link usunięty.',
  notWithdrawn: 'Nie udało się usunąć linku. Wygaśnie dziesięć minut po utworzeniu.',
  maybeOpened:
    'Nie wiadomo, czy ktoś otworzył link. Jeśli nie masz pewności, że nikt inny go nie miał, przyjmij, że ktoś ma Twój klucz: usuń ważne wiadomości, a potem wybierz „Zresetuj klucz”.',
};

/** On the device that is offered the key, in Polish. */
export const takeKey: TakeKeyWords = {
  heading: 'Użyć klucza z innego urządzenia?',
  lead: 'Ten link udostępnia tej przeglądarce klucz z innego urządzenia.',
  yours:
    'Kontynuuj tylko wtedy, gdy to Twój link, utworzony przed chwilą na Twoim drugim urządzeniu za pomocą opcji „Dodaj urządzenie”.',
  danger:
    'Jeśli ktoś Ci go przysłał, zamknij tę stronę. Kto przysyła Ci swój klucz, może czytać wszystko, co odtąd zachowasz.',
  go: 'Kontynuuj',
  differ:
    'Jeśli kody się różnią albo ktoś przysłał Ci ten link, anuluj. Kto przysyła Ci swój klucz, może czytać wszystko, co odtąd zachowasz.',
  weak: 'To nie wygląda na klucz utworzony przez Inigmę. Wymyślony klucz można odgadnąć, a kto go odgadnie, może czytać Twoje wiadomości.',
  replaces:
    'Ten klucz zastąpi klucz w tej przeglądarce. Dotychczasowy pozostanie jako poprzedni klucz; możesz do niego wrócić w sekcji „Twój klucz” na stronie głównej.',
  use: 'Użyj tego klucza',
  used: 'Klucz jest już w tej przeglądarce',
  usedHint:
    'Chronione nim wiadomości otworzysz teraz także tutaj. To, co odtąd otworzysz, również będzie nim chronione.',
  cancelled: 'Nic się nie zmieniło',
  cancelledHint: 'Ta przeglądarka nie przyjęła klucza, a linku nie można użyć ponownie.',
  cancelledUnanswered:
    'Ta przeglądarka nie przyjęła klucza. Serwer nie odpowiedział: link wygaśnie sam w ciągu dziesięciu minut.',
  firstPage: 'Przejdź do strony głównej',
};
