import type { OfflineCopyWords, SaveCopyWords } from '../catalogue.ts';

/** Copies that open without a server, in Italian. */
export const saveCopy: SaveCopyWords = {
  heading: 'Salva una copia crittografata',
  lead: 'Ottieni un unico file con questo messaggio, crittografato con una nuova chiave. Qualsiasi browser lo apre, senza rete e senza questo server.',
  never: 'Il file non scade mai e non può essere eliminato a distanza. Nessuno sa quando viene aperto.',
  key: 'Chiave di questo file',
  copy: 'Copia chiave',
  apart:
    'La chiave viene mostrata solo adesso. Conservala separata dal file, per esempio in un gestore di password. Senza di essa nessuno può aprire il file, nemmeno tu.',
  save: 'Salva file',
  uncopied: 'Non hai copiato la chiave e non verrà più mostrata. Se l’hai annotata, chiudi questa finestra.',
  close: 'Chiudi',
};

export const offlineCopy: OfflineCopyWords = {
  heading: 'Copia crittografata di un messaggio',
  lead: 'Inserisci la chiave mostrata quando questo file è stato salvato. Il messaggio viene decrittografato in questo browser; non viene inviato nulla e non serve la rete.',
  key: 'Chiave di questo file',
  open: 'Apri',
  onlyThis:
    'Non inserire altre chiavi. Una copia non chiede mai la tua frase di recupero né la chiave con cui sono conservati i tuoi messaggi.',
  never: 'Questo file non scade mai e non può essere eliminato a distanza. Nessuno sa quando viene aperto.',
  malformed: 'Una chiave ha 32 lettere, cifre, trattini e trattini bassi. Incollala per intero.',
  wrong:
    'Questa chiave non apre questo file. Controlla che sia quella di questo file; se lo è, il file è stato modificato.',
  damaged: 'Questo file è danneggiato o incompleto. Recuperalo di nuovo da dove lo conservi.',
  unable:
    'Questo browser non può decrittografare qui. Salva il file sul tuo dispositivo e aprilo da lì con un browser aggiornato.',
};
