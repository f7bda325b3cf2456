import { answer } from './answer.ts';
import { key } from './identity.ts';
import { lists } from './mailbox.ts';
import * as onDemand from './on-demand.ts';
import { view } from './view.ts';

/** English, which sets the keys and placeholders of every language. Plain text: nothing in it is ever read as markup. */
export const en = {
  language: { tag: 'en', direction: 'ltr', name: 'English' },

  /** On both pages. */
  anywhere: {
    skip: 'Skip to content',
    language: 'Language',
    languageWaits:
      'The language changes when you reload this page. Reloading would lose what’s on it, so it waits for you.',
    noScript:
      '{service} encrypts and decrypts in your browser, and needs JavaScript for that. Allow JavaScript for this page and reload it.',
    insecure:
      'This page was opened without HTTPS, so your browser can’t encrypt. Open it by an address that starts with https:// (or on localhost).',
    broken:
      'Something on this page isn’t working. Reload the page; if that doesn’t help, your browser may be too old.',
    stuck:
      'This page didn’t load completely, so it doesn’t work. Check your connection, copy anything you’ve typed, then open the page or the full link again. If that doesn’t help, your browser may be too old.',
    buildInfo: 'Version {version}, build {build}',
    copied: 'Copied',
    copyRefused:
      'Your browser didn’t allow copying. The text is selected: press Ctrl+C (⌘C), or touch and hold it, then copy.',
    copiedSecret:
      'Copied. This page doesn’t clear the clipboard, so copy something else once you’ve pasted it.',
    cancel: 'Cancel',
    dark: 'Dark mode',
    tryAgain: 'Try again',
    never: 'Never expires',
    expiresIn: 'Expires {when}',
    expiresAt: 'Expires on {moment}',
    offline: 'The server didn’t respond. Check your connection, then try again.',
    tooMany: 'Too many requests in a short time. Wait a minute, then try again.',
    tooManyUntil: 'Too many requests in a short time. Try again {when}.',
    tooLarge: 'This is too large for this server. Remove a file or shorten the text, then try again.',
    unavailable: 'The server can’t reach its database right now. Try again in a minute.',
    full: 'The server is full and takes no new messages right now. Try again later.',
    refused: 'The server refused this. Reload the page, then try again.',
    unexpected: 'The server’s response doesn’t make sense to this page. Reload the page, then try again.',
    keyLost:
      'This browser lost the key your messages were kept under: some or all of its storage was cleared.',
    storageUnavailable:
      'This browser keeps nothing for this page (a private window, or blocked storage). You can send and read messages, but not keep any here.',
    switchBack: 'Switch back',
    delete: 'Delete',
    deleting: 'Deleting…',
    deleteAsk: 'Delete this message?',
    deleteOwned: 'It’s deleted from the server and can’t be restored.',
  },

  /** `/`, in the order of the page. */
  compose: {
    title: '{service}: send a secret',
    heading: 'Send a secret',
    lead: 'Encrypted in your browser. Only someone with the link can open it.',
    message: 'Message',
    sizeOver: '{size} – the limit is {limit}',
    files: 'Files',
    addFiles: 'Add files',
    addFilesHint: 'or drop them on this page, or paste an image',
    dropHere: 'Drop to add files',
    sizeLeft: '{size} left',
    filesLimit: 'Up to {limit} together',
    filesAdded: { one: '{count} file added', other: '{count} files added' },
    removeFile: 'Remove',
    fileRemoved: '{name} removed',
    tooManyFiles: 'A message can have {most} files. The others weren’t added.',
    folder: '“{name}” is a folder and can’t be sent. Choose the files in it.',
    folders: 'These are folders and can’t be sent: {names}. Choose the files in them.',
    filesRefused: 'This server doesn’t take files, so nothing was added.',
    picturesTell: 'Photos keep their metadata, such as location.',
    label: 'Label',
    labelHint: 'Optional. Only you and the recipient can read it.',
    labelLeft: { one: '{count} character left', other: '{count} characters left' },
    labelTooLong:
      'The label is too long. It has room for 100 characters, or fewer with emoji and some scripts.',
    labelUnfit: 'The label contains a character that can’t be sent. Type it again.',
    readers: 'Who can read it',
    readersFirst: 'First reader keeps it',
    readersFirstHint:
      'The first person to open the link keeps the message. After that, it won’t open for anyone else.',
    readersOne: 'Read once',
    readersOneHint:
      'It can be read once, and no copy is kept. It’s deleted ten minutes after it’s opened, or sooner by its reader.',
    readersSeveral: 'Up to … people',
    readersSeveralHint: 'Each person has ten minutes to read it. After the last one, it’s deleted.',
    readersCount: 'Number of people',
    readersLimits: '{least} to {most} people',
    readersWrong: 'Choose a number of people from {least} to {most}.',
    lifetime: 'Expires after',
    lifetimeYear: '1 year',
    lifetimeNever: 'Never',
    lifetimeCustom: 'Custom…',
    customAmount: 'How long',
    customUnit: 'Unit',
    minutes: 'minutes',
    hours: 'hours',
    days: 'days',
    lifetimeWrong: 'Choose a time from {least} to {most}.',
    sameChoices: 'Same options as your last message.',
    resetChoices: 'Use the defaults',
    lifetimeRefused: 'This server doesn’t keep messages that long. Choose a shorter time, then try again.',
    lifetimeUnclear:
      '“{amount}” can be read in two ways. Remove the separator, or put one or two digits behind it.',
    receipt: 'Tell me when it’s read',
    receiptHint:
      'Kept for 30 days. The server learns that one of your messages has ended, but not a reader’s address or browser.',
    receiptUnkept: 'With a key of your own, you get a list of what you send and are told when it’s read.',
    more: 'More options',
    passphrase: 'Passphrase',
    passphraseHint:
      'Optional. The recipient needs it in addition to the link; share it another way, such as by phone.',
    passphraseRequired:
      'Required. The recipient needs it in addition to the link; share it another way, such as by phone.',
    passphraseMissing: 'Type a passphrase, or generate one. This server requires it.',
    passphraseShort: 'A short passphrase is easy to guess. Use at least 8 characters, or generate one.',
    generate: 'Generate',
    generateFailed: 'The list of words couldn’t be loaded. Type a passphrase instead.',
    create: 'Create secure link',
    createByKey: 'or press Ctrl (⌘) + Enter',
    encrypting: 'Encrypting…',
    sending: 'Sending…',
    cancelling: 'Cancelling…',
    bytesOf: '{done} of {total}',
    cancelled: 'Cancelled. The server keeps nothing of it, and what you wrote is still here.',
    cancelPending:
      'Cancelled, but the server can’t be reached, so what had arrived may still be there. Nobody has its link. This page keeps trying to delete it. What you wrote is still here.',
    cancelFailed:
      'Cancelled, but the server couldn’t be reached, so what had arrived may stay there until it expires. Nobody has its link, so nobody can open it. What you wrote is still here.',
    empty: 'Write a message or add a file first.',
    emptyWithoutFiles: 'Write a message first.',
    tooLong: 'The message is too long. Shorten it, then try again.',
    tooMuch:
      'Text and files together are too large for one message. Remove a file or shorten the text, then try again.',
    fileUnreadable:
      '“{name}” couldn’t be read. It may have been changed or moved since you added it. Remove it, add it again if you like, and try again. Nothing was sent, and nothing else is lost.',
    notUnicode:
      'The message contains a broken character that can’t be sent. Look for a � or a broken emoji and delete it.',
    passphraseUnusable: 'The passphrase contains a character that can’t be used. Type it again.',
    passphraseSpace:
      'The passphrase starts or ends with a space, which has to be typed with it. Remove it, or press “Create secure link” again to keep it.',
    notEncrypted:
      'Your browser couldn’t encrypt the message. Nothing was sent and nothing is lost; try again.',
    serverTooOld:
      'This server is too old to protect the message as you asked. The message was deleted again, and there’s no link.',
    kept: 'What you wrote is still here; copy it before you leave or reload this page.',

    ready: 'Your link is ready',
    readyCopied:
      'Full link copied. Send it to one person. This page doesn’t clear the clipboard, so copy something else once you’ve pasted it.',
    readyNotCopied: 'Copy the full link and send it to one person.',
    readyCopiedSeveral:
      'Full link copied. Send it to the people who may read the message. This page doesn’t clear the clipboard, so copy something else once you’ve pasted it.',
    readyNotCopiedSeveral: 'Copy the full link and send it to the people who may read the message.',
    readyOnce: 'It can be read once',
    readySeveral: { one: 'Up to {count} person can read it', other: 'Up to {count} people can read it' },
    readyLocked: 'Passphrase needed to open it',
    onlyHere: 'Copy it now. Once you close this page, the link can’t be shown again.',
    fullLink: 'Full link',
    copyFullLink: 'Copy full link',
    linkCopied: 'Link copied',
    copyPassphrase: 'Copy passphrase',
    passphraseReminder: 'It isn’t in the link. Share it another way, such as by phone.',
    again: 'Create another with the same content',
    copyInstructions: 'Copy with instructions',
    instructions:
      'This link leads to an encrypted message for you. Open it in the browser you usually use, then press “Show the message”.',
    twoWays: 'Send the link and key separately',
    twoWaysHint:
      'Send the link one way and the key another: anyone who intercepts just one of them can’t read the message.',
    bareLink: 'Link without key',
    copyBareLink: 'Copy link',
    key: 'Key',
    copyKey: 'Copy key',
    share: 'Share…',
    showQr: 'Show QR code',
    hideQr: 'Hide QR code',
    linkQr: 'QR code of the full link',
    qrHint: 'Anyone who scans it has the full link, including the key.',
    qrFailed: 'The QR code couldn’t be loaded. Everything else still works; copy the text instead.',
    done: 'Done',
    lastLink: 'Your last link is still available.',
    showAgain: 'Show link',

    ...lists,
    ...key,

    how: 'How it works',
    howEncrypt:
      'Your browser encrypts the message with a random key. The server gets only the encrypted data; the key stays in the part of the link after the #, which browsers don’t send.',
  },

  /** `/view`, in the order in which it happens. */
  view,

  /** `/answer`, likewise. */
  answer,

  /** Where there is no page. */
  threatModel: {
    title: '{service}: threat model',
    link: 'Read the threat model',
  },
  /** Links at the end of every page that lead to who runs the service. */
  footer: {
    imprint: 'Legal notice',
    privacy: 'Privacy',
    abuse: 'Report abuse',
    source: 'Source code',
  },
  missing: {
    title: '{service}: page not found',
    heading: 'Page not found',
    lead: 'The address may be incomplete. Links to messages are long; ask for yours to be sent again, or write a message of your own.',
    write: 'Write a message',
  },

  /** In scripts that are loaded on demand. */
  onDemand,
} as const;
