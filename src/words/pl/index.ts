import type { Catalogue } from '../catalogue.ts';
import { answer } from './answer.ts';
import { key } from './identity.ts';
import { lists } from './mailbox.ts';
import * as onDemand from './on-demand.ts';
import { view } from './view.ts';

/** Polish. */
export const pl: Catalogue = {
  language: { tag: 'pl', direction: 'ltr', name: 'Polski' },

  anywhere: {
    skip: 'Przejdź do treści',
    language: 'Język',
    languageWaits:
      'Język zmieni się, gdy odświeżysz tę stronę. Odświeżenie usunie jej zawartość, więc decyzja należy do Ciebie.',
    noScript:
      '{service} szyfruje i odszyfrowuje w Twojej przeglądarce i potrzebuje do tego JavaScriptu. Zezwól tej stronie na JavaScript i ją odśwież.',
    insecure:
      'Tę stronę otwarto bez HTTPS, więc przeglądarka nie może szyfrować. Otwórz ją pod adresem zaczynającym się od https:// (lub na localhost).',
    broken:
      'Coś na tej stronie nie działa. Odśwież stronę; jeśli to nie pomoże, Twoja przeglądarka może być zbyt stara.',
    stuck:
      'Ta strona nie wczytała się w całości, więc nie działa. Sprawdź połączenie, skopiuj wszystko, co już jest wpisane, i otwórz stronę lub pełny link jeszcze raz. Jeśli to nie pomoże, Twoja przeglądarka może być zbyt stara.',
    buildInfo: 'Wersja {version}, kompilacja {build}',
    copied: 'Skopiowano',
    copiedSecret: 'Skopiowano. Ta strona nie czyści schowka, więc po wklejeniu skopiuj coś innego.',
    copyRefused:
      'Przeglądarka nie pozwoliła na kopiowanie. Tekst jest zaznaczony: naciśnij Ctrl+C (⌘C) albo przytrzymaj go palcem i skopiuj.',
    cancel: 'Anuluj',
    dark: 'Tryb ciemny',
    tryAgain: 'Spróbuj ponownie',
    never: 'Nigdy nie wygasa',
    expiresIn: 'Wygasa {when}',
    expiresAt: 'Wygasa {moment}',
    offline: 'Serwer nie odpowiedział. Sprawdź połączenie i spróbuj ponownie.',
    tooMany: 'Za dużo żądań w krótkim czasie. Odczekaj minutę i spróbuj ponownie.',
    tooManyUntil: 'Za dużo żądań w krótkim czasie. Spróbuj ponownie {when}.',
    tooLarge: 'To za dużo dla tego serwera. Usuń plik lub skróć tekst i spróbuj ponownie.',
    unavailable: 'Serwer nie ma teraz połączenia ze swoją bazą danych. Spróbuj ponownie za minutę.',
    full: 'Serwer jest pełny i nie przyjmuje teraz nowych wiadomości. Spróbuj ponownie później.',
    refused: 'Serwer odmówił. Odśwież stronę i spróbuj ponownie.',
    unexpected: 'Ta strona nie rozumie odpowiedzi serwera. Odśwież ją i spróbuj ponownie.',
    keyLost:
      'Ta przeglądarka utraciła klucz, który chronił Twoje wiadomości: jej pamięć wyczyszczono w całości lub w części.',
    storageUnavailable:
      'Ta przeglądarka niczego nie przechowuje dla tej strony (okno prywatne lub zablokowana pamięć). Możesz wysyłać i czytać wiadomości, ale nie zachowasz tu żadnej.',
    switchBack: 'Wróć do poprzedniego klucza',
    delete: 'Usuń',
    deleting: 'Usuwanie…',
    deleteAsk: 'Usunąć tę wiadomość?',
    deleteOwned: 'Zostanie usunięta z serwera i nie można jej przywrócić.',
  },

  compose: {
    title: '{service}: wyślij poufną wiadomość',
    heading: 'Wyślij poufną wiadomość',
    lead: 'Szyfrowana w Twojej przeglądarce. Otworzy ją tylko osoba, która ma link.',
    message: 'Wiadomość',
    sizeOver: '{size} – limit to {limit}',
    sizeLeft: 'Zostało {size}',
    files: 'Pliki',
    addFiles: 'Dodaj pliki',
    filesLimit: 'Łącznie do {limit}',
    addFilesHint: 'albo upuść je na tej stronie lub wklej obraz',
    dropHere: 'Upuść, aby dodać pliki',
    filesAdded: {
      one: 'Dodano {count} plik',
      few: 'Dodano {count} pliki',
      many: 'Dodano {count} plików',
      other: 'Dodano {count} pliku',
    },
    removeFile: 'Usuń z listy',
    fileRemoved: 'Usunięto z listy: {name}',
    tooManyFiles: 'Limit plików w jednej wiadomości: {most}. Pozostałych nie dodano.',
    folder: '„{name}” to folder i nie można go wysłać. Wybierz znajdujące się w nim pliki.',
    folders: 'To są foldery i nie można ich wysłać: {names}. Wybierz znajdujące się w nich pliki.',
    filesRefused: 'Ten serwer nie przyjmuje plików; nic nie dodano.',
    picturesTell: 'Zdjęcia zachowują swoje metadane, na przykład lokalizację.',
    label: 'Etykieta',
    labelHint: 'Opcjonalna. Może ją przeczytać tylko odbiorca i Ty.',
    labelLeft: {
      one: 'Został {count} znak',
      few: 'Zostały {count} znaki',
      many: 'Zostało {count} znaków',
      other: 'Zostało {count} znaku',
    },
    labelTooLong:
      'Etykieta jest za długa. Mieści 100 znaków, a z emoji lub znakami niektórych alfabetów mniej.',
    labelUnfit: 'Etykieta zawiera znak, którego nie można wysłać. Wpisz ją ponownie.',
    readers: 'Kto może ją przeczytać',
    readersFirst: 'Zachowa ją pierwsza osoba',
    readersFirstHint:
      'Wiadomość zachowa ten, kto pierwszy otworzy link. Potem nikt inny już jej nie otworzy.',
    readersOne: 'Można przeczytać raz',
    readersOneHint:
      'Można ją przeczytać raz i nie zostaje żadna kopia. Zostanie usunięta dziesięć minut po otwarciu albo wcześniej przez osobę, która ją przeczyta.',
    readersSeveral: 'Najwyżej … osób',
    readersSeveralHint:
      'Każda osoba ma dziesięć minut na przeczytanie. Po ostatniej wiadomość zostanie usunięta.',
    readersCount: 'Liczba osób',
    readersLimits: 'Od {least} do {most} osób',
    readersWrong: 'Wybierz liczbę osób od {least} do {most}.',
    lifetime: 'Wygasa po',
    lifetimeYear: '1 rok',
    lifetimeNever: 'Nigdy',
    lifetimeCustom: 'Własny czas…',
    customAmount: 'Jak długo',
    customUnit: 'Jednostka',
    minutes: 'minuty',
    hours: 'godziny',
    days: 'dni',
    lifetimeWrong: 'Wybierz czas w zakresie: {least} – {most}.',
    sameChoices: 'Te same opcje co ostatnio.',
    resetChoices: 'Przywróć domyślne',
    lifetimeRefused:
      'Ten serwer nie przechowuje wiadomości tak długo. Wybierz krótszy czas i spróbuj ponownie.',
    lifetimeUnclear:
      '„{amount}” można odczytać na dwa sposoby. Usuń separator albo zostaw po nim jedną lub dwie cyfry.',
    receipt: 'Powiadom mnie, gdy zostanie przeczytana',
    receiptHint:
      'Przechowywane przez 30 dni. Serwer dowie się, że jednej z Twoich wiadomości już nie ma, ale nie pozna adresu ani przeglądarki osoby, która ją przeczytała.',
    receiptUnkept:
      'Z własnym kluczem masz listę tego, co wysyłasz, i dowiadujesz się, kiedy zostało przeczytane.',
    more: 'Więcej opcji',
    passphrase: 'Hasło',
    passphraseHint:
      'Opcjonalne. Odbiorca potrzebuje go oprócz linku; przekaż je inną drogą, na przykład przez telefon.',
    passphraseRequired:
      'Wymagane. Odbiorca potrzebuje go oprócz linku; przekaż je inną drogą, na przykład przez telefon.',
    passphraseMissing: 'Wpisz hasło albo je wygeneruj. Ten serwer go wymaga.',
    passphraseShort: 'Krótkie hasło łatwo odgadnąć. Użyj co najmniej 8 znaków albo wygeneruj hasło.',
    generate: 'Wygeneruj',
    generateFailed: 'Nie udało się wczytać listy słów. Wpisz hasło samodzielnie.',
    create: 'Utwórz bezpieczny link',
    createByKey: 'lub naciśnij Ctrl (⌘) + Enter',
    encrypting: 'Szyfrowanie…',
    sending: 'Wysyłanie…',
    cancelling: 'Anulowanie…',
    bytesOf: '{done} z {total}',
    cancelled: 'Anulowano. Na serwerze nic nie zostało, a Twoja wiadomość nadal tu jest.',
    cancelPending:
      'Anulowano, ale serwer jest nieosiągalny, więc to, co zdążyło dotrzeć, może tam jeszcze być. Nikt nie ma do tego linku. Ta strona nadal próbuje to usunąć. Twoja wiadomość nadal tu jest.',
    cancelFailed:
      'Anulowano, ale serwer był nieosiągalny, więc to, co zdążyło dotrzeć, może tam zostać do wygaśnięcia. Nikt nie ma do tego linku, więc nikt nie może tego otworzyć. Twoja wiadomość nadal tu jest.',
    empty: 'Najpierw napisz wiadomość lub dodaj plik.',
    emptyWithoutFiles: 'Najpierw napisz wiadomość.',
    tooLong: 'Wiadomość jest za długa. Skróć ją i spróbuj ponownie.',
    tooMuch:
      'Tekst i pliki są razem za duże na jedną wiadomość. Usuń plik lub skróć tekst i spróbuj ponownie.',
    fileUnreadable:
      'Nie udało się odczytać pliku „{name}”. Być może po dodaniu został zmieniony lub przeniesiony. Usuń go z listy, w razie potrzeby dodaj ponownie i spróbuj jeszcze raz. Nic nie wysłano i nic innego nie przepadło.',
    notUnicode:
      'Wiadomość zawiera uszkodzony znak, którego nie można wysłać. Znajdź � lub zepsute emoji i usuń.',
    passphraseUnusable: 'Hasło zawiera znak, którego nie można użyć. Wpisz je ponownie.',
    passphraseSpace:
      'Hasło zaczyna się lub kończy spacją, którą trzeba będzie wpisywać razem z nim. Usuń ją albo naciśnij „Utwórz bezpieczny link” jeszcze raz, aby ją zostawić.',
    notEncrypted:
      'Przeglądarka nie zdołała zaszyfrować wiadomości. Nic nie wysłano i nic nie przepadło; spróbuj ponownie.',
    serverTooOld:
      'Ten serwer jest za stary, aby chronić wiadomość zgodnie z Twoim wyborem. Wiadomość została od razu usunięta i nie ma linku.',
    kept: 'Twoja wiadomość nadal tu jest; skopiuj ją, zanim opuścisz lub odświeżysz tę stronę.',

    ready: 'Twój link jest gotowy',
    readyCopied:
      'Skopiowano pełny link. Wyślij go jednej osobie. Ta strona nie czyści schowka, więc po wklejeniu skopiuj coś innego.',
    readyNotCopied: 'Skopiuj pełny link i wyślij go jednej osobie.',
    readyCopiedSeveral:
      'Skopiowano pełny link. Wyślij go osobom, które mogą przeczytać wiadomość. Ta strona nie czyści schowka, więc po wklejeniu skopiuj coś innego.',
    readyNotCopiedSeveral: 'Skopiuj pełny link i wyślij go osobom, które mogą przeczytać wiadomość.',
    readyOnce: 'Można ją przeczytać raz',
    readySeveral: {
      one: 'Może ją przeczytać {count} osoba',
      few: 'Mogą ją przeczytać najwyżej {count} osoby',
      many: 'Może ją przeczytać najwyżej {count} osób',
      other: 'Może ją przeczytać najwyżej {count} osoby',
    },
    readyLocked: 'Do otwarcia potrzebne jest hasło',
    onlyHere: 'Skopiuj go teraz. Gdy zamkniesz tę stronę, linku nie da się już pokazać.',
    fullLink: 'Pełny link',
    copyFullLink: 'Kopiuj pełny link',
    linkCopied: 'Skopiowano link',
    copyPassphrase: 'Kopiuj hasło',
    passphraseReminder: 'Nie ma go w linku. Przekaż je inną drogą, na przykład przez telefon.',
    again: 'Utwórz kolejny z tą samą treścią',
    copyInstructions: 'Kopiuj z instrukcją',
    instructions:
      'Ten link prowadzi do zaszyfrowanej wiadomości dla Ciebie. Otwórz go w przeglądarce, której zwykle używasz, i naciśnij „Pokaż wiadomość”.',
    twoWays: 'Wyślij link i klucz osobno',
    twoWaysHint:
      'Wyślij link jedną drogą, a klucz inną: kto przechwyci tylko jedno z nich, nie przeczyta wiadomości.',
    bareLink: 'Link bez klucza',
    copyBareLink: 'Kopiuj link',
    key: 'Klucz',
    copyKey: 'Kopiuj klucz',
    share: 'Udostępnij…',
    showQr: 'Pokaż kod QR',
    hideQr: 'Ukryj kod QR',
    linkQr: 'Kod QR pełnego linku',
    qrHint: 'Kto go zeskanuje, ma pełny link razem z kluczem.',
    qrFailed: 'Nie udało się wczytać kodu QR. Wszystko inne nadal działa; skopiuj tekst.',
    done: 'Gotowe',
    lastLink: 'Twój ostatni link jest nadal dostępny.',
    showAgain: 'Pokaż link',

    ...lists,
    ...key,

    how: 'Jak to działa',
    howEncrypt:
      'Twoja przeglądarka tworzy losowy klucz i szyfruje nim wiadomość. Serwer otrzymuje tylko zaszyfrowane dane. Klucz znajduje się w części linku po znaku #, której przeglądarki nie wysyłają.',
  },

  view,
  answer,

  threatModel: {
    title: '{service}: model zagrożeń',
    link: 'Przeczytaj model zagrożeń (po angielsku)',
  },
  footer: {
    imprint: 'Nota prawna',
    privacy: 'Prywatność',
    abuse: 'Zgłoś nadużycie',
    source: 'Kod źródłowy',
  },
  missing: {
    title: '{service}: nie znaleziono strony',
    heading: 'Nie znaleziono strony',
    lead: 'Adres może być niekompletny. Linki do wiadomości są długie; poproś o ponowne przysłanie swojego albo napisz własną wiadomość.',
    write: 'Napisz wiadomość',
  },

  onDemand,
};
