import type { IdentityWords } from '../catalogue.ts';
import { replacing } from './device.ts';

/** *Your key* in Italian. */
export const key: IdentityWords = {
  identity: 'La tua chiave',
  identityLead:
    'Questo browser ha creato una chiave per te, e con essa conserva i tuoi messaggi. Esce dal browser solo quando la esporti o aggiungi un dispositivo. Il server ti conosce con un ID derivato da essa.',
  userId: 'ID utente',
  copyUserId: 'Copia ID utente',
  keyLostHint:
    'I messaggi conservati con essa non si possono aprire senza. Puoi ancora scrivere e leggere messaggi. Per tornare a conservare messaggi, importa la chiave, se l’hai esportata, o reimpostala.',
  unexported:
    'Se perdi questo dispositivo o cancelli i dati del browser, questi messaggi sono persi. Esporta la chiave come backup.',
  storageNotPersistent:
    'Il tuo browser potrebbe eliminare questa chiave quando lo spazio scarseggia, e una finestra privata la dimentica quando la chiudi.',
  safariDeletes:
    'Safari elimina questa chiave dopo sette giorni di utilizzo senza una visita a questa pagina, e così fa ogni browser su iPhone e iPad. Annota ora la frase di recupero o salva la chiave come file.',
  previousKey: 'Chiave precedente',
  previousLead:
    'Questo browser ha ancora la chiave che usavi prima. Fagliela dimenticare se lo usano anche altre persone.',
  switchedBack: 'La chiave precedente è di nuovo in uso. Gli elenchi mostrano i suoi messaggi.',
  forgetPrevious: 'Dimentica chiave precedente',
  forgetPreviousAsk: 'Vuoi dimenticare la chiave precedente?',
  forgetPreviousWarning: 'I suoi messaggi si apriranno qui solo se la importi di nuovo.',
  forgetPreviousUnexported:
    'Non è mai stata esportata. Se ti servono i suoi messaggi, prima torna a quella chiave ed esportala.',
  previousForgotten: 'Chiave precedente dimenticata.',
  exportKey: 'Esporta chiave',
  exportKeyHead: 'Esporta la tua chiave',
  exportLead:
    'Chi ha questa chiave può leggere tutti i messaggi conservati con essa. Tienila in un posto a cui hai accesso solo tu, come un gestore di password o una cassaforte.',
  exportedKey: 'Chiave d’identità',
  showKey: 'Mostra',
  hideKey: 'Nascondi',
  copyIdentityKey: 'Copia',
  keyCopied:
    'Copiata. Incolla la chiave dove vuoi tenerla, poi copia qualcos’altro: questa pagina non svuota gli appunti.',
  saveKey: 'Salva come file',
  keySaved: 'File della chiave salvato.',
  printKey: 'Stampa',
  keyQr: 'Codice QR della chiave d’identità',
  keyQrHint: 'Chi lo scansiona ha la chiave.',
  exportAsk: 'Hai messo la chiave al sicuro?',
  exportYes: 'Sì, è al sicuro',
  exportNoted: 'Bene. Assicurati che solo tu possa accedervi.',
  phrase: 'Frase di recupero',
  showPhrase: 'Mostra frase di recupero',
  hidePhrase: 'Nascondi frase di recupero',
  phraseHint:
    'Queste 18 parole inglesi sono la tua chiave in un’altra forma. Annotale in questo ordine. Chi le ha può leggere i tuoi messaggi.',
  phraseFailed:
    'Non è stato possibile caricare la frase di recupero. Tutto il resto funziona ancora; salva invece la chiave come file.',
  sheetHead: '{service}: chiave d’identità',
  sheetLead:
    'Chi ha questa chiave può leggere tutti i messaggi conservati con essa. Tieni questo foglio in un posto a cui hai accesso solo tu. Per usare la chiave, apri l’indirizzo qui sotto in un browser, scegli “Importa chiave” e digita la chiave esattamente com’è stampata qui, o la sua frase di recupero.',
  sheetAddress: 'Indirizzo',
  addDevice: 'Aggiungi dispositivo',
  importKey: 'Importa chiave',
  importKeyHead: 'Importa una chiave',
  importLead:
    'Gli elenchi di questa pagina mostreranno i messaggi della chiave che importi, e ciò che aprirai da allora in poi sarà conservato con essa.',
  importReplaces:
    'Sostituisce la tua chiave attuale. I messaggi conservati con la chiave attuale si aprono solo con quella, quindi prima esportala. Questo browser la tiene come chiave precedente e dimentica quella di prima.',
  importExportFirst: replacing.exportFirst,
  importField: 'Chiave o frase di recupero',
  importFieldHint: 'Incollala o digitala, oppure scegli il file della tua chiave.',
  importFile: 'Scegli file',
  importing: 'Importazione…',
  importWeak: 'Importa comunque',
  importWeakWarning:
    'Non sembra una chiave creata da Inigma. Una chiave inventata si può indovinare, e chi la indovina può leggere i tuoi messaggi. Controlla che sia completa e senza errori di battitura; importala solo se ne hai la certezza.',
  importNotices: {
    nothing: 'Prima inserisci una chiave o scegli il file della tua chiave.',
    link: 'Questo è un link a un messaggio, non una chiave tua. Aprilo in un browser per leggere il messaggio.',
    'too-short': 'È troppo corta: una chiave ha 32 caratteri. Controlla di averla copiata tutta.',
    'too-long': 'È troppo lunga: una chiave ha 32 caratteri. Controlla di non aver copiato altro insieme.',
    'not-unicode':
      'Contiene un carattere danneggiato, quindi non può essere una chiave. Copia di nuovo la chiave.',
    file: 'In questo file non c’è nessuna chiave. Scegli quello che hai salvato con “Esporta chiave”.',
    same: replacing.same,
    unkept: replacing.unkept,
    'phrase-count':
      'Una frase di recupero ha 18 parole, e questa ne ha {count}. Controlla che non ne manchi e non se ne ripeta nessuna.',
    'phrase-word': '“{word}” non è una parola delle frasi di recupero. Controlla come si scrive.',
    'phrase-checksum':
      'Non è una frase di recupero valida: una parola è sbagliata, o due sono scambiate di posto.',
    'phrase-unavailable':
      'Non è stato possibile verificare la frase di recupero, perché una parte di questa pagina non si è caricata. Controlla la connessione, ricarica la pagina e riprova.',
  },
  imported: 'Chiave importata. Gli elenchi mostrano i suoi messaggi.',
  importAsk: 'Vuoi sostituire una chiave mai esportata?',
  importAskPresent: replacing.askPresent,
  importAskPrevious: replacing.askPrevious,
  importWord: replacing.word,
  resetIdentity: 'Reimposta chiave',
  resetIdentityAsk: 'Vuoi reimpostare la tua chiave?',
  resetIdentityWarning:
    'Questo browser crea una nuova chiave e dimentica quelle vecchie, compresa la chiave precedente. I loro messaggi spariscono dagli elenchi e qui si aprono solo se importi di nuovo la chiave.',
  resetIdentityWord: 'reimposta',
  resetIdentityType: replacing.type,
  identityReset: 'Questo browser ha una nuova chiave.',
};
