import type { Catalogue } from '../catalogue.ts';

/** `/view` in Polish. */
export const view: Catalogue['view'] = {
  title: '{service}: wiadomość dla Ciebie',
  looking: 'Szukanie wiadomości…',
  decrypting: 'Odszyfrowywanie…',

  waiting: 'Zaszyfrowana wiadomość dla Ciebie',
  written: 'Ta wiadomość jest od Ciebie',
  sentThrough: 'Wysłana przez {host}',
  encrypted: 'Szyfrowanie end-to-end',
  readers: {
    claim: 'Zachowa ją pierwsza osoba',
    once: 'Otwiera się raz',
    several: {
      one: 'Do {count} osoby',
      few: 'Do {count} osób',
      many: 'Do {count} osób',
      other: 'Do {count} osoby',
    },
  },
  meaning: {
    claim: 'Po otwarciu zostanie zapisana w Twoich wiadomościach, a link nie otworzy jej już nikomu innemu.',
    again:
      'Ta wiadomość była już przez Ciebie otwarta, ale nie została zachowana. Otwórz ją ponownie, aby zapisać ją w swoich wiadomościach. Potem link nie otworzy jej już nikomu innemu.',
    once: 'Można ją przeczytać raz. Przez dziesięć minut możesz otworzyć ją tu ponownie; potem zostanie usunięta.',
    several: 'Po otwarciu możesz przez dziesięć minut otworzyć ją tu ponownie.',
    readingStarted:
      'Ta wiadomość była już przez Ciebie otwarta. Możesz otworzyć ją tu ponownie przez dziesięć minut od tamtej chwili.',
    written:
      'Jeśli otworzysz ją tu i zachowasz, odbiorca jej nie dostanie. Podgląd niczego nie zmienia: wiadomość nadal będzie czekać na odbiorcę.',
    writtenOnce: 'Można ją przeczytać tylko raz. Jeśli przeczytasz ją tutaj, odbiorca już tego nie zrobi.',
    writtenSeveral: 'Jeśli przeczytasz ją tutaj, odbiorcom zostanie o jedno przeczytanie mniej.',
  },
  senderSees: 'Nadawca zobaczy, kiedy została przeczytana.',
  readings: {
    opened: {
      one: 'Otwarto ją już raz.',
      few: 'Otwarto ją już {count} razy.',
      many: 'Otwarto ją już {count} razy.',
      other: 'Otwarto ją już {count} razu.',
    },
    openedByOthers: {
      one: 'Otworzył ją też ktoś inny.',
      few: 'Otworzyły ją też {count} inne osoby.',
      many: 'Otworzyło ją też {count} innych osób.',
      other: 'Otworzyło ją też {count} innej osoby.',
    },
    once: 'Stało się to {moment}.',
    between: 'Pierwszy raz {first}, ostatni raz {last}.',
    warning: 'Jeśli to nie Ty na innym urządzeniu, przeczytał ją ktoś inny: powiadom nadawcę.',
    read: {
      one: 'Dotąd przeczytała ją {count} osoba.',
      few: 'Dotąd przeczytały ją {count} osoby.',
      many: 'Dotąd przeczytało ją {count} osób.',
      other: 'Dotąd przeczytało ją {count} osoby.',
    },
    unread: 'Nikt jej jeszcze nie przeczytał.',
    wrongPassphrases: {
      one: 'Wpisano {count} błędne hasło.',
      few: 'Wpisano {count} błędne hasła.',
      many: 'Wpisano {count} błędnych haseł.',
      other: 'Wpisano {count} błędnego hasła.',
    },
    guessing: 'Jeśli to nie Ty, ktoś próbuje je odgadnąć.',
  },
  throttled: 'Za dużo błędnych haseł. Następne możesz wpisać {when}.',
  throttledAdvice: 'Jeśli to ktoś inny zgaduje, poproś nadawcę o nową wiadomość.',
  status: 'Sprawdź stan',
  whatIsThis: 'Co to jest?',
  whatIsThisText:
    'Ktoś napisał do Ciebie wiadomość i wysłał Ci link. Jest zaszyfrowana, więc ten serwer nie może jej odczytać. Po otwarciu zobaczysz tekst i pliki; nic się nie instaluje ani nie uruchamia, a konto nie jest potrzebne. Jeśli się jej nie spodziewasz, najpierw zapytaj nadawcę, na przykład przez telefon.',
  show: 'Pokaż wiadomość',
  lookWithoutTaking: 'Podgląd',
  take: 'Otwórz i zachowaj',
  key: 'Klucz',
  keyHint: 'Klucz to część linku po „#key=”. Możesz też wkleić pełny link.',
  passphrase: 'Hasło',
  passphraseHint: 'Ustala je nadawca i powinien przekazać je inną drogą.',
  passphraseOptional: 'Jeśli hasła nie ma, zostaw to pole puste.',
  otherServer: 'Ten link prowadzi do serwera {host}, a nie do tego. Nic nie wysłano: otwórz go osobno.',
  triesLeft: {
    one: 'Została {count} próba, potem trzeba będzie poczekać.',
    few: 'Zostały {count} próby, potem trzeba będzie poczekać.',
    many: 'Zostało {count} prób, potem trzeba będzie poczekać.',
    other: 'Zostało {count} próby, potem trzeba będzie poczekać.',
  },
  notices: {
    'no-key': 'Najpierw wklej klucz albo otrzymany pełny link.',
    'other-message':
      'Ten link prowadzi do innej wiadomości. Wklej link do tej strony albo otwórz tamten osobno.',
    'no-passphrase': 'Ta wiadomość jest chroniona hasłem. Wpisz je i spróbuj ponownie.',
    'wrong-key':
      'Ten klucz nie zadziałał. Nic nie zostało otwarte ani utracone: sprawdź, czy link jest kompletny, albo wklej inny klucz.',
    'wrong-passphrase': 'To hasło nie zadziałało.',
    'wrong-key-or-passphrase':
      'Klucz i hasło nie pasują do tej wiadomości. Nic nie zostało utracone: sprawdź jedno i drugie i spróbuj ponownie. Jeśli hasła nie ma, zostaw pole puste.',
    'space-around':
      'To hasło nie zadziałało. Zaczyna się lub kończy spacją: usuń ją, jeśli nie jest częścią hasła, i spróbuj ponownie.',
    offline: 'Serwer nie odpowiedział. Sprawdź połączenie i spróbuj ponownie.',
    'too-many': 'Za dużo żądań w krótkim czasie. Odczekaj minutę i spróbuj ponownie.',
    unavailable: 'Serwer nie ma teraz połączenia ze swoją bazą danych. Spróbuj ponownie za minutę.',
    unexpected: 'Ta strona nie rozumie odpowiedzi serwera. Spróbuj ponownie.',
  },

  message: 'Treść wiadomości',
  label: 'Etykieta',
  copy: 'Kopiuj',
  save: 'Zapisz jako plik',
  saveCopy: 'Zapisz zaszyfrowaną kopię',
  monospace: 'Stała szerokość',
  hide: 'Ukryj',
  showAgain: 'Pokaż znowu',
  hidden: 'Tekst jest ukryty.',
  files: 'Pliki',
  saveFile: 'Zapisz',
  shareRefused: 'Przeglądarka nie udostępniła pliku. Zapisz go zamiast tego.',
  addresses: 'Adresy internetowe w tej wiadomości',
  addressesHint:
    'Nie są linkami, aby nic nie otworzyło się przypadkiem. Kopiuj je tylko wtedy, gdy ufasz nadawcy.',
  addressesMore: 'To tylko pierwsze z nich; w tekście jest ich więcej.',
  copyAddress: 'Kopiuj adres',
  keep: 'Zachowaj teraz',
  exportOffer:
    'Chroniący ją klucz nie został nigdy wyeksportowany. Jeśli ta przeglądarka go utraci, wiadomość przepadnie.',
  phraseOffer: 'Zanotuj jego frazę odzyskiwania',
  exportKey: 'Eksportuj swój klucz',
  outcomes: {
    own: 'Jest w Twoich wiadomościach. Otworzy ją tylko przeglądarka, która ma Twój klucz.',
    looked: 'To był podgląd. Wiadomość nadal czeka na odbiorcę.',
    claiming: 'Zapisywanie w Twoich wiadomościach…',
    claimed: 'Zapisano w Twoich wiadomościach. Link nie działa już dla nikogo innego.',
    taken:
      'Ktoś inny otworzył link w tym samym czasie i zachował wiadomość. Jest tu pokazana jeden raz i nie została zapisana; powiadom nadawcę.',
    gone: 'W międzyczasie wygasła lub została usunięta. Jest tu pokazana jeden raz i nie została zapisana: skopiuj ją, jeśli jej potrzebujesz.',
    'key-lost':
      'Nie zapisano, bo ta przeglądarka utraciła swój klucz. Skopiuj wiadomość, jeśli jej potrzebujesz. Możesz też zaimportować lub zresetować klucz w sekcji „Twój klucz” na stronie głównej, a potem zachować wiadomość tutaj.',
    unkeepable:
      'Nie zapisano, bo ta przeglądarka niczego nie przechowuje dla tej strony (okno prywatne lub zablokowana pamięć). Link nadal ją otwiera.',
    'too-large':
      'Nie zapisano, bo jest za duża dla tego serwera. Link nadal ją otwiera; skopiuj to, czego potrzebujesz.',
    'key-changed': 'Jeszcze nie zapisano, bo Twój klucz zmieniono w innej karcie.',
    offline: 'Jeszcze nie zapisano, bo serwer nie odpowiedział. Do czasu zapisania link nadal ją otwiera.',
    'too-many':
      'Jeszcze nie zapisano, bo było za dużo żądań w krótkim czasie. Odczekaj minutę, a potem zachowaj ją.',
    unavailable:
      'Jeszcze nie zapisano, bo serwer nie ma teraz połączenia ze swoją bazą danych. Do czasu zapisania link nadal ją otwiera.',
    unexpected: 'Jeszcze nie zapisano, bo coś poszło nie tak. Do czasu zapisania link nadal ją otwiera.',
  },

  closed: {
    deleted: {
      heading: 'Wiadomość usunięta',
      advice: 'Została usunięta z serwera i nie można jej przywrócić.',
    },
    offline: {
      heading: 'Serwer nie odpowiedział',
      advice: 'Sprawdź połączenie i spróbuj ponownie. Wiadomość się nie zmieniła.',
    },
    'too-many': {
      heading: 'Za dużo żądań',
      advice:
        'Twoja sieć wysłała ich zbyt wiele w krótkim czasie. Odczekaj minutę i spróbuj ponownie. Wiadomość się nie zmieniła.',
    },
    unavailable: {
      heading: 'Serwer nie jest gotowy',
      advice:
        'Nie ma teraz połączenia ze swoją bazą danych. Spróbuj ponownie za minutę. Wiadomość się nie zmieniła.',
    },
    unexpected: {
      heading: 'Coś poszło nie tak',
      advice: 'Ta strona nie rozumie odpowiedzi serwera. Spróbuj ponownie albo odśwież stronę.',
    },
  },
  keyLostHint: 'Jeśli była tu już przez Ciebie otwarta, chronił ją klucz, który ta przeglądarka utraciła.',
  write: 'Napisz wiadomość',
};
