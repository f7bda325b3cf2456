/** The dialogs *Ask for a secret* and *Show link*, and what the list says of each request. */
export const requestDialog = {
  lead: 'This creates a link that lets somebody send you a password, a file or a message, without an account.',
  encrypted: 'The answer is encrypted to you: it opens only with your key.',
  intercepted:
    'Anyone who intercepts the link can read your note and send a false answer, but can’t read the true one.',
  note: 'What do you need?',
  noteHint: 'Everyone who has the link can read this note.',
  noteMissing: 'Write what you need first.',
  noteTooLong: 'The note is too long. It has room for {most} characters.',
  noteUnfit:
    'The note contains a broken character that can’t be sent. Look for a � or a broken emoji and delete it.',
  lifetime: 'Link works for',
  lifetimeHint: 'The answer is then kept for as long again.',
  wantsFiles: 'Files are wanted',
  make: 'Create link',
  making: 'Creating link…',
  unkept:
    'This browser keeps nothing for this page (a private window, or blocked storage), so it couldn’t open the answer. Ask in a browser that keeps your key.',
  off: 'This server doesn’t take requests any more.',
  ready: 'Your link is ready',
  readyHint:
    'Send it to the person who has the secret. It takes one answer, which you then find in your messages.',
  again: 'Link of your request',
  linkEnds: 'The link works until {moment}.',
  link: 'Link for the answer',
  copy: 'Copy link',
  qr: 'QR code of the link',
  yourNote: 'Your note',
  instructions:
    'I need a secret from you. Open this link in your browser, write it there, and send it: it’s encrypted in your browser, and only I can read it. You don’t need an account.',
  instructionsEnd: 'The link works until {moment}, and for one answer.',
  noteClosed: 'Note can’t be decrypted',
  openUntil: 'Not answered yet, open until {moment}',
  answeredOn: 'Answered on {moment}',
  expiredOn: 'Expired on {moment}',
  asked: 'Asked {ago}',
  askedNow: 'Asked just now',
  deleteAsk: 'Delete this request?',
  deleteOpen: 'Its link stops working: nobody can answer it any more.',
  deleteAnswered: 'It’s removed from this list. The answer stays in your messages.',
  deleteExpired: 'It’s removed from this list.',
  deleted: 'Request deleted.',
} as const;

/** What `/view` says of an answer to a request of one's own. */
export const ownAnswer = {
  intro: 'This is the answer to your request for a secret. An answer proves nothing about who wrote it.',
} as const;
