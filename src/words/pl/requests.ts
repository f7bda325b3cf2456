import type { OwnAnswerWords, RequestDialogWords } from '../catalogue.ts';

export const requestDialog: RequestDialogWords = {
  lead: 'Utworzysz link, przez który ktoś może przesłać Ci hasło, plik lub wiadomość, nie mając konta.',
  encrypted: 'Odpowiedź jest szyfrowana dla Ciebie: otworzysz ją tylko swoim kluczem.',
  intercepted:
    'Kto przechwyci link, może przeczytać Twoją notatkę i wysłać fałszywą odpowiedź, ale prawdziwej nie przeczyta.',
  note: 'Czego potrzebujesz?',
  noteHint: 'Tę notatkę może przeczytać każdy, kto ma link.',
  noteMissing: 'Najpierw napisz, czego potrzebujesz.',
  noteTooLong: 'Notatka jest za długa. Limit znaków: {most}.',
  noteUnfit: 'Notatka zawiera uszkodzony znak, którego nie można wysłać. Znajdź � lub zepsute emoji i usuń.',
  lifetime: 'Link działa przez',
  lifetimeHint: 'Odpowiedź jest potem przechowywana przez tyle samo czasu.',
  wantsFiles: 'Możliwe pliki',
  make: 'Utwórz link',
  making: 'Tworzenie linku…',
  unkept:
    'Ta przeglądarka niczego nie przechowuje dla tej strony (okno prywatne lub zablokowana pamięć), więc nie mogłaby otworzyć odpowiedzi. Poproś w przeglądarce, która przechowuje Twój klucz.',
  off: 'Ten serwer nie przyjmuje już próśb.',
  ready: 'Twój link jest gotowy',
  readyHint:
    'Wyślij go osobie, która ma sekret. Można przez niego odpowiedzieć raz; odpowiedź znajdziesz potem wśród swoich wiadomości.',
  again: 'Link do Twojej prośby',
  linkEnds: 'Link działa do: {moment}.',
  link: 'Link do odpowiedzi',
  copy: 'Kopiuj link',
  qr: 'Kod QR linku',
  yourNote: 'Twoja notatka',
  instructions:
    'Potrzebuję od Ciebie poufnej informacji. Otwórz ten link w przeglądarce, wpisz ją tam i wyślij: zostanie zaszyfrowana w Twojej przeglądarce i nikt poza mną jej nie przeczyta. Nie potrzebujesz konta.',
  instructionsEnd: 'Link działa do: {moment}, na jedną odpowiedź.',
  noteClosed: 'Nie można odszyfrować notatki',
  openUntil: 'Jeszcze bez odpowiedzi, otwarta do: {moment}',
  answeredOn: 'Odpowiedź otrzymana: {moment}',
  expiredOn: 'Wygasła {moment}',
  asked: 'Wysłana {ago}',
  askedNow: 'Wysłana przed chwilą',
  deleteAsk: 'Usunąć tę prośbę?',
  deleteOpen: 'Jej link przestanie działać: nikt już nie odpowie.',
  deleteAnswered: 'Zniknie z tej listy. Odpowiedź zostanie w Twoich wiadomościach.',
  deleteExpired: 'Zniknie z tej listy.',
  deleted: 'Prośba usunięta.',
};

export const ownAnswer: OwnAnswerWords = {
  intro: 'To odpowiedź na Twoją prośbę. Odpowiedź nie dowodzi, kto ją napisał.',
};
