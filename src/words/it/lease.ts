import type { LeaseWords } from '../catalogue.ts';

/** A message that can be opened again for a while only, in Italian. */
export const lease: LeaseWords = {
  until: 'Puoi riaprirlo qui fino alle ore {time}. Copia o salva ciò che ti servirà dopo.',
  soon: 'Puoi riaprirlo qui fino a dieci minuti dopo la prima apertura. Copia o salva ciò che ti servirà dopo.',
  left: 'Il tempo scade {when}.',
  unsaved: {
    one: '{count} file non è ancora salvato.',
    many: '{count} di file non sono ancora salvati.',
    other: '{count} file non sono ancora salvati.',
  },
  unsavedThen:
    'Ciò che non avrai salvato per allora sarà solo in questa pagina, e andrà perso appena la chiuderai o la ricaricherai.',
  unsavedNow:
    'Ciò che non hai salvato è solo in questa pagina, e andrà perso appena la chiuderai o la ricaricherai.',
  erase: 'Elimina ora',
  eraseAsk: 'Vuoi eliminare ora questo messaggio?',
  eraseUnsaved: {
    one: '{count} file non è ancora salvato. Una volta eliminato il messaggio, non potrai riaprirlo.',
    many: '{count} di file non sono ancora salvati. Una volta eliminato il messaggio, non potrai riaprirlo.',
    other: '{count} file non sono ancora salvati. Una volta eliminato il messaggio, non potrai riaprirlo.',
  },
  outcomes: {
    erased: 'Eliminato. Viene mostrato qui finché non esci da questa pagina, e da nessun’altra parte.',
    'given-up':
      'Non puoi riaprirlo: viene mostrato qui finché non esci da questa pagina. Il server lo elimina quando tutti i suoi lettori lo hanno letto.',
    unerased:
      'Non è stato possibile eliminarlo. Riprova, o lascia così: dieci minuti dopo l’apertura non potrà più essere riaperto qui.',
    lapsed:
      'Il tuo tempo di lettura è finito: viene mostrato qui finché non esci da questa pagina e non può essere riaperto. Copia o salva ciò che ti serve.',
  },
};
