/** The sentences of `/view`, in the order in which they can be met. Plain text, as all of English is. */
export const view = {
  title: '{service}: a message for you',
  looking: 'Looking for the message…',
  decrypting: 'Decrypting…',

  waiting: 'An encrypted message for you',
  written: 'You wrote this message',
  sentThrough: 'Sent through {host}',
  encrypted: 'End-to-end encrypted',
  readers: {
    claim: 'First reader keeps it',
    once: 'Opens once',
    several: { one: 'Up to {count} person', other: 'Up to {count} people' },
  },
  meaning: {
    claim: 'Once you open it, it’s saved to your messages, and the link won’t open for anyone else.',
    again:
      'You’ve opened it before, but it wasn’t kept. Open it again to save it to your messages. After that, the link won’t open for anyone else.',
    once: 'Once you open it, you can open it again here for ten minutes. After that, it’s deleted.',
    several: 'Once you open it, you can open it again here for ten minutes.',
    readingStarted: 'You’ve opened it before. You can open it again here until ten minutes after that.',
    written:
      'Opening and keeping it here would take it from the recipient. A preview leaves it as it is, waiting for the recipient.',
    writtenOnce: 'Reading it here would use up the one reading meant for the recipient.',
    writtenSeveral: 'Reading it here would use up one of the readings meant for the recipients.',
  },
  senderSees: 'The sender can see when it’s read.',
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
    warning: 'If that wasn’t you on another device, somebody else has read it: tell the sender.',
    read: { one: '{count} has read it so far.', other: '{count} have read it so far.' },
    unread: 'Nobody has read it yet.',
    wrongPassphrases: {
      one: '{count} wrong passphrase has been tried.',
      other: '{count} wrong passphrases have been tried.',
    },
    guessing: 'If that wasn’t you, somebody is guessing.',
  },
  throttled: 'Too many wrong passphrases. You can try the next one {when}.',
  throttledAdvice: 'If somebody else is guessing, ask the sender for a new message.',
  status: 'See its status',
  whatIsThis: 'What is this?',
  whatIsThisText:
    'Somebody wrote you a message and sent you the link. It’s encrypted, so this server can’t read it. Opening it shows text and files; nothing is installed or run, and you need no account. If you didn’t expect it, ask the sender first, such as by phone.',
  show: 'Show the message',
  lookWithoutTaking: 'Preview',
  take: 'Open and keep',
  key: 'Key',
  keyHint: 'The key is the part of the link after “#key=”. You can also paste the full link.',
  passphrase: 'Passphrase',
  passphraseHint: 'The sender chose it and should have shared it another way.',
  passphraseOptional: 'If there is none, leave this empty.',
  otherServer: 'That link is for {host}, not for this server. Nothing was sent: open it on its own.',
  notices: {
    'no-key': 'Paste the key first, or the full link you were sent.',
    'other-message':
      'That link is for another message. Paste the one for this page, or open the other one on its own.',
    'no-passphrase': 'This message is locked with a passphrase. Enter it, then try again.',
    'wrong-key':
      'That key didn’t work. Nothing was opened, and nothing is lost: check that the link is complete, or paste another key.',
    'wrong-passphrase': 'That passphrase didn’t work.',
    'wrong-key-or-passphrase':
      'Key and passphrase don’t match this message. Nothing is lost: check both and try again. If there’s no passphrase, leave it empty.',
    'space-around':
      'That passphrase didn’t work. It starts or ends with a space: remove that if it doesn’t belong there, and try again.',
    offline: 'The server didn’t respond. Check your connection, then try again.',
    'too-many': 'Too many requests in a short time. Wait a minute, then try again.',
    unavailable: 'The server can’t reach its database right now. Try again in a minute.',
    unexpected: 'The server’s response doesn’t make sense to this page. Try again.',
  },
  triesLeft: { one: '{count} try left before a wait.', other: '{count} tries left before a wait.' },

  message: 'The message',
  label: 'Label',
  copy: 'Copy',
  save: 'Save as file',
  saveCopy: 'Save encrypted copy',
  monospace: 'Monospace',
  hide: 'Hide',
  showAgain: 'Show again',
  hidden: 'The text is hidden.',
  files: 'Files',
  saveFile: 'Save',
  shareRefused: 'Your browser didn’t share the file. Save it instead.',
  addresses: 'Web addresses in this message',
  addressesHint: 'They aren’t links, so nothing opens by mistake. Copy one only if you trust the sender.',
  addressesMore: 'These are only the first; the text has more.',
  copyAddress: 'Copy address',
  keep: 'Keep now',
  exportOffer: 'The key it’s kept under was never exported. If this browser loses it, the message is gone.',
  phraseOffer: 'Write down its recovery phrase',
  exportKey: 'Export your key',
  outcomes: {
    own: 'It’s in your messages. Only a browser that has your key can open it.',
    looked: 'This was a preview. The message is still waiting for the recipient.',
    claiming: 'Saving it to your messages…',
    claimed: 'Saved to your messages. The link no longer works for anyone else.',
    taken:
      'Somebody else opened the link at the same time and keeps the message. It’s shown here once and not saved; tell the sender.',
    gone: 'It expired or was deleted in the meantime. It’s shown here once and not saved: copy it if you need it.',
    'key-lost':
      'Not saved, because this browser lost its key. Copy the message if you need it; or import or reset your key under “Your key” on the home page, then keep the message here.',
    unkeepable:
      'Not saved, because this browser keeps nothing for this page (a private window, or blocked storage). The link still opens it.',
    'too-large':
      'Not saved, because it’s too large for this server. The link still opens it; copy what you need.',
    'key-changed': 'Not saved yet, because your key was changed in another tab.',
    offline: 'Not saved yet, because the server didn’t respond. Until it is, the link still opens it.',
    'too-many':
      'Not saved yet, because there were too many requests in a short time. Wait a minute, then keep it.',
    unavailable:
      'Not saved yet, because the server can’t reach its database right now. Until it is, the link still opens it.',
    unexpected: 'Not saved yet, because something went wrong. Until it is, the link still opens it.',
  },

  closed: {
    deleted: {
      heading: 'Message deleted',
      advice: 'It’s deleted from the server and can’t be restored.',
    },
    offline: {
      heading: 'The server didn’t respond',
      advice: 'Check your connection, then try again. The message is unchanged.',
    },
    'too-many': {
      heading: 'Too many requests',
      advice:
        'Your network sent too many in a short time. Wait a minute, then try again. The message is unchanged.',
    },
    unavailable: {
      heading: 'The server isn’t ready',
      advice: 'It can’t reach its database right now. Try again in a minute. The message is unchanged.',
    },
    unexpected: {
      heading: 'Something went wrong',
      advice: 'The server’s response doesn’t make sense to this page. Try again, or reload the page.',
    },
  },
  keyLostHint: 'If you opened it here before, it was kept under the key that this browser lost.',
  write: 'Write a message',
} as const;
