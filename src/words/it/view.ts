import type { Catalogue } from '../catalogue.ts';

/** `/view` in Italian. */
export const view: Catalogue['view'] = {
  title: '{service}: un messaggio per te',
  looking: 'Ricerca del messaggio…',
  decrypting: 'Decrittografia…',

  waiting: 'Un messaggio crittografato per te',
  written: 'Hai scritto tu questo messaggio',
  sentThrough: 'Inviato tramite {host}',
  encrypted: 'Crittografia end-to-end',
  readers: {
    claim: 'Resta a chi lo legge per primo',
    once: 'Si apre una volta',
    several: {
      one: 'Fino a {count} persona',
      many: 'Fino a {count} persone',
      other: 'Fino a {count} persone',
    },
  },
  meaning: {
    claim: 'Quando lo apri, viene salvato nei tuoi messaggi e il link non si apre più per nessun altro.',
    again:
      'Lo hai già aperto, ma non è stato conservato. Aprilo di nuovo per salvarlo tra i tuoi messaggi. Dopo, il link non si aprirà più per nessun altro.',
    once: 'Si può leggere una volta sola. Puoi riaprirlo qui per dieci minuti; poi viene eliminato.',
    several: 'Una volta aperto, puoi riaprirlo qui per dieci minuti.',
    readingStarted: 'Lo hai già aperto. Puoi riaprirlo qui fino a dieci minuti dopo la prima apertura.',
    written:
      'Se lo apri e lo conservi qui, lo togli al destinatario. L’anteprima lo lascia com’è, in attesa del destinatario.',
    writtenOnce:
      'Si può leggere una volta sola. Leggendolo qui consumeresti l’unica lettura, che spetta al destinatario.',
    writtenSeveral: 'Leggendolo qui consumeresti una delle letture che spettano ai destinatari.',
  },
  senderSees: 'Il mittente può vedere quando viene letto.',
  readings: {
    opened: {
      one: 'È già stato aperto {count} volta.',
      many: 'È già stato aperto {count} di volte.',
      other: 'È già stato aperto {count} volte.',
    },
    openedByOthers: {
      one: 'Lo ha aperto anche un’altra persona.',
      many: 'Lo hanno aperto anche {count} di altre persone.',
      other: 'Lo hanno aperto anche altre {count} persone.',
    },
    once: 'Quando: {moment}.',
    between: 'La prima volta: {first}; l’ultima: {last}.',
    warning:
      'Se non lo hai aperto tu su un altro dispositivo, lo ha letto qualcun altro: avvisa il mittente.',
    read: {
      one: 'Finora lo ha letto {count} persona.',
      many: 'Finora lo hanno letto {count} di persone.',
      other: 'Finora lo hanno letto {count} persone.',
    },
    unread: 'Non lo ha ancora letto nessuno.',
    wrongPassphrases: {
      one: 'È stata provata {count} passphrase errata.',
      many: 'Sono state provate {count} di passphrase errate.',
      other: 'Sono state provate {count} passphrase errate.',
    },
    guessing: 'Se non eri tu, qualcuno sta cercando di indovinarla.',
  },
  throttled: 'Troppe passphrase errate. Potrai provare la prossima {when}.',
  throttledAdvice: 'Se qualcun altro sta cercando di indovinarla, chiedi al mittente un nuovo messaggio.',
  status: 'Vedi lo stato',
  whatIsThis: 'Che cos’è?',
  whatIsThisText:
    'Qualcuno ti ha scritto un messaggio e ti ha inviato il link. È cifrato, quindi questo server non può leggerlo. Aprendolo vedi testo e file; non viene installato né eseguito nulla e non serve un account. Se non lo aspettavi, chiedi prima al mittente, per esempio al telefono.',
  show: 'Mostra il messaggio',
  lookWithoutTaking: 'Anteprima',
  take: 'Apri e conserva',
  key: 'Chiave',
  keyHint: 'La chiave è la parte del link dopo “#key=”. Puoi anche incollare il link completo.',
  passphrase: 'Passphrase',
  passphraseHint: 'L’ha scelta il mittente, che dovrebbe avertela comunicata in un altro modo.',
  passphraseOptional: 'Se non c’è, lascia vuoto il campo.',
  otherServer:
    'Quel link è di {host}, non di questo server. Non è stato inviato nulla: aprilo separatamente.',
  triesLeft: {
    one: 'Ancora {count} tentativo, poi dovrai aspettare.',
    many: 'Ancora {count} di tentativi, poi dovrai aspettare.',
    other: 'Ancora {count} tentativi, poi dovrai aspettare.',
  },
  notices: {
    'no-key': 'Prima incolla la chiave o il link completo che hai ricevuto.',
    'other-message':
      'Quel link è di un altro messaggio. Incolla quello di questa pagina, o apri l’altro separatamente.',
    'no-passphrase': 'Questo messaggio è protetto da una passphrase. Inseriscila e riprova.',
    'wrong-key':
      'Quella chiave non ha funzionato. Non è stato aperto nulla e nulla è andato perso: controlla che il link sia completo, o incolla un’altra chiave.',
    'wrong-passphrase': 'Quella passphrase non ha funzionato.',
    'wrong-key-or-passphrase':
      'La chiave e la passphrase non corrispondono a questo messaggio. Nulla è andato perso: controllale entrambe e riprova. Se non c’è una passphrase, lascia vuoto il campo.',
    'space-around':
      'Quella passphrase non ha funzionato. Inizia o finisce con uno spazio: toglilo, se non ne fa parte, e riprova.',
    offline: 'Il server non ha risposto. Controlla la connessione e riprova.',
    'too-many': 'Troppe richieste in poco tempo. Aspetta un minuto e riprova.',
    unavailable:
      'In questo momento il server non riesce a raggiungere il suo database. Riprova tra un minuto.',
    unexpected: 'Questa pagina non capisce la risposta del server. Riprova.',
  },

  message: 'Il messaggio',
  label: 'Etichetta',
  copy: 'Copia',
  save: 'Salva come file',
  saveCopy: 'Salva una copia crittografata',
  monospace: 'Monospazio',
  hide: 'Nascondi',
  showAgain: 'Mostra di nuovo',
  hidden: 'Il testo è nascosto.',
  files: 'File',
  saveFile: 'Salva',
  shareRefused: 'Il tuo browser non ha condiviso il file. Puoi salvarlo.',
  addresses: 'Indirizzi web in questo messaggio',
  addressesHint: 'Non sono link, così nulla si apre per sbaglio. Copiane uno solo se ti fidi del mittente.',
  addressesMore: 'Questi sono solo i primi; il testo ne contiene altri.',
  copyAddress: 'Copia indirizzo',
  keep: 'Conserva ora',
  exportOffer:
    'La chiave con cui è conservato non è mai stata esportata. Se questo browser la perde, il messaggio è perso.',
  phraseOffer: 'Annota la sua frase di recupero',
  exportKey: 'Esporta la tua chiave',
  outcomes: {
    own: 'È tra i tuoi messaggi. Può aprirlo solo un browser che ha la tua chiave.',
    looked: 'Questa era un’anteprima. Il messaggio aspetta ancora il destinatario.',
    claiming: 'Salvataggio tra i tuoi messaggi…',
    claimed: 'Salvato tra i tuoi messaggi. Il link non funziona più per nessun altro.',
    taken:
      'Qualcun altro ha aperto il link nello stesso momento e il messaggio resta a quella persona. Qui viene mostrato una volta e non viene salvato; avvisa il mittente.',
    gone: 'Nel frattempo è scaduto o è stato eliminato. Qui viene mostrato una volta e non viene salvato: copialo se ti serve.',
    'key-lost':
      'Non salvato, perché questo browser ha perso la sua chiave. Copia il messaggio se ti serve; oppure importa o reimposta la chiave in “La tua chiave”, nella pagina iniziale, poi conserva qui il messaggio.',
    unkeepable:
      'Non salvato, perché questo browser non conserva nulla per questa pagina (una finestra privata o uno spazio di archiviazione bloccato). Il link lo apre ancora.',
    'too-large':
      'Non salvato, perché è troppo grande per questo server. Il link lo apre ancora; copia quello che ti serve.',
    'key-changed': 'Non ancora salvato, perché la tua chiave è stata cambiata in un’altra scheda.',
    offline: 'Non ancora salvato, perché il server non ha risposto. Nel frattempo, il link lo apre ancora.',
    'too-many':
      'Non ancora salvato, perché ci sono state troppe richieste in poco tempo. Aspetta un minuto, poi conservalo.',
    unavailable:
      'Non ancora salvato, perché in questo momento il server non riesce a raggiungere il suo database. Nel frattempo, il link lo apre ancora.',
    unexpected: 'Non ancora salvato, perché qualcosa è andato storto. Nel frattempo, il link lo apre ancora.',
  },

  closed: {
    deleted: {
      heading: 'Messaggio eliminato',
      advice: 'È stato eliminato dal server e non può essere recuperato.',
    },
    offline: {
      heading: 'Il server non ha risposto',
      advice: 'Controlla la connessione e riprova. Il messaggio è invariato.',
    },
    'too-many': {
      heading: 'Troppe richieste',
      advice:
        'La tua rete ne ha inviate troppe in poco tempo. Aspetta un minuto e riprova. Il messaggio è invariato.',
    },
    unavailable: {
      heading: 'Il server non è pronto',
      advice:
        'In questo momento non riesce a raggiungere il suo database. Riprova tra un minuto. Il messaggio è invariato.',
    },
    unexpected: {
      heading: 'Qualcosa è andato storto',
      advice: 'Questa pagina non capisce la risposta del server. Riprova o ricarica la pagina.',
    },
  },
  keyLostHint: 'Se lo avevi già aperto qui, era conservato con la chiave che questo browser ha perso.',
  write: 'Scrivi un messaggio',
};
