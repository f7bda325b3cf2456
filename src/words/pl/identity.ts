import type { IdentityWords } from '../catalogue.ts';
import { replacing } from './device.ts';

/** *Your key* in Polish. */
export const key: IdentityWords = {
  identity: 'Twój klucz',
  identityLead:
    'Ta przeglądarka utworzyła dla Ciebie klucz, który chroni Twoje wiadomości. Opuszcza on przeglądarkę tylko wtedy, gdy go eksportujesz lub dodajesz urządzenie. Serwer zna Cię pod identyfikatorem utworzonym na podstawie tego klucza.',
  userId: 'Identyfikator użytkownika',
  copyUserId: 'Kopiuj identyfikator użytkownika',
  keyLostHint:
    'Bez niego nie można otworzyć chronionych nim wiadomości. Nadal możesz pisać i czytać wiadomości. Aby znów je zachowywać, zaimportuj klucz, jeśli został wyeksportowany, albo go zresetuj.',
  unexported:
    'Jeśli stracisz to urządzenie lub wyczyścisz dane przeglądarki, te wiadomości przepadną. Wyeksportuj klucz jako kopię zapasową.',
  storageNotPersistent:
    'Przeglądarka może usunąć ten klucz, gdy zacznie brakować miejsca, a okno prywatne zapomina go po zamknięciu.',
  safariDeletes:
    'Safari usuwa ten klucz po siedmiu dniach używania bez wizyty na tej stronie, podobnie jak każda przeglądarka na iPhonie i iPadzie. Zanotuj teraz frazę odzyskiwania albo zapisz klucz jako plik.',
  previousKey: 'Poprzedni klucz',
  previousLead:
    'Ta przeglądarka nadal ma Twój wcześniejszy klucz. Zapomnij go, jeśli z tej przeglądarki korzystają też inne osoby.',
  switchedBack: 'Przywrócono poprzedni klucz. Listy pokazują jego wiadomości.',
  forgetPrevious: 'Zapomnij poprzedni klucz',
  forgetPreviousAsk: 'Zapomnieć poprzedni klucz?',
  forgetPreviousWarning: 'Jego wiadomości otworzysz tu wtedy tylko po ponownym zaimportowaniu klucza.',
  forgetPreviousUnexported:
    'Nie został nigdy wyeksportowany. Jeśli potrzebujesz jego wiadomości, najpierw do niego wróć i go wyeksportuj.',
  previousForgotten: 'Poprzedni klucz zapomniany.',
  exportKey: 'Eksportuj klucz',
  exportKeyHead: 'Eksportuj swój klucz',
  exportLead:
    'Kto ma ten klucz, może przeczytać wszystkie chronione nim wiadomości. Przechowuj go tam, gdzie tylko Ty masz dostęp, na przykład w menedżerze haseł lub sejfie.',
  exportedKey: 'Klucz tożsamości',
  showKey: 'Pokaż',
  hideKey: 'Ukryj',
  copyIdentityKey: 'Kopiuj',
  keyCopied:
    'Skopiowano. Wklej klucz tam, gdzie chcesz go przechowywać, a potem skopiuj coś innego: ta strona nie czyści schowka.',
  saveKey: 'Zapisz jako plik',
  keySaved: 'Plik z kluczem zapisany.',
  printKey: 'Drukuj',
  keyQr: 'Kod QR klucza tożsamości',
  keyQrHint: 'Kto go zeskanuje, ma klucz.',
  exportAsk: 'Czy klucz jest już w bezpiecznym miejscu?',
  exportYes: 'Tak, jest bezpieczny',
  exportNoted: 'Dobrze. Zadbaj o to, aby nikt poza Tobą nie miał do niego dostępu.',
  phrase: 'Fraza odzyskiwania',
  showPhrase: 'Pokaż frazę odzyskiwania',
  hidePhrase: 'Ukryj frazę odzyskiwania',
  phraseHint:
    'Te 18 angielskich słów to Twój klucz w innej postaci. Zanotuj je w tej kolejności. Kto je ma, może czytać Twoje wiadomości.',
  phraseFailed:
    'Nie udało się wczytać frazy odzyskiwania. Wszystko inne nadal działa; zapisz klucz jako plik.',
  sheetHead: '{service}: klucz tożsamości',
  sheetLead:
    'Kto ma ten klucz, może przeczytać wszystkie chronione nim wiadomości. Przechowuj tę kartkę tam, gdzie tylko Ty masz dostęp. Aby użyć klucza, otwórz w przeglądarce poniższy adres, wybierz „Importuj klucz” i wpisz klucz dokładnie tak, jak jest tu wydrukowany, albo jego frazę odzyskiwania.',
  sheetAddress: 'Adres',
  addDevice: 'Dodaj urządzenie',
  importKey: 'Importuj klucz',
  importKeyHead: 'Import klucza',
  importLead:
    'Listy na tej stronie pokażą wiadomości zaimportowanego klucza, a to, co odtąd otworzysz, będzie nim chronione.',
  importReplaces:
    'Zastąpi on Twój obecny klucz. Wiadomości chronione obecnym kluczem otworzysz tylko tym kluczem, więc najpierw go wyeksportuj. Ta przeglądarka zachowa go jako poprzedni klucz, a wcześniejszy zapomni.',
  importExportFirst: replacing.exportFirst,
  importField: 'Klucz lub fraza odzyskiwania',
  importFieldHint: 'Wklej, wpisz albo wybierz plik z kluczem.',
  importFile: 'Wybierz plik',
  importing: 'Importowanie…',
  importWeak: 'Importuj mimo to',
  importWeakWarning:
    'To nie wygląda na klucz utworzony przez Inigmę. Wymyślony klucz można odgadnąć, a kto go odgadnie, może czytać Twoje wiadomości. Sprawdź, czy jest kompletny i bez literówek; zaimportuj go tylko, jeśli masz pewność.',
  importNotices: {
    nothing: 'Najpierw wpisz klucz albo wybierz plik z kluczem.',
    link: 'To link do wiadomości, a nie Twój własny klucz. Aby przeczytać wiadomość, otwórz go w przeglądarce.',
    'too-short': 'Za mało znaków: klucz ma ich 32. Sprawdź, czy jest skopiowany w całości.',
    'too-long': 'Za dużo znaków: klucz ma ich 32. Sprawdź, czy razem z nim nie skopiowało się coś jeszcze.',
    'not-unicode': 'Jest tu uszkodzony znak, więc nie może to być klucz. Skopiuj klucz jeszcze raz.',
    file: 'W tym pliku nie ma klucza. Wybierz plik zapisany za pomocą opcji „Eksportuj klucz”.',
    same: replacing.same,
    unkept: replacing.unkept,
    'phrase-count':
      'Fraza odzyskiwania ma 18 słów, a liczba podanych to {count}. Sprawdź, czy jakiegoś nie brakuje lub się nie powtarza.',
    'phrase-word': '„{word}” nie jest słowem z frazy odzyskiwania. Sprawdź pisownię.',
    'phrase-checksum':
      'To nie jest prawidłowa fraza odzyskiwania: jedno słowo jest błędne albo dwa zamieniły się miejscami.',
    'phrase-unavailable':
      'Nie udało się sprawdzić frazy odzyskiwania, bo część tej strony się nie wczytała. Sprawdź połączenie, odśwież stronę i spróbuj ponownie.',
  },
  imported: 'Klucz zaimportowany. Listy pokazują jego wiadomości.',
  importAsk: 'Zastąpić klucz, który nie został nigdy wyeksportowany?',
  importAskPresent: replacing.askPresent,
  importAskPrevious: replacing.askPrevious,
  importWord: replacing.word,
  resetIdentity: 'Zresetuj klucz',
  resetIdentityAsk: 'Zresetować Twój klucz?',
  resetIdentityWarning:
    'Ta przeglądarka utworzy nowy klucz i zapomni stare, także poprzedni. Ich wiadomości znikną z list i otworzysz je tu tylko po ponownym zaimportowaniu klucza.',
  resetIdentityWord: 'resetuj',
  resetIdentityType: replacing.type,
  identityReset: 'Ta przeglądarka ma nowy klucz.',
};
