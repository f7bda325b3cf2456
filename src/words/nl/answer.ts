import type { AnswerWords } from '../catalogue.ts';

/** `/answer` in Dutch. */
export const answer: AnswerWords = {
  title: '{service}: een verzoek aan jou',
  looking: 'Verzoek wordt gezocht…',
  heading: 'Iemand vraagt je om iets vertrouwelijks',
  warning:
    'Iedereen kan zo’n verzoek schrijven; de tekst is niet van deze server. Antwoord alleen als je weet wie je de link heeft gestuurd.',
  once: 'Neemt één antwoord aan',
  note: 'Tekst van het verzoek',
  answer: 'Je antwoord',
  onlyAsker: 'Alleen wie deze link heeft gestuurd, kan je antwoord lezen. Zelf kun je het niet meer lezen.',
  send: 'Antwoord versturen',
  whatIsThisText:
    'Iemand vraagt je om iets vertrouwelijks en heeft je de link gestuurd. Je browser versleutelt je antwoord, dus deze server kan het niet lezen. Er wordt niets geïnstalleerd of uitgevoerd en je hebt geen account nodig. Verwachtte je dit niet? Vraag het dan eerst aan die persoon, bijvoorbeeld per telefoon.',
  filesUnwanted: 'Er wordt niet om bestanden gevraagd, dus er is niets toegevoegd.',
  filesFailed:
    'Bestanden kunnen niet worden toegevoegd: een deel van deze pagina is niet geladen. Laad de pagina opnieuw of verstuur alleen tekst.',
  empty: 'Schrijf eerst een antwoord.',
  cancelled: 'Geannuleerd. Er is niets bezorgd, en wat je hebt geschreven staat er nog.',
  cancelUnclear: 'Geannuleerd, maar je antwoord kan toch nog aankomen. Wat je hebt geschreven staat er nog.',
  keySent:
    'Een programma heeft deze link onderweg gewijzigd, waardoor delen ervan naar de server zijn verstuurd. Wie de server beheert, kan het verzoek lezen en in jouw plaats antwoorden, maar je antwoord niet lezen.',
  inApp:
    'Je bent in de browser van een andere app. Als die deze pagina sluit, ben je kwijt wat je hebt geschreven. Kopieer voor de zekerheid de link en open hem in je eigen browser.',
  delivered: 'Bezorgd',
  deliveredFirst: 'Aangekomen is wat je als eerste hebt verstuurd; je latere wijzigingen zitten er niet in.',
  deliveredText:
    'Alleen wie je de link heeft gestuurd, kan je antwoord lezen. De link neemt geen ander antwoord aan, dus je kunt deze pagina sluiten.',
  unloaded: 'Het verzoek kon niet worden geladen',
  closed: {
    answered: {
      heading: 'Dit verzoek is al beantwoord',
      advice:
        'Het neemt één antwoord aan. Was dat niet het jouwe? Laat het dan weten aan wie je de link heeft gestuurd.',
    },
    expired: {
      heading: 'Dit verzoek is verlopen',
      advice: 'Vraag om een nieuwe link als er nog een antwoord nodig is.',
    },
    withdrawn: {
      heading: 'Dit verzoek is ingetrokken',
      advice: 'De vrager heeft het verwijderd en wil geen antwoord meer.',
    },
    removed: {
      heading: 'De beheerder heeft dit verzoek verwijderd',
      advice:
        'Wie deze server beheert, heeft het verwijderd. Vertrouw andere links van dezelfde afzender niet zonder navraag te doen.',
    },
    unknown: {
      heading: 'Er is hier geen verzoek',
      advice:
        'Het is al lang beëindigd of heeft nooit bestaan. Controleer of de link volledig is, of vraag om een nieuwe.',
    },
    damaged: {
      heading: 'Deze link is beschadigd',
      advice:
        'Hij opent het verzoek niet dat erin wordt genoemd, dus er wordt niets getoond. Vraag of de link opnieuw kan worden gestuurd.',
    },
    'no-key': {
      heading: 'Deze link is onvolledig',
      advice:
        'Er ontbreekt een deel. Open de volledige link die je hebt gekregen, of vraag of hij opnieuw kan worden gestuurd.',
    },
    'newer-version': {
      heading: 'Dit verzoek is met een nieuwere versie gemaakt',
      advice:
        'Deze pagina is te oud om het te lezen. Laad de pagina opnieuw, of vraag de beheerder van deze server om een update.',
    },
    'other-server': {
      heading: 'Deze link is van een andere server',
      advice: 'Hij is voor {host}. Open hem daar.',
    },
  },
};
