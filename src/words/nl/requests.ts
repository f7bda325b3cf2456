import type { OwnAnswerWords, RequestDialogWords } from '../catalogue.ts';

export const requestDialog: RequestDialogWords = {
  lead: 'Hiermee maak je een link waarmee iemand je een wachtwoord, bestand of bericht kan sturen, zonder account.',
  encrypted: 'Het antwoord wordt voor jou versleuteld: het gaat alleen met jouw sleutel open.',
  intercepted:
    'Wie de link onderschept, kan je notitie lezen en een vals antwoord sturen, maar het echte niet lezen.',
  note: 'Wat heb je nodig?',
  noteHint: 'Iedereen met de link kan deze notitie lezen.',
  noteMissing: 'Schrijf eerst wat je nodig hebt.',
  noteTooLong: 'De notitie is te lang. Er passen {most} tekens in.',
  noteUnfit:
    'De notitie bevat een beschadigd teken dat niet kan worden verstuurd. Zoek naar een � of een kapotte emoji en verwijder die.',
  lifetime: 'Link werkt gedurende',
  lifetimeHint: 'Het antwoord wordt daarna nog eens zo lang bewaard.',
  wantsFiles: 'Bestanden gewenst',
  make: 'Link maken',
  making: 'Link wordt gemaakt…',
  unkept:
    'Deze browser bewaart niets voor deze pagina (een privévenster of geblokkeerde opslag) en zou het antwoord dus niet kunnen openen. Vraag erom in een browser die je sleutel bewaart.',
  off: 'Deze server neemt geen verzoeken meer aan.',
  ready: 'Je link is klaar',
  readyHint:
    'Stuur hem naar de persoon die het geheim heeft. Er kan één keer mee worden geantwoord; het antwoord staat daarna bij je berichten.',
  again: 'Link van je verzoek',
  linkEnds: 'De link werkt tot {moment}.',
  link: 'Link om te antwoorden',
  copy: 'Link kopiëren',
  qr: 'QR-code van de link',
  yourNote: 'Je notitie',
  instructions:
    'Ik heb iets vertrouwelijks van je nodig. Open deze link in je browser, schrijf het daar op en verstuur het: het wordt in je browser versleuteld en alleen ik kan het lezen. Je hebt geen account nodig.',
  instructionsEnd: 'De link werkt tot {moment}, voor één antwoord.',
  noteClosed: 'Notitie kan niet worden ontsleuteld',
  openUntil: 'Nog niet beantwoord, open tot {moment}',
  answeredOn: 'Beantwoord op {moment}',
  expiredOn: 'Verlopen op {moment}',
  asked: 'Gevraagd {ago}',
  askedNow: 'Zojuist gevraagd',
  deleteAsk: 'Dit verzoek verwijderen?',
  deleteOpen: 'De link werkt dan niet meer: niemand kan nog antwoorden.',
  deleteAnswered: 'Het verdwijnt uit deze lijst. Het antwoord blijft bij je berichten.',
  deleteExpired: 'Het verdwijnt uit deze lijst.',
  deleted: 'Verzoek verwijderd.',
};

export const ownAnswer: OwnAnswerWords = {
  intro: 'Dit is het antwoord op je verzoek. Een antwoord bewijst niet wie het heeft geschreven.',
};
