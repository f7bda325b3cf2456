import type { IdentityWords } from '../catalogue.ts';
import { replacing } from './device.ts';

/** *Your key* in Dutch. */
export const key: IdentityWords = {
  identity: 'Je sleutel',
  identityLead:
    'Deze browser heeft een sleutel voor je gemaakt, waarmee je berichten worden bewaard. Hij verlaat de browser alleen als je hem exporteert of een apparaat toevoegt. De server kent je onder een ID dat ervan is afgeleid.',
  userId: 'Gebruikers-ID',
  copyUserId: 'Gebruikers-ID kopiëren',
  keyLostHint:
    'Berichten die ermee werden bewaard, kunnen zonder die sleutel niet worden geopend. Je kunt nog wel berichten schrijven en lezen. Wil je weer berichten bewaren, importeer dan de sleutel als je hem hebt geëxporteerd, of reset hem.',
  unexported:
    'Als je dit apparaat kwijtraakt of de browsergegevens wist, zijn deze berichten weg. Exporteer de sleutel als back-up.',
  storageNotPersistent:
    'Je browser kan deze sleutel verwijderen als de opslagruimte opraakt, en een privévenster vergeet hem als je het sluit.',
  safariDeletes:
    'Safari verwijdert deze sleutel na zeven dagen gebruik zonder bezoek aan deze pagina, net als elke browser op iPhone en iPad. Schrijf nu de herstelzin op of sla de sleutel op als bestand.',
  previousKey: 'Vorige sleutel',
  previousLead:
    'Deze browser heeft nog de sleutel die je eerder gebruikte. Laat de browser hem vergeten als ook anderen die gebruiken.',
  switchedBack: 'Je gebruikt weer je vorige sleutel. De lijsten tonen de berichten daarvan.',
  forgetPrevious: 'Vorige sleutel vergeten',
  forgetPreviousAsk: 'Je vorige sleutel vergeten?',
  forgetPreviousWarning: 'De berichten ervan gaan hier dan alleen open als je hem weer importeert.',
  forgetPreviousUnexported:
    'Hij is nooit geëxporteerd. Als je de berichten ervan nodig hebt, ga dan eerst terug naar die sleutel en exporteer hem.',
  previousForgotten: 'Vorige sleutel vergeten.',
  exportKey: 'Sleutel exporteren',
  exportKeyHead: 'Je sleutel exporteren',
  exportLead:
    'Wie deze sleutel heeft, kan alle berichten lezen die ermee worden bewaard. Bewaar hem waar alleen jij erbij kunt, zoals in een wachtwoordmanager of een kluis.',
  exportedKey: 'Identiteitssleutel',
  showKey: 'Tonen',
  hideKey: 'Verbergen',
  copyIdentityKey: 'Kopiëren',
  keyCopied:
    'Gekopieerd. Plak de sleutel waar je hem wilt bewaren en kopieer daarna iets anders: deze pagina maakt het klembord niet leeg.',
  saveKey: 'Opslaan als bestand',
  keySaved: 'Sleutelbestand opgeslagen.',
  printKey: 'Afdrukken',
  keyQr: 'QR-code van de identiteitssleutel',
  keyQrHint: 'Wie hem scant, heeft de sleutel.',
  exportAsk: 'Heb je de sleutel veilig opgeborgen?',
  exportYes: 'Ja, opgeborgen',
  exportNoted: 'Mooi. Zorg dat alleen jij erbij kunt.',
  phrase: 'Herstelzin',
  showPhrase: 'Herstelzin tonen',
  hidePhrase: 'Herstelzin verbergen',
  phraseHint:
    'Deze 18 Engelse woorden zijn je sleutel in een andere vorm. Schrijf ze in deze volgorde op. Wie ze heeft, kan je berichten lezen.',
  phraseFailed:
    'De herstelzin kon niet worden geladen. Al het andere werkt nog; sla de sleutel in plaats daarvan op als bestand.',
  sheetHead: '{service}: identiteitssleutel',
  sheetLead:
    'Wie deze sleutel heeft, kan alle berichten lezen die ermee worden bewaard. Bewaar dit vel waar alleen jij erbij kunt. Om de sleutel te gebruiken, open je het adres hieronder in een browser, kies je ‘Sleutel importeren’ en typ je de sleutel precies zoals hij hier staat, of de herstelzin.',
  sheetAddress: 'Adres',
  addDevice: 'Apparaat toevoegen',
  importKey: 'Sleutel importeren',
  importKeyHead: 'Een sleutel importeren',
  importLead:
    'De lijsten op deze pagina tonen dan de berichten van de sleutel die je importeert, en wat je vanaf dat moment opent, wordt daarmee bewaard.',
  importReplaces:
    'Hij vervangt je huidige sleutel. Berichten die met je huidige sleutel worden bewaard, gaan alleen daarmee open, dus exporteer die eerst. Deze browser houdt die als vorige sleutel en vergeet de sleutel van daarvoor.',
  importExportFirst: replacing.exportFirst,
  importField: 'Sleutel of herstelzin',
  importFieldHint: 'Plak of typ hem, of kies je sleutelbestand.',
  importFile: 'Bestand kiezen',
  importing: 'Wordt geïmporteerd…',
  importWeak: 'Toch importeren',
  importWeakWarning:
    'Dit lijkt niet op een sleutel die Inigma heeft gemaakt. Een verzonnen sleutel kan worden geraden, en wie hem raadt, kan je berichten lezen. Controleer of hij volledig is en geen typefouten bevat; importeer hem alleen als je het zeker weet.',
  importNotices: {
    nothing: 'Vul eerst een sleutel in, of kies je sleutelbestand.',
    link: 'Dit is een link naar een bericht, geen eigen sleutel. Open hem in een browser om het bericht te lezen.',
    'too-short':
      'Dit is te kort: een sleutel heeft 32 tekens. Controleer of je hem helemaal hebt gekopieerd.',
    'too-long':
      'Dit is te lang: een sleutel heeft 32 tekens. Controleer of je er niets anders bij hebt gekopieerd.',
    'not-unicode': 'Dit bevat een beschadigd teken en kan dus geen sleutel zijn. Kopieer de sleutel opnieuw.',
    file: 'Dit bestand bevat geen sleutel. Kies het bestand dat je met ‘Sleutel exporteren’ hebt opgeslagen.',
    same: replacing.same,
    unkept: replacing.unkept,
    'phrase-count':
      'Een herstelzin heeft 18 woorden, en deze heeft er {count}. Controleer op ontbrekende of dubbele woorden.',
    'phrase-word': '‘{word}’ komt niet voor in herstelzinnen. Controleer de spelling.',
    'phrase-checksum':
      'Dit is geen geldige herstelzin: een woord klopt niet, of twee woorden zijn verwisseld.',
    'phrase-unavailable':
      'De herstelzin kon niet worden gecontroleerd, omdat een deel van deze pagina niet is geladen. Controleer je verbinding, laad de pagina opnieuw en probeer het nog eens.',
  },
  imported: 'Sleutel geïmporteerd. De lijsten tonen de berichten daarvan.',
  importAsk: 'Een nooit geëxporteerde sleutel vervangen?',
  importAskPresent: replacing.askPresent,
  importAskPrevious: replacing.askPrevious,
  importWord: replacing.word,
  resetIdentity: 'Sleutel resetten',
  resetIdentityAsk: 'Je sleutel resetten?',
  resetIdentityWarning:
    'Deze browser maakt een nieuwe sleutel en vergeet de oude, ook je vorige sleutel. De berichten daarvan verdwijnen uit je lijsten en gaan hier alleen open als je de sleutel weer importeert.',
  resetIdentityWord: 'resetten',
  resetIdentityType: replacing.type,
  identityReset: 'Deze browser heeft een nieuwe sleutel.',
};
