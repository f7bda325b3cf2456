import type { OfflineCopyWords, SaveCopyWords } from '../catalogue.ts';

/** Copies that open without a server, in Dutch. */
export const saveCopy: SaveCopyWords = {
  heading: 'Versleutelde kopie opslaan',
  lead: 'Je krijgt één bestand met dit bericht erin, versleuteld met een nieuwe sleutel. Elke browser opent het, zonder netwerk en zonder deze server.',
  never:
    'Het bestand verloopt nooit en kan niet op afstand worden verwijderd. Niemand krijgt te horen wanneer het wordt geopend.',
  key: 'Sleutel van dit bestand',
  copy: 'Sleutel kopiëren',
  apart:
    'De sleutel wordt alleen nu getoond. Bewaar hem gescheiden van het bestand, bijvoorbeeld in een wachtwoordbeheerder. Zonder de sleutel kan niemand het bestand openen, ook jij niet.',
  save: 'Bestand opslaan',
  uncopied:
    'Je hebt de sleutel niet gekopieerd, en hij wordt niet opnieuw getoond. Heb je hem opgeschreven, sluit dan dit venster.',
  close: 'Sluiten',
};

export const offlineCopy: OfflineCopyWords = {
  heading: 'Versleutelde kopie van een bericht',
  lead: 'Voer de sleutel in die werd getoond toen dit bestand werd opgeslagen. Het bericht wordt in deze browser ontsleuteld; er wordt niets verzonden en een netwerk is niet nodig.',
  key: 'Sleutel van dit bestand',
  open: 'Openen',
  onlyThis:
    'Voer geen andere sleutel in. Een kopie vraagt nooit naar je herstelzin of naar de sleutel waarmee je berichten worden bewaard.',
  never:
    'Dit bestand verloopt nooit en kan niet op afstand worden verwijderd. Niemand krijgt te horen wanneer het wordt geopend.',
  malformed: 'Een sleutel heeft 32 letters, cijfers, koppeltekens en lage streepjes. Plak de hele sleutel.',
  wrong:
    'Deze sleutel opent dit bestand niet. Controleer of het de sleutel van dit bestand is; zo ja, dan is het bestand gewijzigd.',
  damaged: 'Dit bestand is beschadigd of onvolledig. Haal het opnieuw op van waar je het bewaart.',
  unable:
    'Deze browser kan hier niet ontsleutelen. Sla het bestand op je apparaat op en open het van daaruit in een actuele browser.',
};
