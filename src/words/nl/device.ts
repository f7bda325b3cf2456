import type { AddDeviceWords, ComparisonWords, ReplacingWords, TakeKeyWords } from '../catalogue.ts';

/** Before one key takes the place of another, by an import or by *Add a device*, in Dutch. */
export const replacing: ReplacingWords = {
  askPresent:
    'Je huidige sleutel is nooit geëxporteerd. Deze browser houdt hem als vorige sleutel, maar alleen tot je een andere sleutel importeert of hem reset. Raakt de browser hem kwijt, dan zijn de berichten ervan weg.',
  askPrevious:
    'De sleutel die nu je vorige is, is nooit geëxporteerd. Ga je door, dan vergeet deze browser hem en kunnen de berichten ervan niet meer worden geopend.',
  exportFirst: 'Huidige sleutel exporteren',
  word: 'importeren',
  type: 'Typ ‘{word}’ om door te gaan',
  same: 'Deze browser heeft deze sleutel al.',
  unkept: 'Je browser heeft de sleutel niet opgeslagen. Je huidige sleutel is niet veranderd.',
};

/** On both devices, in Dutch. */
export const comparison: ComparisonWords = {
  code: 'Vergelijkingscode',
  compare:
    'Beide apparaten tonen een code. Gebruik de sleutel op het nieuwe apparaat alleen als de codes gelijk zijn.',
};

/** *Add a device*, on the device that has the key, in Dutch. */
export const addDevice: AddDeviceWords = {
  heading: 'Apparaat toevoegen',
  lead: 'Hiermee maak je een link die je sleutel aan een andere browser van jou geeft, zodat die dezelfde berichten kan openen. De link werkt één keer, binnen tien minuten.',
  warning:
    'De eerste die de link opent, heeft je sleutel en kan alle berichten lezen die ermee worden bewaard. Maak de link als je je andere apparaat bij de hand hebt, en laat hem aan niemand anders zien.',
  make: 'Link maken',
  making: 'Link wordt gemaakt…',
  scan: 'Scan de QR-code met je andere apparaat, of kopieer de link en open hem daar.',
  qr: 'QR-code van de link',
  link: 'Link voor je andere apparaat',
  copy: 'Link kopiëren',
  unopened: 'Nog niemand heeft de link geopend.',
  unknown:
    'De server reageerde niet, dus het is onduidelijk of de link is geopend. Deze pagina blijft het controleren.',
  opened: 'De link is om {time} geopend.',
  openedHint:
    'Was jij dat, vergelijk dan de codes. Was jij het niet, dan heeft iemand anders je sleutel en kan die je berichten lezen: verwijder de belangrijke en kies daarna ‘Sleutel resetten’.',
  expired: 'De link is verlopen. Niemand heeft hem geopend.',
  gone: 'De link bestaat niet meer.',
  again: 'Nog een link maken',
  stop: 'Annuleren en link verwijderen',
  withdrawn: 'Link verwijderd.',
  notWithdrawn: 'De link kon niet worden verwijderd. Hij verloopt tien minuten nadat hij is gemaakt.',
  maybeOpened:
    'Het is onduidelijk of iemand de link heeft geopend. Tenzij je zeker weet dat niemand anders hem had, moet je ervan uitgaan dat iemand je sleutel heeft: verwijder de belangrijke berichten en kies daarna ‘Sleutel resetten’.',
};

/** On the device that is offered the key, in Dutch. */
export const takeKey: TakeKeyWords = {
  heading: 'De sleutel van een ander apparaat gebruiken?',
  lead: 'Deze link biedt deze browser de sleutel van een ander apparaat aan.',
  yours:
    'Ga alleen door als je de link net zelf hebt gemaakt, met ‘Apparaat toevoegen’ op je andere apparaat.',
  danger:
    'Heeft iemand je de link gestuurd, sluit dan deze pagina. Als iemand je zijn of haar sleutel stuurt, kan die persoon alles lezen wat je vanaf dat moment bewaart.',
  go: 'Doorgaan',
  differ:
    'Annuleer als de codes verschillen of als iemand je de link heeft gestuurd. Als iemand je zijn of haar sleutel stuurt, kan die persoon alles lezen wat je vanaf dat moment bewaart.',
  weak: 'Dit lijkt niet op een sleutel die Inigma heeft gemaakt. Een verzonnen sleutel kan worden geraden, en wie hem raadt, kan je berichten lezen.',
  replaces:
    'Deze sleutel vervangt die van deze browser. De oude blijft je vorige sleutel, en je kunt ernaar terug onder ‘Je sleutel’ op de startpagina.',
  use: 'Deze sleutel gebruiken',
  used: 'Deze browser heeft nu de sleutel',
  usedHint:
    'Berichten die ermee worden bewaard, gaan nu ook hier open. Wat je vanaf nu opent, wordt ermee bewaard.',
  cancelled: 'Er is niets gewijzigd',
  cancelledHint:
    'Deze browser heeft de sleutel niet overgenomen, en de link kan niet opnieuw worden gebruikt.',
  cancelledUnanswered:
    'Deze browser heeft de sleutel niet overgenomen. De server reageerde niet: de link verloopt binnen tien minuten vanzelf.',
  firstPage: 'Naar de startpagina',
};
