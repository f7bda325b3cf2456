import type { AddDeviceWords, ComparisonWords, ReplacingWords, TakeKeyWords } from '../catalogue.ts';

/** Before one key takes the place of another, by an import or by *Add a device*, in Italian. */
export const replacing: ReplacingWords = {
  askPresent:
    'La tua chiave attuale non è mai stata esportata. Questo browser la tiene come chiave precedente, ma solo finché non importi un’altra chiave o la reimposti. Se il browser la perde, i suoi messaggi sono persi.',
  askPrevious:
    'La chiave che ora è quella precedente non è mai stata esportata. Se continui, questo browser la dimentica e i suoi messaggi non si potranno più aprire.',
  exportFirst: 'Esporta chiave attuale',
  word: 'importa',
  type: 'Digita “{word}” per continuare',
  same: 'Questo browser ha già questa chiave.',
  unkept: 'Il tuo browser non ha salvato la chiave. La tua chiave attuale non è cambiata.',
};

/** On both devices, in Italian. */
export const comparison: ComparisonWords = {
  code: 'Codice di confronto',
  compare:
    'Entrambi i dispositivi mostrano un codice. Usa la chiave sul nuovo dispositivo solo se i codici coincidono.',
};

/** *Add a device*, on the device that has the key, in Italian. */
export const addDevice: AddDeviceWords = {
  heading: 'Aggiungi dispositivo',
  lead: 'Viene creato un link che dà la tua chiave a un altro tuo browser, così può aprire gli stessi messaggi. Il link funziona una volta sola, entro dieci minuti.',
  warning:
    'La prima persona che apre il link ha la tua chiave e può leggere tutti i messaggi conservati con essa. Crealo quando hai l’altro dispositivo a portata di mano, e non farlo vedere a nessun altro.',
  make: 'Crea link',
  making: 'Creazione del link…',
  scan: 'Scansiona il codice QR con l’altro dispositivo, oppure copia il link e aprilo lì.',
  qr: 'Codice QR del link',
  link: 'Link per l’altro dispositivo',
  copy: 'Copia link',
  unopened: 'Nessuno ha ancora aperto il link.',
  unknown:
    'Il server non ha risposto, quindi non si sa se il link è stato aperto. Questa pagina continua a controllare.',
  opened: 'Il link è stato aperto alle ore {time}.',
  openedHint:
    'Se eri tu, confronta i codici. Se non eri tu, qualcun altro ha la tua chiave e può leggere i tuoi messaggi: elimina quelli importanti, poi scegli “Reimposta chiave”.',
  expired: 'Il link è scaduto. Nessuno lo ha aperto.',
  gone: 'Il link non esiste più.',
  again: 'Crea un altro link',
  stop: 'Annulla ed elimina link',
  withdrawn: 'Link eliminato.',
  notWithdrawn: 'Non è stato possibile eliminare il link. Scade dieci minuti dopo la sua creazione.',
  maybeOpened:
    'Non si sa se qualcuno ha aperto il link. Se non hai la certezza che nessun altro lo avesse, presumi che qualcuno abbia la tua chiave: elimina i messaggi importanti, poi scegli “Reimposta chiave”.',
};

/** On the device that is offered the key, in Italian. */
export const takeKey: TakeKeyWords = {
  heading: 'Vuoi usare la chiave di un altro dispositivo?',
  lead: 'Questo link offre a questo browser la chiave di un altro dispositivo.',
  yours:
    'Continua solo se hai appena creato tu il link, con “Aggiungi dispositivo” sull’altro tuo dispositivo.',
  danger:
    'Se te lo ha inviato qualcuno, chiudi questa pagina. Chi ti invia la propria chiave può leggere tutto ciò che conservi da allora in poi.',
  go: 'Continua',
  differ:
    'Se i codici sono diversi, o se qualcuno ti ha inviato il link, annulla. Chi ti invia la propria chiave può leggere tutto ciò che conservi da allora in poi.',
  weak: 'Non sembra una chiave creata da Inigma. Una chiave inventata si può indovinare, e chi la indovina può leggere i tuoi messaggi.',
  replaces:
    'Questa chiave sostituisce quella di questo browser. La vecchia resta come chiave precedente, e puoi tornare a usarla da “La tua chiave”, nella pagina iniziale.',
  use: 'Usa questa chiave',
  used: 'Ora questo browser ha la chiave',
  usedHint:
    'I messaggi conservati con essa si aprono anche qui. Ciò che apri da ora in poi viene conservato con essa.',
  cancelled: 'Nulla è stato modificato',
  cancelledHint: 'Questo browser non ha preso la chiave, e il link non può più essere usato.',
  cancelledUnanswered:
    'Questo browser non ha preso la chiave. Il server non ha risposto: il link scade da solo entro dieci minuti.',
  firstPage: 'Vai alla pagina iniziale',
};
