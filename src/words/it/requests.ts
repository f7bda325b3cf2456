import type { OwnAnswerWords, RequestDialogWords } from '../catalogue.ts';

export const requestDialog: RequestDialogWords = {
  lead: 'Viene creato un link con cui qualcuno può inviarti una password, un file o un messaggio, senza avere un account.',
  encrypted: 'La risposta viene cifrata per te: si apre solo con la tua chiave.',
  intercepted:
    'Chi intercetta il link può leggere la tua nota e inviare una risposta falsa, ma non leggere quella vera.',
  note: 'Che cosa ti serve?',
  noteHint: 'Chiunque abbia il link può leggere questa nota.',
  noteMissing: 'Scrivi prima che cosa ti serve.',
  noteTooLong: 'La nota è troppo lunga. Può avere {most} caratteri.',
  noteUnfit:
    'La nota contiene un carattere danneggiato, che non può essere inviato. Cerca un � o un’emoji danneggiata ed eliminala.',
  lifetime: 'Validità del link',
  lifetimeHint: 'La risposta viene poi conservata per altrettanto tempo.',
  wantsFiles: 'Sono graditi file',
  make: 'Crea link',
  making: 'Creazione del link…',
  unkept:
    'Questo browser non conserva nulla per questa pagina (una finestra privata o uno spazio di archiviazione bloccato), quindi non potrebbe aprire la risposta. Fai la richiesta in un browser che conserva la tua chiave.',
  off: 'Questo server non accetta più richieste.',
  ready: 'Il tuo link è pronto',
  readyHint:
    'Invialo alla persona che ha il segreto. Accetta una sola risposta, che poi troverai tra i tuoi messaggi.',
  again: 'Link della tua richiesta',
  linkEnds: 'Il link funziona fino a: {moment}.',
  link: 'Link per rispondere',
  copy: 'Copia link',
  qr: 'Codice QR del link',
  yourNote: 'La tua nota',
  instructions:
    'Mi serve un’informazione riservata da te. Apri questo link nel tuo browser, scrivila lì e inviala: viene crittografata nel tuo browser e posso leggerla solo io. Non ti serve un account.',
  instructionsEnd: 'Il link funziona fino a: {moment}, e per una sola risposta.',
  noteClosed: 'Impossibile decrittografare la nota',
  openUntil: 'Ancora senza risposta, aperto fino a: {moment}',
  answeredOn: 'Risposta ricevuta: {moment}',
  expiredOn: 'Scaduto: {moment}',
  asked: 'Richiesto {ago}',
  askedNow: 'Richiesto adesso',
  deleteAsk: 'Eliminare questa richiesta?',
  deleteOpen: 'Il suo link smette di funzionare: nessuno potrà più rispondere.',
  deleteAnswered: 'Sparisce da questo elenco. La risposta resta nei tuoi messaggi.',
  deleteExpired: 'Sparisce da questo elenco.',
  deleted: 'Richiesta eliminata.',
};

export const ownAnswer: OwnAnswerWords = {
  intro: 'Questa è la risposta alla tua richiesta. Una risposta non dimostra chi l’ha scritta.',
};
