/** Before one key takes the place of another, by an import or by *Add a device*. */
export const replacing = {
  askPresent:
    'Your current key was never exported. This browser keeps it as your previous key, but only until you import another key or reset it. If the browser loses it, its messages are gone.',
  askPrevious:
    'The key that is your previous key now was never exported. This browser forgets it when you continue, and its messages can’t be opened any more.',
  exportFirst: 'Export current key',
  word: 'import',
  type: 'Type “{word}” to continue',
  same: 'This browser already has this key.',
  unkept: 'Your browser didn’t save the key. Your current key hasn’t changed.',
} as const;

/** On both devices. */
export const comparison = {
  code: 'Comparison code',
  compare: 'Both devices show a code. Use the key on the new device only if the codes match.',
} as const;

/** *Add a device*, on the device that has the key. */
export const addDevice = {
  heading: 'Add a device',
  lead: 'This creates a link that gives your key to another browser of yours, so it can open the same messages. The link works once, within ten minutes.',
  warning:
    'The first person to open the link has your key and can read all messages kept under it. Create it when your other device is at hand, and don’t let anyone else see it.',
  make: 'Create link',
  making: 'Creating link…',
  scan: 'Scan the QR code with your other device, or copy the link and open it there.',
  qr: 'QR code of the link',
  link: 'Link for your other device',
  copy: 'Copy link',
  unopened: 'Nobody has opened the link yet.',
  unknown:
    'The server didn’t respond, so it’s unclear whether the link was opened. This page keeps checking.',
  opened: 'The link was opened at {time}.',
  openedHint:
    'If that was you, compare the codes. If it wasn’t, somebody else has your key and can read your messages: delete the important ones, then choose “Reset key”.',
  expired: 'The link has expired. Nobody opened it.',
  gone: 'The link no longer exists.',
  again: 'Create another link',
  stop: 'Cancel and delete link',
  withdrawn: 'Link deleted.',
  notWithdrawn: 'The link couldn’t be deleted. It expires ten minutes after it was created.',
  maybeOpened:
    'It’s unclear whether somebody opened the link. Unless you’re sure nobody else had it, assume that somebody has your key: delete the important messages, then choose “Reset key”.',
} as const;

/** On the device that is offered the key. */
export const takeKey = {
  heading: 'Use a key from another device?',
  lead: 'This link offers this browser the key of another device.',
  yours: 'Continue only if you just created the link yourself, with “Add a device” on your other device.',
  danger:
    'If somebody sent it to you, close this page. Anyone who sends you their key can read everything you keep from then on.',
  go: 'Continue',
  differ:
    'If the codes differ, or somebody sent you the link, cancel. Anyone who sends you their key can read everything you keep from then on.',
  weak: 'This doesn’t look like a key that Inigma created. A made-up key can be guessed, and anyone who guesses it can read your messages.',
  replaces:
    'This key replaces the one in this browser. The old one stays as your previous key, and you can switch back to it under “Your key” on the home page.',
  use: 'Use this key',
  used: 'This browser has the key now',
  usedHint: 'Messages kept under it open here, too. What you open from now on is kept under it.',
  cancelled: 'Nothing was changed',
  cancelledHint: 'This browser didn’t take the key, and the link can’t be used again.',
  cancelledUnanswered:
    'This browser didn’t take the key. The server didn’t respond: the link expires by itself within ten minutes.',
  firstPage: 'Go to the home page',
} as const;
