/** The sentences of `/view`, in the order in which they can be met. Plain text, as all of English is. */
export const view = {
  title: 'Inigma: a message for you',
  looking: 'Looking for the message…',
  decrypting: 'Decrypting…',

  waiting: 'A message is waiting for you',
  written: 'You wrote this message',
  meaning: {
    claim:
      'It belongs to whoever opens it first. Once you open it, only this browser can open it again, and the link is of no use to anybody else.',
    again:
      'You have opened it before, but it was not kept. Open it again to keep it: then only this browser can open it.',
    once: 'It can be read once. You can open it again here for ten minutes; after that it is erased.',
    several: 'Once you have opened it, you can open it again here for ten minutes.',
    readingStarted: 'You have opened it before. Until ten minutes after that, you can open it again here.',
    written:
      'Opening it here would take it from the recipient. You can look at it without taking it: it stays as it is, and goes on waiting.',
    writtenOnce:
      'It can be read once. Reading it here would use up the one reading that is meant for the recipient.',
    writtenSeveral: 'Reading it here would use up one of the readings that are meant for the recipients.',
  },
  senderSees: 'The sender can see when it was read.',
  readings: {
    opened: {
      one: 'It has already been opened once.',
      other: 'It has already been opened {count} times.',
    },
    openedByOthers: {
      one: 'Somebody else has opened it as well.',
      other: '{count} others have opened it as well.',
    },
    once: 'That was on {moment}.',
    between: 'The first time was on {first}, the last on {last}.',
    warning: 'If that was not you, on another device, somebody else has read it: tell the sender.',
    readers: { one: 'Up to {count} person can read it.', other: 'Up to {count} people can read it.' },
    read: { one: '{count} has read it so far.', other: '{count} have read it so far.' },
    unread: 'Nobody has read it yet.',
    wrongPassphrases: {
      one: '{count} wrong passphrase has been tried.',
      other: '{count} wrong passphrases have been tried.',
    },
    guessing: 'If that was not you, somebody is guessing.',
  },
  throttled: 'After so many wrong passphrases, the next one can be tried {when}.',
  throttledAdvice: 'If somebody else is guessing, ask the sender for a new message.',
  show: 'Show the message',
  lookWithoutTaking: 'Look without taking it',
  take: 'Open it and take it',
  key: 'Key',
  keyHint: 'The key is the part of the link after “#key=”. You can paste the whole link, too.',
  passphrase: 'Passphrase',
  passphraseHint:
    'The sender chose it and should have told you by another way. If there is none, leave this empty.',
  otherServer: 'That link is for {host}, not for this server. Nothing was sent: open it by itself.',
  notices: {
    'no-key': 'There is no key yet. Paste the key, or the whole link that you were sent.',
    'other-message':
      'That link is for another message. Paste the one that belongs to this page, or open the other one by itself.',
    'no-passphrase': 'This message is locked with a passphrase. Type it, then try again.',
    'wrong-key':
      'This key does not open the message. Nothing was opened, and nothing is lost: check that the link is complete, or paste another key.',
    'wrong-passphrase':
      'This passphrase does not open the message. Nothing is lost: check it and try again. Only a few tries are free; after that, each has to wait.',
    'wrong-key-or-passphrase':
      'Key and passphrase do not open the message together. Nothing is lost: check both and try again. If there is no passphrase, leave that empty.',
    'space-around':
      'This passphrase does not open the message. It begins or ends with a blank: delete that if it does not belong there, and try again.',
    offline: 'The server did not answer. Check your connection, then try again.',
    'too-many': 'That was too many requests in a short time. Wait a minute, then try again.',
    unavailable: 'The server cannot reach its store at the moment. Try again in a minute.',
    unexpected: 'The server answered something that this page does not understand. Try again.',
  },

  message: 'The message',
  label: 'Label',
  copy: 'Copy',
  save: 'Save as file',
  hide: 'Hide',
  showAgain: 'Show again',
  hidden: 'The text is hidden.',
  files: 'Files',
  saveFile: 'Save',
  shareRefused: 'Your browser did not share the file. Save it instead.',
  addresses: 'Addresses in this message',
  addressesHint:
    'They are not links, so that nothing opens by mistake. Copy one only if you trust the sender.',
  addressesMore: 'These are only the first; there are more in the text.',
  copyAddress: 'Copy the address',
  keep: 'Keep it now',
  exportOffer:
    'The key that it is kept under is in this browser only. If the browser loses it, the message is lost.',
  phraseOffer: 'Write down its recovery phrase',
  exportKey: 'Export your key',
  outcomes: {
    own: 'It is yours: only this browser can open it.',
    looked: 'You have looked at it and not taken it. It is still waiting for the recipient.',
    claiming: 'It is being made yours…',
    claimed:
      'It is yours now: only this browser can open it again. Whoever loses the browser loses the message, so copy what you need.',
    taken:
      'Somebody else opened the link at the same time and keeps the message. It is shown here once and not kept; tell the sender.',
    gone: 'It has expired or was deleted in the meantime. It is shown here once and not kept: copy it if you need it.',
    'key-lost':
      'It is not kept, because this browser has lost its key. Copy the message if you need it; or import your key, or start anew, under “Your key” on the first page, then keep it here.',
    unkeepable:
      'It is not kept, because this browser keeps nothing for this page (a private window, or blocked storage). The link still opens it.',
    'too-large':
      'It is not kept, because it is more than the server, or what stands before it, takes back. The link still opens it; copy what you need.',
    'key-changed': 'It is not kept yet, because your key was changed in another tab.',
    offline: 'It is not kept yet, because the server did not answer. Until it is, the link still opens it.',
    'too-many':
      'It is not kept yet, because there were too many requests in a short time. Wait a minute, then keep it.',
    unavailable:
      'It is not kept yet, because the server cannot reach its store at the moment. Until it is, the link still opens it.',
    unexpected:
      'It is not kept yet, because something did not work as it should. Until it is, the link still opens it.',
  },

  closed: {
    deleted: {
      heading: 'The message is deleted',
      advice: 'It is erased from the server, and cannot be brought back.',
    },
    offline: {
      heading: 'The server did not answer',
      advice: 'Check your connection, then try again. The message has not been touched.',
    },
    'too-many': {
      heading: 'Too many requests',
      advice:
        'There were too many in a short time from where you are. Wait a minute, then try again. The message has not been touched.',
    },
    unavailable: {
      heading: 'The server is not ready',
      advice:
        'It cannot reach its store at the moment. Try again in a minute. The message has not been touched.',
    },
    unexpected: {
      heading: 'Something went wrong',
      advice:
        'The server answered something that this page does not understand. Try again, or reload the page.',
    },
  },
  keyLostHint: 'If you opened it here before, its key was the one that this browser has lost.',
  write: 'Write a message',
} as const;
