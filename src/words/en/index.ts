import { key } from './identity.ts';
import { lists } from './mailbox.ts';
import { view } from './view.ts';

/** English, which sets the keys and placeholders of every language. Plain text: nothing in it is ever read as markup. */
export const en = {
  language: { tag: 'en', direction: 'ltr', name: 'English' },

  /** On both pages. */
  anywhere: {
    name: 'Inigma',
    home: 'Inigma, write a message',
    skip: 'Skip to the content',
    language: 'Language',
    languageWaits:
      'The language changes when you load this page again. What is on it would be lost by that, so it waits for you.',
    noScript:
      'Inigma encrypts and decrypts in your browser, and for that it needs JavaScript. Allow JavaScript for this page and reload it.',
    insecure:
      'This page was opened without HTTPS, so your browser offers it no encryption. Open it by an address that begins with https:// (or on localhost).',
    broken:
      'Something on this page does not work as it should. Reload the page; if that does not help, your browser may be too old.',
    stuck:
      'This page did not load as a whole, so it does not work. Check your connection, copy anything that you have typed, then open the page or the whole link again. If that does not help, your browser may be too old.',
    buildInfo: 'Version {version}, build {build}',
    copied: 'Copied',
    copiedSecret:
      'Copied. This page does not clear the clipboard: once you have pasted it, copy something else.',
    copyRefused:
      'Your browser did not allow copying. The text is selected: press Ctrl+C (⌘C), or touch and hold it, then copy.',
    cancel: 'Cancel',
    dark: 'Dark colours',
    tryAgain: 'Try again',
    never: 'Never expires',
    expiresIn: 'Expires {when}',
    expiresAt: 'Expires on {moment}',
    offline: 'The server did not answer. Check your connection, then try again.',
    tooMany: 'That was too many requests in a short time. Wait a minute, then try again.',
    tooManyUntil: 'That was too many requests in a short time. Try again {when}.',
    tooLarge:
      'This is more than the server, or what stands before it, takes. Remove a file or shorten the text, then try again.',
    unavailable: 'The server cannot reach its store at the moment. Try again in a minute.',
    full: 'The server is full and takes no new messages at the moment. Try again later.',
    refused: 'The server refused this. Reload the page, then try again.',
    unexpected:
      'The server answered something that this page does not understand. Reload the page, then try again.',
    keyLost:
      'This browser has lost the key that your messages were kept under: its storage was cleared, in part or as a whole.',
    storageUnavailable:
      'This browser keeps nothing for this page (a private window, or blocked storage). You can send and read messages, but none can be kept as yours here.',
    switchBack: 'Switch back',
    delete: 'Delete',
    deleting: 'Deleting…',
    deleteAsk: 'Delete this message?',
    deleteOwned: 'It is erased from the server, and cannot be brought back.',
  },

  /** `/`, in the order of the page. */
  compose: {
    title: 'Inigma: a message for one person',
    heading: 'A message for one person',
    lead: 'It is encrypted in your browser before it is sent. Unless you choose otherwise, whoever opens the link first keeps the message, and only they can open it again.',
    message: 'Message',
    sizeLeft: '{size} left',
    sizeOver: '{size} – the limit is {limit}',
    files: 'Files',
    addFiles: 'Add files',
    filesLimit: 'Up to {limit} together',
    addFilesHint: 'or drop them on this page, or paste a picture',
    dropHere: 'Let go, and the files are added',
    filesAdded: { one: '{count} file added', other: '{count} files added' },
    removeFile: 'Remove',
    fileRemoved: '{name} is removed',
    tooManyFiles: 'A message takes {most} files. The others were not added.',
    folder: '“{name}” is a folder, which cannot be sent. Choose the files in it.',
    folders: 'These are folders, which cannot be sent: {names}. Choose the files in them.',
    picturesTell:
      'Pictures are sent as they are: what a camera wrote into them, such as the place, goes along.',
    label: 'Label',
    labelHint: 'Optional. Only you and the recipient can read it.',
    labelLeft: { one: '{count} character left', other: '{count} characters left' },
    labelTooLong:
      'The label is too long. It has room for 100 characters, fewer where they are emoji or of other scripts.',
    labelUnfit: 'The label holds a character that cannot be sent. Type it again.',
    readers: 'Who can read it',
    readersFirst: 'The first reader keeps it',
    readersFirstHint: 'Whoever opens it first keeps it, and only they can open it again.',
    readersOne: 'One reading',
    readersOneHint: 'It is erased ten minutes after it was read, or earlier by its reader.',
    readersSeveral: 'Up to … people',
    readersSeveralHint: 'Each of them has ten minutes to read it. After the last one it is erased.',
    readersCount: 'Number of people',
    readersLimits: 'From {least} to {most} people',
    readersWrong: 'Choose a number of people from {least} to {most}.',
    lifetime: 'Lifetime',
    lifetimeYear: '1 year',
    lifetimeNever: 'Never',
    lifetimeCustom: 'Another time…',
    customAmount: 'How long',
    customUnit: 'Unit',
    minutes: 'minutes',
    hours: 'hours',
    days: 'days',
    lifetimeWrong: 'Choose a time from {least} to {most}.',
    lifetimeRefused: 'This server does not allow this lifetime. Choose a shorter one, then try again.',
    lifetimeUnclear:
      '“{amount}” can be read in two ways. Leave the separator out, or write one or two digits behind it.',
    receipt: 'Tell me when it is read',
    receiptHint:
      'For 30 days. The server then knows that a message of yours has ended; it keeps neither the address nor the browser of a reader.',
    receiptUnkept: 'With a key of your own you get a list of what you send, and are told when it is read.',
    more: 'More options',
    passphrase: 'Passphrase',
    passphraseHint: 'Optional. Whoever opens the link needs it too; tell it by another way.',
    create: 'Create secure link',
    createByKey: 'or press Ctrl (⌘) and Enter',
    encrypting: 'Encrypting…',
    sending: 'Sending…',
    empty: 'Write a message or add a file first.',
    tooLong: 'The message is too long. Shorten it, then try again.',
    tooMuch:
      'Text and files together are too much for one message. Remove a file or shorten the text, then try again.',
    fileUnreadable:
      '“{name}” could not be read: it was changed or moved after you chose it, or it cannot be read at all. Remove it, choose it again if you like, and try again. Nothing was sent, and nothing else is lost.',
    notUnicode:
      'The message holds half of a character, which cannot be sent. Look for a � or a broken emoji and delete it.',
    passphraseUnusable: 'The passphrase holds a character that cannot be used. Type it again.',
    passphraseSpace:
      'The passphrase begins or ends with a blank, which has to be typed with it. Take it out, or press “Create secure link” once more to keep it.',
    notEncrypted:
      'Your browser could not encrypt the message. Nothing was sent and nothing is lost; try again.',
    serverTooOld:
      'This server is too old to protect the message as you asked. It was deleted again, and there is no link.',
    kept: 'What you wrote is still here; copy it before you leave this page or load it again.',

    ready: 'Your link is ready',
    readyCopied:
      'The full link is copied. Send it to one person. This page does not clear the clipboard: once you have pasted it, copy something else.',
    readyNotCopied: 'Copy the full link and send it to one person.',
    readyCopiedSeveral:
      'The full link is copied. Send it to the people who may read the message. This page does not clear the clipboard: once you have pasted it, copy something else.',
    readyNotCopiedSeveral: 'Copy the full link and send it to the people who may read the message.',
    readyOnce: 'It can be read once',
    readySeveral: { one: 'Up to {count} person can read it', other: 'Up to {count} people can read it' },
    readyLocked: 'The passphrase is needed to open it',
    onlyHere: 'The key is nowhere else: when this page is closed, the link cannot be shown again.',
    fullLink: 'Full link',
    copyFullLink: 'Copy the full link',
    copyInstructions: 'Copy with instructions',
    instructions:
      'This link leads to an encrypted message for you. Open it in the browser that you usually use, and press “Show the message” there.',
    twoWays: 'Send it by two ways',
    twoWaysHint: 'The link by one way and the key by another: whoever intercepts one of them has nothing.',
    bareLink: 'Link without the key',
    copyBareLink: 'Copy the link',
    key: 'Key',
    copyKey: 'Copy the key',
    share: 'Share…',
    showQr: 'Show QR code',
    hideQr: 'Hide QR code',
    linkQr: 'QR code of the full link',
    qrHint: 'Whoever scans it has the whole link, key included.',
    qrFailed: 'The QR code could not be loaded. Everything else still works; copy the text instead.',
    done: 'Done',
    lastLink: 'Your last link is still on this page.',
    showAgain: 'Show it again',

    ...lists,
    ...key,

    how: 'How it works',
    howEncrypt:
      'Your browser makes a random key and encrypts the message with it. The server gets what is encrypted, and no more. The key is in the part of the link after the #, which browsers do not send.',
    howClaim:
      'Whoever opens the link and presses “Show the message” first becomes its owner: their browser encrypts it anew under a key of its own, and the link opens it for nobody else. If somebody came before your recipient, your recipient sees that.',
    howText:
      'The lines of a text are sent with a line feed (LF) at their ends, whatever the program that they came from writes there. What has to arrive byte for byte goes along as a file.',
    howLimits:
      'It does not help against somebody who reads the link before your recipient does, or who controls one of the two devices. Send the link and the key by two ways, or add a passphrase, when that matters.',
  },

  /** `/view`, in the order in which it happens. */
  view,

  /** Where there is no page. */
  threatModel: {
    title: 'Inigma: threat model',
    link: 'Read the threat model: who could attack, and what stops them',
  },
  missing: {
    title: 'Inigma: no such page',
    heading: 'There is no page here',
    lead: 'The address may be cut short. A link to a message is long; ask for it to be sent again, or write a message of your own.',
    write: 'Write a message',
  },
} as const;
