import type { Catalogue } from '../catalogue.ts';

/** `/view` in Dutch. */
export const view: Catalogue['view'] = {
  title: '{service}: een bericht voor jou',
  looking: 'Bericht wordt gezocht…',
  decrypting: 'Wordt ontsleuteld…',

  waiting: 'Een versleuteld bericht voor jou',
  written: 'Jij hebt dit bericht geschreven',
  sentThrough: 'Verzonden via {host}',
  encrypted: 'End-to-end versleuteld',
  readers: {
    claim: 'Voor de eerste lezer',
    once: 'Kan één keer open',
    several: { one: 'Maximaal {count} persoon', other: 'Maximaal {count} personen' },
  },
  meaning: {
    claim:
      'Zodra je het opent, wordt het opgeslagen bij je berichten en werkt de link voor niemand anders meer.',
    again:
      'Je hebt het al eens geopend, maar het is niet bewaard. Open het opnieuw om het bij je berichten te bewaren. Daarna opent de link het voor niemand anders meer.',
    once: 'Het kan één keer worden gelezen. Je kunt het hier tien minuten lang opnieuw openen; daarna wordt het verwijderd.',
    several: 'Als je het hebt geopend, kun je het hier tien minuten lang opnieuw openen.',
    readingStarted: 'Je hebt het al eens geopend. Tot tien minuten daarna kun je het hier opnieuw openen.',
    written:
      'Als je het hier opent en bewaart, krijgt de ontvanger het niet meer. Een voorbeeld laat het zoals het is: het blijft op de ontvanger wachten.',
    writtenOnce:
      'Het kan één keer worden gelezen. Als je het hier leest, verbruik je de enige keer, die voor de ontvanger is bedoeld.',
    writtenSeveral:
      'Als je het hier leest, verbruik je een van de keren die voor de ontvangers zijn bedoeld.',
  },
  senderSees: 'De afzender kan zien wanneer het wordt gelezen.',
  readings: {
    opened: {
      one: 'Het is al één keer geopend.',
      other: 'Het is al {count} keer geopend.',
    },
    openedByOthers: {
      one: 'Ook iemand anders heeft het geopend.',
      other: 'Ook {count} anderen hebben het geopend.',
    },
    once: 'Dat was op {moment}.',
    between: 'De eerste keer was op {first}, de laatste op {last}.',
    warning:
      'Als jij dat niet was, op een ander apparaat, dan heeft iemand anders het gelezen: laat het de afzender weten.',
    read: {
      one: 'Tot nu toe heeft {count} persoon het gelezen.',
      other: 'Tot nu toe hebben {count} personen het gelezen.',
    },
    unread: 'Nog niemand heeft het gelezen.',
    wrongPassphrases: {
      one: 'Er is {count} onjuiste wachtwoordzin geprobeerd.',
      other: 'Er zijn {count} onjuiste wachtwoordzinnen geprobeerd.',
    },
    guessing: 'Als jij dat niet was, probeert iemand hem te raden.',
  },
  throttled: 'Te veel onjuiste wachtwoordzinnen. Je kunt de volgende {when} proberen.',
  throttledAdvice: 'Als iemand anders hem probeert te raden, vraag de afzender dan om een nieuw bericht.',
  status: 'Status bekijken',
  whatIsThis: 'Wat is dit?',
  whatIsThisText:
    'Iemand heeft je een bericht geschreven en je de link gestuurd. Het is versleuteld, dus deze server kan het niet lezen. Als je het opent, zie je tekst en bestanden; er wordt niets geïnstalleerd of uitgevoerd en je hebt geen account nodig. Verwachtte je het niet? Vraag het dan eerst aan de afzender, bijvoorbeeld per telefoon.',
  show: 'Bericht tonen',
  lookWithoutTaking: 'Voorbeeld',
  take: 'Openen en bewaren',
  key: 'Sleutel',
  keyHint: 'De sleutel is het deel van de link na ‘#key=’. Je kunt ook de volledige link plakken.',
  passphrase: 'Wachtwoordzin',
  passphraseHint: 'De afzender heeft hem gekozen en als het goed is op een andere manier doorgegeven.',
  passphraseOptional: 'Is er geen, laat dit dan leeg.',
  otherServer: 'Die link is van {host}, niet van deze server. Er is niets verstuurd: open hem apart.',
  triesLeft: {
    one: 'Nog {count} poging, daarna moet je wachten.',
    other: 'Nog {count} pogingen, daarna moet je wachten.',
  },
  notices: {
    'no-key': 'Plak eerst de sleutel, of de volledige link die je hebt gekregen.',
    'other-message':
      'Die link hoort bij een ander bericht. Plak de link van deze pagina, of open de andere apart.',
    'no-passphrase': 'Dit bericht is beveiligd met een wachtwoordzin. Vul hem in en probeer het opnieuw.',
    'wrong-key':
      'Die sleutel werkte niet. Er is niets geopend en niets verloren: controleer of de link volledig is, of plak een andere sleutel.',
    'wrong-passphrase': 'Die wachtwoordzin werkte niet.',
    'wrong-key-or-passphrase':
      'De sleutel en wachtwoordzin passen niet bij dit bericht. Er is niets verloren: controleer beide en probeer het opnieuw. Is er geen wachtwoordzin, laat het veld dan leeg.',
    'space-around':
      'Die wachtwoordzin werkte niet. Hij begint of eindigt met een spatie: verwijder die als hij er niet bij hoort en probeer het opnieuw.',
    offline: 'De server reageerde niet. Controleer je verbinding en probeer het opnieuw.',
    'too-many': 'Te veel verzoeken in korte tijd. Wacht een minuut en probeer het opnieuw.',
    unavailable: 'De server kan zijn database nu niet bereiken. Probeer het over een minuut opnieuw.',
    unexpected: 'Deze pagina begrijpt het antwoord van de server niet. Probeer het opnieuw.',
  },

  message: 'Het bericht',
  label: 'Label',
  copy: 'Kopiëren',
  save: 'Opslaan als bestand',
  saveCopy: 'Versleutelde kopie opslaan',
  monospace: 'Vaste breedte',
  hide: 'Verbergen',
  showAgain: 'Weer tonen',
  hidden: 'De tekst is verborgen.',
  files: 'Bestanden',
  saveFile: 'Opslaan',
  shareRefused: 'Je browser heeft het bestand niet gedeeld. Sla het in plaats daarvan op.',
  addresses: 'Webadressen in dit bericht',
  addressesHint:
    'Het zijn geen links, zodat er niets per ongeluk opengaat. Kopieer er alleen een als je de afzender vertrouwt.',
  addressesMore: 'Dit zijn alleen de eerste; de tekst bevat er meer.',
  copyAddress: 'Adres kopiëren',
  keep: 'Nu bewaren',
  exportOffer:
    'De sleutel waarmee het wordt bewaard, is nooit geëxporteerd. Raakt deze browser hem kwijt, dan is het bericht weg.',
  phraseOffer: 'Herstelzin opschrijven',
  exportKey: 'Je sleutel exporteren',
  outcomes: {
    own: 'Het staat bij je berichten. Alleen een browser met jouw sleutel kan het openen.',
    looked: 'Dit was een voorbeeld. Het bericht wacht nog steeds op de ontvanger.',
    claiming: 'Wordt bij je berichten bewaard…',
    claimed: 'Bij je berichten bewaard. De link werkt voor niemand anders meer.',
    taken:
      'Iemand anders opende de link op hetzelfde moment en bewaart het bericht. Het wordt hier één keer getoond en niet bewaard; laat het de afzender weten.',
    gone: 'Het is intussen verlopen of verwijderd. Het wordt hier één keer getoond en niet bewaard: kopieer het als je het nodig hebt.',
    'key-lost':
      'Niet bewaard, want deze browser is zijn sleutel kwijt. Kopieer het bericht als je het nodig hebt; of importeer of reset je sleutel onder ‘Je sleutel’ op de startpagina en bewaar het bericht daarna hier.',
    unkeepable:
      'Niet bewaard, want deze browser bewaart niets voor deze pagina (een privévenster of geblokkeerde opslag). De link opent het nog steeds.',
    'too-large':
      'Niet bewaard, want het is te groot voor deze server. De link opent het nog steeds; kopieer wat je nodig hebt.',
    'key-changed': 'Nog niet bewaard, want je sleutel is in een ander tabblad gewijzigd.',
    offline: 'Nog niet bewaard, want de server reageerde niet. Tot die tijd opent de link het nog steeds.',
    'too-many':
      'Nog niet bewaard, want er waren te veel verzoeken in korte tijd. Wacht een minuut en bewaar het dan.',
    unavailable:
      'Nog niet bewaard, want de server kan zijn database nu niet bereiken. Tot die tijd opent de link het nog steeds.',
    unexpected: 'Nog niet bewaard, want er ging iets mis. Tot die tijd opent de link het nog steeds.',
  },

  closed: {
    deleted: {
      heading: 'Bericht verwijderd',
      advice: 'Het is van de server verwijderd en kan niet worden hersteld.',
    },
    offline: {
      heading: 'De server reageerde niet',
      advice: 'Controleer je verbinding en probeer het opnieuw. Het bericht is niet gewijzigd.',
    },
    'too-many': {
      heading: 'Te veel verzoeken',
      advice:
        'Je netwerk verstuurde er te veel in korte tijd. Wacht een minuut en probeer het opnieuw. Het bericht is niet gewijzigd.',
    },
    unavailable: {
      heading: 'De server is niet gereed',
      advice:
        'Hij kan zijn database nu niet bereiken. Probeer het over een minuut opnieuw. Het bericht is niet gewijzigd.',
    },
    unexpected: {
      heading: 'Er ging iets mis',
      advice:
        'Deze pagina begrijpt het antwoord van de server niet. Probeer het opnieuw of laad de pagina opnieuw.',
    },
  },
  keyLostHint:
    'Als je het hier al eens hebt geopend, werd het bewaard met de sleutel die deze browser kwijt is.',
  write: 'Bericht schrijven',
};
