import type { Catalogue } from '../catalogue.ts';
import { answer } from './answer.ts';
import { key } from './identity.ts';
import { lists } from './mailbox.ts';
import * as onDemand from './on-demand.ts';
import { view } from './view.ts';

/** Italian. */
export const it: Catalogue = {
  language: { tag: 'it', direction: 'ltr', name: 'Italiano' },

  anywhere: {
    skip: 'Vai al contenuto',
    language: 'Lingua',
    languageWaits:
      'La lingua cambierà quando ricaricherai questa pagina. Ricaricandola si perderebbe ciò che contiene, quindi decidi tu quando farlo.',
    noScript:
      '{service} crittografa e decrittografa nel tuo browser e per farlo ha bisogno di JavaScript. Consenti JavaScript per questa pagina e ricaricala.',
    insecure:
      'Questa pagina è stata aperta senza HTTPS, quindi il tuo browser non può crittografare. Aprila da un indirizzo che inizia con https:// (o su localhost).',
    broken:
      'Qualcosa in questa pagina non funziona. Ricarica la pagina; se non basta, forse il tuo browser è troppo vecchio.',
    stuck:
      'Questa pagina non si è caricata del tutto, quindi non funziona. Controlla la connessione, copia quello che hai già scritto, poi apri di nuovo la pagina o il link completo. Se non basta, forse il tuo browser è troppo vecchio.',
    buildInfo: 'Versione {version}, build {build}',
    copied: 'Copiato',
    copiedSecret: 'Copiato. Questa pagina non svuota gli appunti: dopo aver incollato, copia qualcos’altro.',
    copyRefused:
      'Il tuo browser non ha permesso di copiare. Il testo è selezionato: premi Ctrl+C (⌘C), oppure tienilo premuto e copialo.',
    cancel: 'Annulla',
    dark: 'Modalità scura',
    tryAgain: 'Riprova',
    never: 'Non scade mai',
    expiresIn: 'Scade {when}',
    expiresAt: 'Scade: {moment}',
    offline: 'Il server non ha risposto. Controlla la connessione e riprova.',
    tooMany: 'Troppe richieste in poco tempo. Aspetta un minuto e riprova.',
    tooManyUntil: 'Troppe richieste in poco tempo. Riprova {when}.',
    tooLarge: 'È troppo grande per questo server. Rimuovi un file o accorcia il testo, poi riprova.',
    unavailable:
      'In questo momento il server non riesce a raggiungere il suo database. Riprova tra un minuto.',
    full: 'Il server è pieno e al momento non accetta nuovi messaggi. Riprova più tardi.',
    refused: 'Il server ha rifiutato la richiesta. Ricarica la pagina e riprova.',
    unexpected: 'Questa pagina non capisce la risposta del server. Ricarica la pagina e riprova.',
    keyLost:
      'Questo browser ha perso la chiave con cui erano conservati i tuoi messaggi: i suoi dati sono stati cancellati, del tutto o in parte.',
    storageUnavailable:
      'Questo browser non conserva nulla per questa pagina (una finestra privata o uno spazio di archiviazione bloccato). Puoi inviare e leggere messaggi, ma non conservarli qui.',
    switchBack: 'Torna alla chiave precedente',
    delete: 'Elimina',
    deleting: 'Eliminazione…',
    deleteAsk: 'Vuoi eliminare questo messaggio?',
    deleteOwned: 'Viene eliminato dal server e non può essere recuperato.',
  },

  compose: {
    title: '{service}: invia un messaggio riservato',
    heading: 'Invia un messaggio riservato',
    lead: 'Cifrato nel tuo browser. Può aprirlo solo chi ha il link.',
    message: 'Messaggio',
    sizeOver: '{size} – il limite è {limit}',
    sizeLeft: 'Spazio rimanente: {size}',
    files: 'File',
    addFiles: 'Aggiungi file',
    filesLimit: 'Fino a {limit} in tutto',
    addFilesHint: 'o trascinali su questa pagina, o incolla un’immagine',
    dropHere: 'Rilascia per aggiungere i file',
    filesAdded: {
      one: '{count} file aggiunto',
      many: '{count} di file aggiunti',
      other: '{count} file aggiunti',
    },
    removeFile: 'Rimuovi',
    fileRemoved: '{name} rimosso',
    tooManyFiles: 'Un messaggio può contenere {most} file. Gli altri non sono stati aggiunti.',
    folder: '“{name}” è una cartella e non può essere inviata. Scegli i file che contiene.',
    folders: 'Queste sono cartelle e non possono essere inviate: {names}. Scegli i file che contengono.',
    filesRefused: 'Questo server non accetta file; non è stato aggiunto nulla.',
    picturesTell: 'Le foto mantengono i loro metadati, come la posizione.',
    label: 'Etichetta',
    labelHint: 'Facoltativa. Solo tu e il destinatario potete leggerla.',
    labelLeft: {
      one: '{count} carattere rimanente',
      many: '{count} di caratteri rimanenti',
      other: '{count} caratteri rimanenti',
    },
    labelTooLong:
      'L’etichetta è troppo lunga. Può avere 100 caratteri, o meno con le emoji e alcuni alfabeti.',
    labelUnfit: 'L’etichetta contiene un carattere che non può essere inviato. Scrivila di nuovo.',
    readers: 'Chi può leggerlo',
    readersFirst: 'Resta a chi lo legge per primo',
    readersFirstHint:
      'Il messaggio resta alla prima persona che apre il link. Dopodiché, nessun altro può aprirlo.',
    readersOne: 'Una sola lettura',
    readersOneHint:
      'Si può leggere una volta sola e non ne resta nessuna copia. Viene eliminato dieci minuti dopo l’apertura, o prima, se lo elimina chi lo legge.',
    readersSeveral: 'Fino a … persone',
    readersSeveralHint: 'Ogni persona ha dieci minuti per leggerlo. Dopo l’ultima, viene eliminato.',
    readersCount: 'Numero di persone',
    readersLimits: 'Da {least} a {most} persone',
    readersWrong: 'Scegli un numero di persone da {least} a {most}.',
    lifetime: 'Scade dopo',
    lifetimeYear: '1 anno',
    lifetimeNever: 'Mai',
    lifetimeCustom: 'Personalizza…',
    customAmount: 'Quanto tempo',
    customUnit: 'Unità',
    minutes: 'minuti',
    hours: 'ore',
    days: 'giorni',
    lifetimeWrong: 'Scegli una durata da {least} a {most}.',
    sameChoices: 'Le stesse opzioni dell’ultimo messaggio.',
    resetChoices: 'Ripristina',
    lifetimeRefused:
      'Questo server non conserva i messaggi così a lungo. Scegli una durata più breve e riprova.',
    lifetimeUnclear:
      '“{amount}” si può leggere in due modi. Togli il separatore o scrivi una o due cifre dopo di esso.',
    receipt: 'Avvisami quando viene letto',
    receiptHint:
      'L’avviso si conserva per 30 giorni. Il server viene a sapere che uno dei tuoi messaggi si è concluso, ma non l’indirizzo né il browser di chi lo ha letto.',
    receiptUnkept: 'Con una chiave tua hai un elenco di ciò che invii e vedi quando viene letto.',
    more: 'Altre opzioni',
    passphrase: 'Passphrase',
    passphraseHint:
      'Facoltativa. Al destinatario serve oltre al link; comunicagliela in un altro modo, per esempio al telefono.',
    passphraseRequired:
      'Obbligatoria. Al destinatario serve oltre al link; comunicagliela in un altro modo, per esempio al telefono.',
    passphraseMissing: 'Scrivi una passphrase o generane una. Questo server la richiede.',
    passphraseShort: 'Una passphrase breve è facile da indovinare. Usa almeno 8 caratteri o generane una.',
    generate: 'Genera',
    generateFailed: 'Impossibile caricare l’elenco di parole. Scrivi tu una passphrase.',
    create: 'Crea link sicuro',
    createByKey: 'o premi Ctrl (⌘) + Invio',
    encrypting: 'Crittografia…',
    sending: 'Invio…',
    cancelling: 'Annullamento…',
    bytesOf: '{done} di {total}',
    cancelled: 'Annullato. Sul server non resta nulla, e quello che hai scritto è ancora qui.',
    cancelPending:
      'Annullato, ma il server non è raggiungibile: ciò che era già arrivato potrebbe essere ancora lì. Nessuno ne ha il link. Questa pagina continua a provare a eliminarlo. Quello che hai scritto è ancora qui.',
    cancelFailed:
      'Annullato, ma il server non era raggiungibile: ciò che era già arrivato potrebbe restare lì fino alla scadenza. Nessuno ne ha il link, quindi nessuno può aprirlo. Quello che hai scritto è ancora qui.',
    empty: 'Prima scrivi un messaggio o aggiungi un file.',
    emptyWithoutFiles: 'Prima scrivi un messaggio.',
    tooLong: 'Il messaggio è troppo lungo. Accorcialo e riprova.',
    tooMuch:
      'Testo e file insieme sono troppo grandi per un messaggio. Rimuovi un file o accorcia il testo, poi riprova.',
    fileUnreadable:
      'Non è stato possibile leggere “{name}”. Forse il file è stato modificato o spostato dopo che lo hai aggiunto. Rimuovilo, aggiungilo di nuovo se vuoi e riprova. Non è stato inviato nulla e nient’altro è andato perso.',
    notUnicode:
      'Il messaggio contiene un carattere danneggiato, che non può essere inviato. Cerca un � o un’emoji danneggiata ed eliminala.',
    passphraseUnusable: 'La passphrase contiene un carattere che non può essere usato. Scrivila di nuovo.',
    passphraseSpace:
      'La passphrase inizia o finisce con uno spazio, che andrà digitato insieme al resto. Toglilo, o premi di nuovo “Crea link sicuro” per mantenerlo.',
    notEncrypted:
      'Il tuo browser non è riuscito a crittografare il messaggio. Non è stato inviato nulla e nulla è andato perso; riprova.',
    serverTooOld:
      'Questo server è troppo vecchio per proteggere il messaggio come hai chiesto. Il messaggio è stato eliminato e non c’è nessun link.',
    kept: 'Quello che hai scritto è ancora qui; copialo prima di uscire da questa pagina o di ricaricarla.',

    ready: 'Il tuo link è pronto',
    readyCopied:
      'Link completo copiato. Invialo a una sola persona. Questa pagina non svuota gli appunti: dopo aver incollato, copia qualcos’altro.',
    readyNotCopied: 'Copia il link completo e invialo a una sola persona.',
    readyCopiedSeveral:
      'Link completo copiato. Invialo alle persone che possono leggere il messaggio. Questa pagina non svuota gli appunti: dopo aver incollato, copia qualcos’altro.',
    readyNotCopiedSeveral: 'Copia il link completo e invialo alle persone che possono leggere il messaggio.',
    readyOnce: 'Si può leggere una volta sola',
    readySeveral: {
      one: 'Può leggerlo al massimo {count} persona',
      many: 'Possono leggerlo al massimo {count} di persone',
      other: 'Possono leggerlo al massimo {count} persone',
    },
    readyLocked: 'Per aprirlo serve la passphrase',
    onlyHere: 'Copialo ora. Una volta chiusa questa pagina, il link non può più essere mostrato.',
    fullLink: 'Link completo',
    copyFullLink: 'Copia link completo',
    linkCopied: 'Link copiato',
    copyPassphrase: 'Copia passphrase',
    passphraseReminder: 'Non è nel link. Comunicala in un altro modo, per esempio al telefono.',
    again: 'Crea un altro link con lo stesso contenuto',
    copyInstructions: 'Copia con istruzioni',
    instructions:
      'Questo link porta a un messaggio crittografato per te. Aprilo nel browser che usi di solito, poi premi “Mostra il messaggio”.',
    twoWays: 'Invia link e chiave separatamente',
    twoWaysHint:
      'Invia il link con un mezzo e la chiave con un altro: chi ne intercetta solo uno non può leggere il messaggio.',
    bareLink: 'Link senza chiave',
    copyBareLink: 'Copia link',
    key: 'Chiave',
    copyKey: 'Copia chiave',
    share: 'Condividi…',
    showQr: 'Mostra codice QR',
    hideQr: 'Nascondi codice QR',
    linkQr: 'Codice QR del link completo',
    qrHint: 'Chi lo scansiona ha il link completo, chiave compresa.',
    qrFailed:
      'Non è stato possibile caricare il codice QR. Tutto il resto funziona ancora; copia invece il testo.',
    done: 'Fine',
    lastLink: 'Il tuo ultimo link è ancora disponibile.',
    showAgain: 'Mostra link',

    ...lists,
    ...key,

    how: 'Come funziona',
    howEncrypt:
      'Il tuo browser crea una chiave casuale e con essa crittografa il messaggio. Il server riceve solo i dati crittografati. La chiave è nella parte del link dopo il #, che i browser non inviano.',
  },

  view,
  answer,

  threatModel: {
    title: '{service}: modello delle minacce',
    link: 'Leggi il modello di minaccia (in inglese)',
  },
  footer: {
    imprint: 'Note legali',
    privacy: 'Privacy',
    abuse: 'Segnala un abuso',
    source: 'Codice sorgente',
  },
  missing: {
    title: '{service}: pagina non trovata',
    heading: 'Pagina non trovata',
    lead: 'Forse l’indirizzo è incompleto. I link ai messaggi sono lunghi; chiedi che ti rimandino il tuo o scrivi tu un messaggio.',
    write: 'Scrivi un messaggio',
  },

  onDemand,
};
