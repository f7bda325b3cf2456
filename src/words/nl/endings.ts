import type { EndingWords } from '../catalogue.ts';

/** Why there is no message to open, for good, in Dutch. */
export const endings: EndingWords = {
  'already-read': {
    heading: 'Dit bericht is al gelezen',
    advice:
      'Het is zo vaak geopend als de afzender toestond. Als jij het hebt verstuurd, kijk dan bij ‘Geschiedenis’ op de startpagina. Als het voor jou bestemd was en je het niet hebt geopend, laat de afzender dan weten dat iemand anders het heeft gelezen.',
  },
  'read-without-key': {
    heading: 'Dit bericht is al gelezen',
    advice:
      'Als je het minder dan tien minuten geleden hebt geopend, open dan hier opnieuw de volledige link. Als jij het hebt verstuurd, kijk dan bij ‘Geschiedenis’ op de startpagina. Als het voor jou bestemd was en je het niet hebt geopend, laat de afzender dan weten dat iemand anders het heeft gelezen.',
  },
  'read-elsewhere': {
    heading: 'Dit bericht wordt ergens anders gelezen',
    advice:
      'Het is voor de laatste keer geopend terwijl deze pagina openstond. Als jij dat niet was, in een ander tabblad of op een ander apparaat, laat het dan de afzender weten.',
  },
  'reading-over': {
    heading: 'Je hebt dit bericht al gelezen',
    advice:
      'De tien minuten waarin je het opnieuw kon openen, zijn voorbij. Vraag het de afzender als je het nog eens nodig hebt.',
  },
  withdrawn: {
    heading: 'De afzender heeft dit bericht verwijderd',
    advice: 'Het kan niet worden hersteld. Vraag het de afzender als je het nog nodig hebt.',
  },
  removed: {
    heading: 'De beheerder heeft dit bericht verwijderd',
    advice:
      'Wie deze server beheert, heeft het verwijderd. Het kan niet worden hersteld; laat het de afzender weten.',
  },
  taken: {
    heading: 'Iemand anders heeft dit bericht geopend',
    advice:
      'Die persoon bewaart het nu, en deze link werkt niet meer. Als jij het hebt verstuurd, kijk dan bij ‘Geschiedenis’ op de startpagina. Als je het verwachtte en het niet zelf in een andere browser hebt geopend, laat de afzender dan weten dat iemand anders het heeft.',
  },
  'previous-key': {
    heading: 'Dit bericht wordt bewaard met je vorige sleutel',
    advice:
      'Deze browser heeft nu een andere sleutel. Ga terug naar je vorige sleutel om het bericht te openen; je huidige sleutel wordt dan de vorige.',
  },
  expired: {
    heading: 'Dit bericht is verlopen',
    advice: 'Het kan niet worden hersteld. Vraag de afzender het opnieuw te versturen.',
  },
  unknown: {
    heading: 'Er is hier geen bericht',
    advice:
      'Het is verlopen, verwijderd of heeft nooit bestaan. Controleer of de link volledig is, of vraag de afzender het opnieuw te versturen.',
  },
  damaged: {
    heading: 'Dit bericht is beschadigd',
    advice:
      'De opgeslagen gegevens zijn geen geldig bericht, dus er wordt niets van getoond. Vraag de afzender het opnieuw te versturen.',
  },
  'newer-version': {
    heading: 'Dit bericht is met een nieuwere versie gemaakt',
    advice:
      'Deze pagina is te oud om het te lezen en heeft het niet gewijzigd. Laad de pagina opnieuw, of vraag de beheerder van deze server om een update.',
  },
  'no-message': {
    heading: 'Deze link is onvolledig',
    advice:
      'Er staat niet in bij welk bericht hij hoort. Plak de volledige link die je hebt gekregen, of vraag de afzender erom.',
  },
  cancelled: {
    heading: 'Laden geannuleerd',
    advice: 'Er is niets gewijzigd. Je kunt het altijd opnieuw laden.',
  },
};
