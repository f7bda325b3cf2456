import type { OwnAnswerWords, RequestDialogWords } from '../catalogue.ts';

export const requestDialog: RequestDialogWords = {
  lead: 'Damit erstellen Sie einen Link, über den Ihnen jemand ein Passwort, eine Datei oder eine Nachricht senden kann, auch ohne Konto.',
  encrypted: 'Die Antwort wird für Sie verschlüsselt: Sie lässt sich nur mit Ihrem Schlüssel öffnen.',
  intercepted:
    'Wer den Link abfängt, kann Ihre Notiz lesen und eine falsche Antwort senden, die echte aber nicht lesen.',
  note: 'Was brauchen Sie?',
  noteHint: 'Alle, die den Link haben, können diese Notiz lesen.',
  noteMissing: 'Schreiben Sie zuerst, was Sie brauchen.',
  noteTooLong: 'Die Notiz ist zu lang. Sie fasst {most} Zeichen.',
  noteUnfit:
    'Die Notiz enthält ein beschädigtes Zeichen, das nicht gesendet werden kann. Suchen Sie nach einem � oder einem kaputten Emoji und löschen Sie es.',
  lifetime: 'Link gültig für',
  lifetimeHint: 'Die Antwort wird danach noch einmal so lange aufbewahrt.',
  wantsFiles: 'Dateien erwünscht',
  make: 'Link erstellen',
  making: 'Link wird erstellt…',
  unkept:
    'Dieser Browser behält nichts für diese Seite (ein privates Fenster oder gesperrter Speicher) und könnte die Antwort deshalb nicht öffnen. Nehmen Sie einen Browser, der Ihren Schlüssel aufbewahrt.',
  off: 'Dieser Server nimmt keine Anfragen mehr an.',
  ready: 'Ihr Link ist fertig',
  readyHint:
    'Senden Sie ihn der Person, die das Gewünschte hat. Er nimmt eine Antwort an; Sie finden sie dann bei Ihren Nachrichten.',
  again: 'Link Ihrer Anfrage',
  linkEnds: 'Der Link funktioniert bis {moment}.',
  link: 'Link zum Antworten',
  copy: 'Link kopieren',
  qr: 'QR-Code des Links',
  yourNote: 'Ihre Notiz',
  instructions:
    'Ich brauche etwas Vertrauliches von Ihnen. Öffnen Sie diesen Link in Ihrem Browser, schreiben Sie es dort und senden Sie es ab: Es wird in Ihrem Browser verschlüsselt, und nur ich kann es lesen. Ein Konto brauchen Sie nicht.',
  instructionsEnd: 'Der Link funktioniert bis {moment} und für eine Antwort.',
  noteClosed: 'Notiz lässt sich nicht entschlüsseln',
  openUntil: 'Noch nicht beantwortet, offen bis {moment}',
  answeredOn: 'Beantwortet am {moment}',
  expiredOn: 'Abgelaufen am {moment}',
  asked: 'Angefordert {ago}',
  askedNow: 'Gerade angefordert',
  deleteAsk: 'Diese Anfrage löschen?',
  deleteOpen: 'Der Link funktioniert dann nicht mehr: Niemand kann noch antworten.',
  deleteAnswered: 'Sie verschwindet aus dieser Liste. Die Antwort bleibt in Ihren Nachrichten.',
  deleteExpired: 'Sie verschwindet aus dieser Liste.',
  deleted: 'Anfrage gelöscht.',
};

export const ownAnswer: OwnAnswerWords = {
  intro: 'Das ist die Antwort auf Ihre Anfrage. Eine Antwort beweist nicht, wer sie geschrieben hat.',
};
