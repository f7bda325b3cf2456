import type { AnswerWords } from '../catalogue.ts';

/** `/answer` in German. */
export const answer: AnswerWords = {
  title: '{service}: eine Anfrage an Sie',
  looking: 'Die Anfrage wird gesucht…',
  heading: 'Jemand bittet Sie um vertrauliche Angaben',
  warning:
    'Eine solche Anfrage kann jeder schreiben; der Text stammt nicht von diesem Server. Antworten Sie nur, wenn Sie wissen, wer Ihnen den Link geschickt hat.',
  once: 'Nimmt eine Antwort an',
  note: 'Text der Anfrage',
  answer: 'Ihre Antwort',
  onlyAsker:
    'Nur wer Ihnen diesen Link geschickt hat, kann Ihre Antwort lesen. Sie selbst können sie nicht noch einmal lesen.',
  send: 'Antwort senden',
  whatIsThisText:
    'Jemand bittet Sie um vertrauliche Angaben und hat Ihnen den Link geschickt. Ihr Browser verschlüsselt Ihre Antwort, deshalb kann dieser Server sie nicht lesen. Nichts wird installiert oder ausgeführt, und Sie brauchen kein Konto. Wenn Sie das nicht erwarten, fragen Sie zuerst bei der Person nach, etwa am Telefon.',
  filesUnwanted: 'Um Dateien wurde nicht gebeten, deshalb wurde nichts hinzugefügt.',
  filesFailed:
    'Dateien können nicht hinzugefügt werden: Ein Teil dieser Seite wurde nicht geladen. Laden Sie die Seite neu oder senden Sie nur Text.',
  empty: 'Schreiben Sie zuerst eine Antwort.',
  cancelled: 'Abgebrochen. Nichts wurde zugestellt, und was Sie geschrieben haben, ist noch da.',
  cancelUnclear:
    'Abgebrochen, aber Ihre Antwort kann trotzdem noch ankommen. Was Sie geschrieben haben, ist noch da.',
  keySent:
    'Ein Programm hat diesen Link unterwegs verändert; dadurch wurden Teile davon an den Server gesendet. Dessen Betreiber könnte die Anfrage lesen und an Ihrer Stelle antworten, aber nicht Ihre Antwort lesen.',
  inApp:
    'Sie sind im Browser einer anderen App. Wenn sie diese Seite schließt, geht verloren, was Sie geschrieben haben. Kopieren Sie sicherheitshalber den Link und öffnen Sie ihn in Ihrem eigenen Browser.',
  delivered: 'Zugestellt',
  deliveredFirst: 'Angekommen ist, was Sie zuerst gesendet haben; Ihre späteren Änderungen sind nicht dabei.',
  deliveredText:
    'Nur wer Ihnen den Link geschickt hat, kann Ihre Antwort lesen. Der Link nimmt keine weitere an; Sie können diese Seite schließen.',
  unloaded: 'Die Anfrage konnte nicht geladen werden',
  closed: {
    answered: {
      heading: 'Diese Anfrage wurde schon beantwortet',
      advice:
        'Sie nimmt eine Antwort an. Wenn das nicht Ihre war, sagen Sie der Person Bescheid, die Ihnen den Link geschickt hat.',
    },
    expired: {
      heading: 'Diese Anfrage ist abgelaufen',
      advice: 'Wenn noch eine Antwort gebraucht wird, lassen Sie sich einen neuen Link schicken.',
    },
    withdrawn: {
      heading: 'Diese Anfrage wurde zurückgezogen',
      advice: 'Wer gefragt hat, hat sie gelöscht und braucht keine Antwort mehr.',
    },
    removed: {
      heading: 'Der Betreiber hat diese Anfrage entfernt',
      advice:
        'Der Betreiber dieses Servers hat sie gelöscht. Trauen Sie weiteren Links dieses Absenders nicht, ohne nachzufragen.',
    },
    unknown: {
      heading: 'Hier gibt es keine Anfrage',
      advice:
        'Sie ist schon lange beendet oder hat nie existiert. Prüfen Sie, ob der Link vollständig ist, oder lassen Sie sich einen neuen schicken.',
    },
    damaged: {
      heading: 'Dieser Link ist beschädigt',
      advice:
        'Er öffnet die Anfrage nicht, die er nennt, deshalb wird nichts angezeigt. Lassen Sie sich den Link noch einmal schicken.',
    },
    'no-key': {
      heading: 'Dieser Link ist unvollständig',
      advice:
        'Ein Teil davon fehlt. Öffnen Sie den vollständigen Link, den Sie bekommen haben, oder lassen Sie ihn sich noch einmal schicken.',
    },
    'newer-version': {
      heading: 'Diese Anfrage wurde mit einer neueren Version erstellt',
      advice:
        'Diese Seite ist zu alt, um sie zu lesen. Laden Sie die Seite neu oder bitten Sie den Betreiber dieses Servers um ein Update.',
    },
    'other-server': {
      heading: 'Dieser Link gehört zu einem anderen Server',
      advice: 'Er ist für {host}. Öffnen Sie ihn dort.',
    },
  },
};
