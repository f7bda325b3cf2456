import type { EndingWords } from '../catalogue.ts';

/** Why there is no message to open, for good, in Italian. */
export const endings: EndingWords = {
  'already-read': {
    heading: 'Questo messaggio è già stato letto',
    advice:
      'È stato aperto tante volte quante ne consentiva il mittente. Se lo hai inviato tu, guarda “Cronologia” nella pagina iniziale. Se era per te e non lo hai aperto, avvisa il mittente che lo ha letto qualcun altro.',
  },
  'read-without-key': {
    heading: 'Questo messaggio è già stato letto',
    advice:
      'Se lo hai aperto meno di dieci minuti fa, apri di nuovo qui il link completo. Se lo hai inviato tu, guarda “Cronologia” nella pagina iniziale. Se era per te e non lo hai aperto, avvisa il mittente che lo ha letto qualcun altro.',
  },
  'read-elsewhere': {
    heading: 'Questo messaggio è in lettura altrove',
    advice:
      'È stato aperto per l’ultima volta mentre questa pagina era aperta. Se non eri tu, in un’altra scheda o su un altro dispositivo, avvisa il mittente.',
  },
  'reading-over': {
    heading: 'Hai già letto questo messaggio',
    advice: 'I dieci minuti in cui potevi riaprirlo sono passati. Se ti serve ancora, chiedilo al mittente.',
  },
  withdrawn: {
    heading: 'Il mittente ha eliminato questo messaggio',
    advice: 'Non può essere recuperato. Se ti serve ancora, chiedi al mittente.',
  },
  removed: {
    heading: 'Il gestore ha rimosso questo messaggio',
    advice: 'Chi gestisce questo server lo ha eliminato. Non può essere recuperato; avvisa il mittente.',
  },
  taken: {
    heading: 'Qualcun altro ha aperto questo messaggio',
    advice:
      'Ora il messaggio è di quella persona, e questo link non funziona più. Se lo hai inviato tu, guarda “Cronologia” nella pagina iniziale. Se lo aspettavi e non lo hai aperto tu in un altro browser, avvisa il mittente che lo ha qualcun altro.',
  },
  'previous-key': {
    heading: 'Questo messaggio è conservato con la tua chiave precedente',
    advice:
      'Ora questo browser ha un’altra chiave. Torna alla precedente per aprire il messaggio; la tua chiave attuale diventa allora quella precedente.',
  },
  expired: {
    heading: 'Questo messaggio è scaduto',
    advice: 'Non può essere recuperato. Chiedi al mittente di inviarlo di nuovo.',
  },
  unknown: {
    heading: 'Qui non c’è nessun messaggio',
    advice:
      'È scaduto, è stato eliminato o non è mai esistito. Controlla che il link sia completo, o chiedi al mittente di inviarlo di nuovo.',
  },
  damaged: {
    heading: 'Questo messaggio è danneggiato',
    advice:
      'I dati salvati non sono un messaggio valido, quindi non ne viene mostrato nulla. Chiedi al mittente di inviarlo di nuovo.',
  },
  'newer-version': {
    heading: 'Questo messaggio è stato creato da una versione più recente',
    advice:
      'Questa pagina è troppo vecchia per leggerlo e non lo ha modificato. Ricarica la pagina, o chiedi un aggiornamento a chi gestisce questo server.',
  },
  'no-message': {
    heading: 'Questo link è incompleto',
    advice:
      'Non dice di quale messaggio si tratta. Incolla il link completo che hai ricevuto, o chiedilo al mittente.',
  },
  cancelled: {
    heading: 'Caricamento annullato',
    advice: 'Nulla è stato modificato. Puoi caricarlo di nuovo quando vuoi.',
  },
};
