import type { Catalogue } from '../catalogue.ts';
import { answer } from './answer.ts';
import { key } from './identity.ts';
import { lists } from './mailbox.ts';
import * as onDemand from './on-demand.ts';
import { view } from './view.ts';

/** Dutch. */
export const nl: Catalogue = {
  language: { tag: 'nl', direction: 'ltr', name: 'Nederlands' },

  anywhere: {
    skip: 'Naar de inhoud',
    language: 'Taal',
    languageWaits:
      'De taal verandert wanneer je deze pagina opnieuw laadt. Daarbij zou verloren gaan wat erop staat, dus dat moment kies je zelf.',
    noScript:
      '{service} versleutelt en ontsleutelt in je browser en heeft daar JavaScript voor nodig. Sta JavaScript toe voor deze pagina en laad de pagina opnieuw.',
    insecure:
      'Deze pagina is zonder HTTPS geopend, dus je browser kan niet versleutelen. Open de pagina via een adres dat begint met https:// (of op localhost).',
    broken:
      'Er werkt iets niet op deze pagina. Laad de pagina opnieuw; helpt dat niet, dan is je browser misschien te oud.',
    stuck:
      'Deze pagina is niet volledig geladen en werkt daarom niet. Controleer je verbinding, kopieer wat je al hebt geschreven en open de pagina of de volledige link opnieuw. Helpt dat niet, dan is je browser misschien te oud.',
    buildInfo: 'Versie {version}, build {build}',
    copied: 'Gekopieerd',
    copiedSecret: 'Gekopieerd. Deze pagina maakt het klembord niet leeg: kopieer na het plakken iets anders.',
    copyRefused:
      'Je browser stond kopiëren niet toe. De tekst is geselecteerd: druk op Ctrl+C (⌘C), of houd de tekst ingedrukt en kopieer.',
    cancel: 'Annuleren',
    dark: 'Donkere modus',
    tryAgain: 'Opnieuw proberen',
    never: 'Verloopt nooit',
    expiresIn: 'Verloopt {when}',
    expiresAt: 'Verloopt op {moment}',
    offline: 'De server reageerde niet. Controleer je verbinding en probeer het opnieuw.',
    tooMany: 'Te veel verzoeken in korte tijd. Wacht een minuut en probeer het opnieuw.',
    tooManyUntil: 'Te veel verzoeken in korte tijd. Probeer het {when} opnieuw.',
    tooLarge:
      'Dit is te groot voor deze server. Verwijder een bestand of kort de tekst in en probeer het opnieuw.',
    unavailable: 'De server kan zijn database nu niet bereiken. Probeer het over een minuut opnieuw.',
    full: 'De server is vol en neemt nu geen nieuwe berichten aan. Probeer het later opnieuw.',
    refused: 'De server heeft dit geweigerd. Laad de pagina opnieuw en probeer het nog eens.',
    unexpected:
      'Deze pagina begrijpt het antwoord van de server niet. Laad de pagina opnieuw en probeer het nog eens.',
    keyLost:
      'Deze browser is de sleutel kwijt waarmee je berichten werden bewaard: de opslag is geheel of gedeeltelijk gewist.',
    storageUnavailable:
      'Deze browser bewaart niets voor deze pagina (een privévenster of geblokkeerde opslag). Je kunt berichten versturen en lezen, maar hier niet bewaren.',
    switchBack: 'Terug naar vorige sleutel',
    delete: 'Verwijderen',
    deleting: 'Wordt verwijderd…',
    deleteAsk: 'Dit bericht verwijderen?',
    deleteOwned: 'Het wordt van de server verwijderd en kan niet worden hersteld.',
  },

  compose: {
    title: '{service}: vertrouwelijk bericht versturen',
    heading: 'Vertrouwelijk bericht versturen',
    lead: 'Versleuteld in je browser. Alleen wie de link heeft, kan het openen.',
    message: 'Bericht',
    sizeOver: '{size} – de limiet is {limit}',
    sizeLeft: 'Nog {size} over',
    files: 'Bestanden',
    addFiles: 'Bestanden toevoegen',
    filesLimit: 'Samen max. {limit}',
    addFilesHint: 'of sleep ze naar deze pagina, of plak een afbeelding',
    dropHere: 'Laat los om de bestanden toe te voegen',
    filesAdded: { one: '{count} bestand toegevoegd', other: '{count} bestanden toegevoegd' },
    removeFile: 'Verwijderen',
    fileRemoved: '{name} verwijderd',
    tooManyFiles: 'In een bericht passen {most} bestanden. De andere zijn niet toegevoegd.',
    folder: '‘{name}’ is een map en kan niet worden verstuurd. Kies de bestanden erin.',
    folders: 'Dit zijn mappen en die kunnen niet worden verstuurd: {names}. Kies de bestanden erin.',
    filesRefused: 'Deze server neemt geen bestanden aan; er is niets toegevoegd.',
    picturesTell: 'Foto’s behouden hun metadata, zoals de locatie.',
    label: 'Label',
    labelHint: 'Optioneel. Alleen jij en de ontvanger kunnen het lezen.',
    labelLeft: { one: 'Nog {count} teken over', other: 'Nog {count} tekens over' },
    labelTooLong: 'Het label is te lang. Er passen 100 tekens in, of minder met emoji en sommige schriften.',
    labelUnfit: 'Het label bevat een teken dat niet kan worden verstuurd. Typ het opnieuw.',
    readers: 'Wie het kan lezen',
    readersFirst: 'Voor de eerste lezer',
    readersFirstHint:
      'Het bericht is voor de eerste die de link opent. Daarna kan niemand anders het nog openen.',
    readersOne: 'Eén keer lezen',
    readersOneHint:
      'Het kan één keer worden gelezen en er wordt geen kopie bewaard. Het wordt tien minuten na het openen verwijderd, of eerder door de lezer.',
    readersSeveral: 'Maximaal … personen',
    readersSeveralHint:
      'Iedereen heeft tien minuten om het te lezen. Na de laatste persoon wordt het verwijderd.',
    readersCount: 'Aantal personen',
    readersLimits: '{least} tot en met {most} personen',
    readersWrong: 'Kies een aantal personen van {least} tot en met {most}.',
    lifetime: 'Verloopt na',
    lifetimeYear: '1 jaar',
    lifetimeNever: 'Nooit',
    lifetimeCustom: 'Aangepast…',
    customAmount: 'Hoelang',
    customUnit: 'Eenheid',
    minutes: 'minuten',
    hours: 'uur',
    days: 'dagen',
    lifetimeWrong: 'Kies een tijd van minimaal {least} en maximaal {most}.',
    sameChoices: 'Dezelfde opties als de vorige keer.',
    resetChoices: 'Standaard gebruiken',
    lifetimeRefused:
      'Zo lang bewaart deze server geen berichten. Kies een kortere tijd en probeer het opnieuw.',
    lifetimeUnclear:
      '‘{amount}’ kan op twee manieren worden gelezen. Verwijder het scheidingsteken of zet er een of twee cijfers achter.',
    receipt: 'Laat me weten wanneer het is gelezen',
    receiptHint:
      'De melding blijft 30 dagen staan. De server ziet dat een van je berichten is beëindigd, maar niet het adres of de browser van een lezer.',
    receiptUnkept:
      'Met een eigen sleutel krijg je een lijst van wat je verstuurt en zie je wanneer het is gelezen.',
    more: 'Meer opties',
    passphrase: 'Wachtwoordzin',
    passphraseHint:
      'Optioneel. De ontvanger heeft hem naast de link nodig; geef hem op een andere manier door, bijvoorbeeld telefonisch.',
    passphraseRequired:
      'Verplicht. De ontvanger heeft hem naast de link nodig; geef hem op een andere manier door, bijvoorbeeld telefonisch.',
    passphraseMissing: 'Typ een wachtwoordzin of genereer er een. Deze server vereist die.',
    passphraseShort:
      'Een korte wachtwoordzin is makkelijk te raden. Gebruik minstens 8 tekens of genereer er een.',
    generate: 'Genereren',
    generateFailed: 'De woordenlijst kon niet worden geladen. Typ zelf een wachtwoordzin.',
    create: 'Veilige link maken',
    createByKey: 'of druk op Ctrl (⌘) + Enter',
    encrypting: 'Wordt versleuteld…',
    sending: 'Wordt verstuurd…',
    cancelling: 'Wordt geannuleerd…',
    bytesOf: '{done} van {total}',
    cancelled: 'Geannuleerd. De server bewaart er niets van, en wat je hebt geschreven staat er nog.',
    cancelPending:
      'Geannuleerd, maar de server is niet bereikbaar: wat al was aangekomen, staat er misschien nog. Niemand heeft de link. Deze pagina blijft proberen het te verwijderen. Wat je hebt geschreven staat er nog.',
    cancelFailed:
      'Geannuleerd, maar de server was niet bereikbaar: wat al was aangekomen, blijft daar misschien tot het verloopt. Niemand heeft de link, dus niemand kan het openen. Wat je hebt geschreven staat er nog.',
    empty: 'Schrijf eerst een bericht of voeg een bestand toe.',
    emptyWithoutFiles: 'Schrijf eerst een bericht.',
    tooLong: 'Het bericht is te lang. Kort het in en probeer het opnieuw.',
    tooMuch:
      'Tekst en bestanden zijn samen te groot voor één bericht. Verwijder een bestand of kort de tekst in en probeer het opnieuw.',
    fileUnreadable:
      '‘{name}’ kon niet worden gelezen. Misschien is het bestand gewijzigd of verplaatst nadat je het had toegevoegd. Verwijder het, voeg het eventueel weer toe en probeer het opnieuw. Er is niets verstuurd, en verder is er niets verloren.',
    notUnicode:
      'Het bericht bevat een beschadigd teken dat niet kan worden verstuurd. Zoek naar een � of een kapotte emoji en verwijder die.',
    passphraseUnusable: 'De wachtwoordzin bevat een teken dat niet kan worden gebruikt. Typ hem opnieuw.',
    passphraseSpace:
      'De wachtwoordzin begint of eindigt met een spatie, die ook moet worden ingetypt. Verwijder de spatie, of druk nog een keer op ‘Veilige link maken’ om die te behouden.',
    notEncrypted:
      'Je browser kon het bericht niet versleutelen. Er is niets verstuurd en niets verloren; probeer het opnieuw.',
    serverTooOld:
      'Deze server is te oud om het bericht te beschermen zoals je vroeg. Het bericht is weer verwijderd en er is geen link.',
    kept: 'Wat je hebt geschreven staat er nog; kopieer het voordat je deze pagina verlaat of opnieuw laadt.',

    ready: 'Je link staat klaar',
    readyCopied:
      'Volledige link gekopieerd. Stuur hem naar één persoon. Deze pagina maakt het klembord niet leeg: kopieer na het plakken iets anders.',
    readyNotCopied: 'Kopieer de volledige link en stuur hem naar één persoon.',
    readyCopiedSeveral:
      'Volledige link gekopieerd. Stuur hem naar de mensen die het bericht mogen lezen. Deze pagina maakt het klembord niet leeg: kopieer na het plakken iets anders.',
    readyNotCopiedSeveral:
      'Kopieer de volledige link en stuur hem naar de mensen die het bericht mogen lezen.',
    readyOnce: 'Kan één keer worden gelezen',
    readySeveral: {
      one: 'Maximaal {count} persoon kan het lezen',
      other: 'Maximaal {count} personen kunnen het lezen',
    },
    readyLocked: 'Wachtwoordzin nodig om het te openen',
    onlyHere: 'Kopieer hem nu. Als je deze pagina sluit, kan de link niet meer worden getoond.',
    fullLink: 'Volledige link',
    copyFullLink: 'Volledige link kopiëren',
    linkCopied: 'Link gekopieerd',
    copyPassphrase: 'Wachtwoordzin kopiëren',
    passphraseReminder:
      'Die staat niet in de link. Geef die op een andere manier door, bijvoorbeeld per telefoon.',
    again: 'Nog een maken met dezelfde inhoud',
    copyInstructions: 'Kopiëren met uitleg',
    instructions:
      'Deze link leidt naar een versleuteld bericht voor jou. Open hem in de browser die je normaal gebruikt en druk op ‘Bericht tonen’.',
    twoWays: 'Link en sleutel apart versturen',
    twoWaysHint:
      'Verstuur de link op de ene manier en de sleutel op een andere: wie er maar één onderschept, kan het bericht niet lezen.',
    bareLink: 'Link zonder sleutel',
    copyBareLink: 'Link kopiëren',
    key: 'Sleutel',
    copyKey: 'Sleutel kopiëren',
    share: 'Delen…',
    showQr: 'QR-code tonen',
    hideQr: 'QR-code verbergen',
    linkQr: 'QR-code van de volledige link',
    qrHint: 'Wie hem scant, heeft de volledige link, inclusief de sleutel.',
    qrFailed:
      'De QR-code kon niet worden geladen. Al het andere werkt nog; kopieer in plaats daarvan de tekst.',
    done: 'Klaar',
    lastLink: 'Je laatste link is nog beschikbaar.',
    showAgain: 'Link tonen',

    ...lists,
    ...key,

    how: 'Hoe het werkt',
    howEncrypt:
      'Je browser maakt een willekeurige sleutel en versleutelt daarmee het bericht. De server krijgt alleen de versleutelde gegevens. De sleutel staat in het deel van de link na het #-teken, dat browsers niet versturen.',
  },

  view,
  answer,

  threatModel: {
    title: '{service}: dreigingsmodel',
    link: 'Lees het dreigingsmodel (Engels)',
  },
  footer: {
    imprint: 'Colofon',
    privacy: 'Privacybeleid',
    abuse: 'Misbruik melden',
    source: 'Broncode',
  },
  missing: {
    title: '{service}: pagina niet gevonden',
    heading: 'Pagina niet gevonden',
    lead: 'Misschien is het adres onvolledig. Links naar berichten zijn lang; vraag of de jouwe opnieuw kan worden gestuurd, of schrijf zelf een bericht.',
    write: 'Bericht schrijven',
  },

  onDemand,
};
