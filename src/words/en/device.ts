/** Before one key takes the place of another, by an import or by *Add a device*. */
export const replacing = {
  askPresent:
    'Your present key was never exported. This browser keeps it as your previous key, but only until you import another one or start anew. If the browser loses it, the messages of that key are lost.',
  askPrevious:
    'The key that was your previous key until now was never exported, and is forgotten. Its messages can then not be opened any more.',
  exportFirst: 'Export the present key',
  word: 'import',
  type: 'Type “{word}” to go on',
  same: 'This browser has this very key already.',
  unkept: 'Your browser did not keep the key. Your present key is as it was.',
} as const;

/** On both devices. */
export const comparison = {
  code: 'Comparison code',
  compare: 'Both devices show a code. Use the key on the new one only if the two codes are the same.',
} as const;

/** *Add a device*, on the device that has the key. */
export const addDevice = {
  heading: 'Add a device',
  lead: 'This makes a link that gives your key to another browser of yours, which then opens the same messages as this one. The link works once, within ten minutes.',
  warning:
    'Whoever opens the link first has your key, and can read all messages that are kept under it. Make it when your other device is at hand, and let nobody else see it.',
  make: 'Make the link',
  making: 'Making the link…',
  scan: 'Scan the QR code with your other device, or copy the link and open it there.',
  qr: 'QR code of the link',
  link: 'Link for your other device',
  copy: 'Copy the link',
  unopened: 'Nobody has opened the link yet.',
  unknown:
    'It is not known whether the link was opened, because the server did not answer. This page keeps asking.',
  opened: 'The link was opened at {time}.',
  openedHint:
    'If that was you, compare the codes. If it was not, somebody else has your key and can read your messages: delete those that matter, then choose “Start anew”.',
  expired: 'The link has expired, and nobody opened it.',
  gone: 'The link is no longer there.',
  again: 'Make another link',
  stop: 'Cancel and delete the link',
  withdrawn: 'The link is deleted.',
  notWithdrawn: 'The link could not be deleted. It expires by itself ten minutes after it was made.',
  maybeOpened:
    'It is not known whether somebody opened the link. Unless you are sure that nobody else had it, treat your key as seen: delete the messages that matter, then choose “Start anew”.',
} as const;

/** On the device that is offered the key. */
export const takeKey = {
  heading: 'Use a key from another device?',
  lead: 'This link offers this browser the key of another device.',
  yours: 'Continue only if you have just made the link yourself, with “Add a device” on your other device.',
  danger:
    'If somebody sent it to you, close this page. Whoever sends you their key can read everything that you keep from then on.',
  go: 'Continue',
  differ:
    'If the codes differ, or if somebody sent you the link, cancel. Whoever sends you their key can read everything that you keep from then on.',
  weak: 'This does not look like a key that Inigma made. A key that somebody thought up can be guessed, and whoever guesses it can read your messages.',
  replaces:
    'This key takes the place of the one that this browser has now. That one stays as your previous key, and you can switch back to it under “Your key” on the first page.',
  use: 'Use this key',
  used: 'This browser has the key now',
  usedHint:
    'Messages that are kept under it can be opened here, too. What you open from now on is kept under it.',
  cancelled: 'Nothing was changed',
  cancelledHint: 'This browser did not take the key, and the link cannot be used again.',
  cancelledUnanswered:
    'This browser did not take the key. The server did not answer: the link ends by itself within ten minutes.',
  firstPage: 'Go to the first page',
} as const;
