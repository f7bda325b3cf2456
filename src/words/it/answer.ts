import type { AnswerWords } from '../catalogue.ts';

/** `/answer` in Italian. */
export const answer: AnswerWords = {
  title: '{service}: una richiesta per te',
  looking: 'Ricerca della richiesta…',
  heading: 'Ti chiedono un’informazione riservata',
  warning:
    'Chiunque può scrivere una richiesta così; la nota non è di questo server. Rispondi solo se sai chi ti ha inviato il link.',
  once: 'Accetta una sola risposta',
  note: 'La nota',
  answer: 'La tua risposta',
  onlyAsker: 'Solo chi ha inviato questo link può leggere la tua risposta. Tu non potrai rileggerla.',
  send: 'Invia la risposta',
  whatIsThisText:
    'Qualcuno ti chiede qualcosa di riservato e ti ha inviato il link. Il tuo browser cifra la risposta, quindi questo server non può leggerla. Non viene installato né eseguito nulla e non serve un account. Se non te lo aspettavi, chiedi prima a quella persona, per esempio al telefono.',
  filesUnwanted: 'Non sono richiesti file, quindi non è stato aggiunto nulla.',
  filesFailed:
    'Non è possibile aggiungere file: una parte di questa pagina non è stata caricata. Ricarica la pagina o invia solo testo.',
  empty: 'Scrivi prima una risposta.',
  cancelled: 'Annullato. Non è stato consegnato nulla, e quello che hai scritto è ancora qui.',
  cancelUnclear:
    'Annullato, ma la tua risposta potrebbe arrivare comunque. Quello che hai scritto è ancora qui.',
  keySent:
    'Un programma ha modificato questo link lungo il percorso, e alcune sue parti sono state inviate al server. Chi lo gestisce potrebbe leggere la nota e rispondere al posto tuo, ma non leggere la tua risposta.',
  inApp:
    'Sei nel browser di un’altra app. Se chiude questa pagina, quello che hai scritto va perso. Per sicurezza, copia il link e aprilo nel tuo browser.',
  delivered: 'Consegnata',
  deliveredFirst: 'È arrivato ciò che hai inviato la prima volta; le modifiche successive non ci sono.',
  deliveredText:
    'Solo chi ti ha inviato il link può leggere la tua risposta. Il link non ne accetta altre: puoi chiudere questa pagina.',
  unloaded: 'Impossibile caricare la richiesta',
  closed: {
    answered: {
      heading: 'Questa richiesta ha già ricevuto una risposta',
      advice: 'Ne accetta una sola. Se non era la tua, avvisa chi ti ha inviato il link.',
    },
    expired: {
      heading: 'Questa richiesta è scaduta',
      advice: 'Se serve ancora una risposta, chiedi un nuovo link.',
    },
    withdrawn: {
      heading: 'Questa richiesta è stata ritirata',
      advice: 'Chi l’ha fatta l’ha eliminata e non vuole più una risposta.',
    },
    removed: {
      heading: 'Il gestore ha rimosso questa richiesta',
      advice:
        'Chi gestisce questo server l’ha eliminata. Non fidarti di altri link dello stesso mittente senza chiedere.',
    },
    unknown: {
      heading: 'Qui non c’è nessuna richiesta',
      advice:
        'È terminata da tempo o non è mai esistita. Controlla che il link sia completo, o chiedine uno nuovo.',
    },
    damaged: {
      heading: 'Questo link è danneggiato',
      advice:
        'Non apre la richiesta che indica, quindi non viene mostrato nulla. Chiedi di rimandarti il link.',
    },
    'no-key': {
      heading: 'Questo link è incompleto',
      advice: 'Ne manca una parte. Apri il link completo che hai ricevuto, o chiedi di rimandartelo.',
    },
    'newer-version': {
      heading: 'Questa richiesta è stata creata da una versione più recente',
      advice:
        'Questa pagina è troppo vecchia per leggerla. Ricarica la pagina, o chiedi un aggiornamento a chi gestisce questo server.',
    },
    'other-server': { heading: 'Questo link è di un altro server', advice: 'È per {host}. Aprilo lì.' },
  },
};
