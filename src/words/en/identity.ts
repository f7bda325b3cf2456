import { replacing } from './device.ts';

/** The sentences of *Your key* on `/`, with the dialogs that it opens and the page that it prints. */
export const key = {
  identity: 'Your key',
  identityLead:
    'This browser made a key for you. Your messages are kept under it, and it leaves the browser only when you export it or add a device. The server knows you by a name that is made from it.',
  userId: 'User id',
  copyUserId: 'Copy the user id',
  keyLostHint:
    'Messages that were kept under it cannot be opened without it. You can write and read messages; to keep some again, import the key if you have exported it, or start anew.',
  unexported:
    'It is in this browser only. Whoever loses the browser, or clears its storage, loses the messages. Export it to keep them safe.',
  storageNotPersistent:
    'Your browser may delete this key when it runs short of space, and a private window forgets it when it is closed.',
  safariDeletes:
    'Safari deletes this key after seven days of use in which you do not visit this page, and so does every browser on an iPhone or iPad. Write down the recovery phrase or save the key as a file now.',
  previousKey: 'Previous key',
  previousLead:
    'This browser still keeps the key that you had before. Forget it where other people use this browser.',
  switchedBack: 'This browser has its previous key again, and the lists are those of that key.',
  forgetPrevious: 'Forget previous key',
  forgetPreviousAsk: 'Forget your previous key?',
  forgetPreviousWarning:
    'Messages that are kept under it can then be opened here only if you import it again.',
  forgetPreviousUnexported:
    'It was never exported. If you need those messages, switch back and export it first.',
  previousForgotten: 'The previous key is forgotten.',
  exportKey: 'Export key',
  exportKeyHead: 'Export your key',
  exportLead:
    'Whoever has this key can read all messages that are kept under it. Keep it where only you can get at it, such as a password manager or a safe.',
  exportedKey: 'Identity key',
  showKey: 'Show',
  hideKey: 'Hide',
  copyIdentityKey: 'Copy',
  keyCopied:
    'Copied. Paste the key where you want to keep it, then copy something else: this page does not clear the clipboard.',
  saveKey: 'Save as file',
  keySaved: 'The key is given to your browser as a file.',
  printKey: 'Print',
  keyQr: 'QR code of the identity key',
  keyQrHint: 'Whoever scans it has the key.',
  exportAsk:
    'Is the key kept outside this browser now: in a password manager, on paper or on another device?',
  exportYes: 'Yes, I have saved it',
  exportNoted: 'Good. Keep it where only you can get at it.',
  phrase: 'Recovery phrase',
  showPhrase: 'Show recovery phrase',
  hidePhrase: 'Hide recovery phrase',
  phraseHint:
    'These 18 English words are the key in another form. Write them down in this order. Whoever has them can read your messages.',
  phraseFailed:
    'The recovery phrase could not be loaded. Everything else still works; save the key as a file instead.',
  sheetHead: 'Inigma: an identity key',
  sheetLead:
    'Whoever has this key can read all messages that are kept under it. Keep this page where only you can get at it. To use the key, open the address below in a browser, choose “Import key”, and type the key exactly as it stands here, or its recovery phrase.',
  sheetAddress: 'Address',
  addDevice: 'Add a device',
  importKey: 'Import key',
  importKeyHead: 'Import a key',
  importLead:
    'The lists on this page will be those of the key that you import, and what you open from then on is kept under it.',
  importReplaces:
    'It takes the place of the present key. Messages of the present key can be opened only with the present key, so export that first. This browser keeps it as your previous key, and forgets the one that was the previous key until now.',
  importExportFirst: replacing.exportFirst,
  importField: 'Key or recovery phrase',
  importFieldHint: 'Paste or type it, or choose the file that the key was saved to.',
  importFile: 'Choose a file',
  importing: 'Importing…',
  importWeak: 'Import it all the same',
  importWeakWarning:
    'This does not look like a key that Inigma made. A key that somebody thought up can be guessed, and whoever guesses it can read your messages. Check that it is complete and without typing errors; import it only if you are sure.',
  importNotices: {
    nothing: 'There is no key yet. Paste one, or choose a file.',
    link: 'This is a link to a message, and not a key of a person. Open it in a browser to read the message.',
    'too-short':
      'This is too short for a key, which has 32 characters. Check that you have copied all of it.',
    'too-long':
      'This is too long for a key, which has 32 characters. Check that you have copied nothing else with it.',
    'not-unicode': 'This holds half of a character, so it cannot be a key. Copy the key again.',
    file: 'There is no key in this file. Choose the one that “Export key” has saved.',
    same: replacing.same,
    unkept: replacing.unkept,
    'phrase-count':
      'A recovery phrase has 18 words, and this has {count}. Check that none is missing or there twice.',
    'phrase-word': '“{word}” is not a word of a recovery phrase. Check how it is spelled.',
    'phrase-checksum':
      'These words do not make a recovery phrase together: one of them is wrong, or two have changed places.',
    'phrase-unavailable':
      'The recovery phrase could not be checked, because a part of this page did not load. Check your connection, reload the page and try again.',
  },
  imported: 'This browser has the imported key now, and the lists are those of that key.',
  importAsk: 'Replace a key that is in this browser only?',
  importAskPresent: replacing.askPresent,
  importAskPrevious: replacing.askPrevious,
  importWord: replacing.word,
  resetIdentity: 'Start anew',
  resetIdentityAsk: 'Start anew with another key?',
  resetIdentityWarning:
    'This browser makes a new key and keeps none of the old ones, the previous one included. All messages that are kept under them can then not be opened here, and they are in no list.',
  resetIdentityWord: 'anew',
  resetIdentityType: replacing.type,
  identityReset: 'This browser has a new key.',
} as const;
