import type { LeaseWords } from '../catalogue.ts';

/** A message that can be opened again for a while only, in Dutch. */
export const lease: LeaseWords = {
  until: 'Je kunt het hier tot {time} opnieuw openen. Kopieer of sla op wat je daarna nog nodig hebt.',
  soon: 'Je kunt het hier opnieuw openen tot tien minuten nadat je het voor het eerst hebt geopend. Kopieer of sla op wat je daarna nog nodig hebt.',
  left: 'Dit eindigt {when}.',
  unsaved: {
    one: '{count} bestand is nog niet opgeslagen.',
    other: '{count} bestanden zijn nog niet opgeslagen.',
  },
  unsavedThen:
    'Wat je dan nog niet hebt opgeslagen, staat alleen op deze pagina en is weg zodra je die sluit of opnieuw laadt.',
  unsavedNow:
    'Wat je niet hebt opgeslagen, staat alleen op deze pagina en is weg zodra je die sluit of opnieuw laadt.',
  erase: 'Nu verwijderen',
  eraseAsk: 'Dit bericht nu verwijderen?',
  eraseUnsaved: {
    one: '{count} bestand is nog niet opgeslagen. Is het bericht verwijderd, dan kun je het niet opnieuw openen.',
    other:
      '{count} bestanden zijn nog niet opgeslagen. Is het bericht verwijderd, dan kun je het niet opnieuw openen.',
  },
  outcomes: {
    erased: 'Verwijderd. Het wordt hier getoond tot je deze pagina verlaat, en nergens anders.',
    'given-up':
      'Je kunt het niet opnieuw openen: het wordt hier getoond tot je deze pagina verlaat. De server verwijdert het zodra alle lezers het hebben gelezen.',
    unerased:
      'Het kon niet worden verwijderd. Probeer het opnieuw, of laat het zo: tien minuten nadat je het hebt geopend, kan het hier niet meer worden geopend.',
    lapsed:
      'Je leestijd is voorbij: het wordt hier getoond tot je deze pagina verlaat en kan niet opnieuw worden geopend. Kopieer of sla op wat je nodig hebt.',
  },
};
