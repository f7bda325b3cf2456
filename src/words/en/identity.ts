import { replacing } from './device.ts';

/** The sentences of *Your key* on `/`, with the dialogs that it opens and the page that it prints. */
export const key = {
  identity: 'Your key',
  identityLead:
    'This browser created a key for you, and your messages are kept under it. It leaves the browser only when you export it or add a device. The server knows you by an ID derived from it.',
  userId: 'User ID',
  copyUserId: 'Copy user ID',
  keyLostHint:
    'Messages kept under it can’t be opened without it. You can still write and read messages. To keep messages again, import the key if you exported it, or reset it.',
  unexported:
    'If you lose this device or clear its browser data, these messages are gone. Export the key as a backup.',
  storageNotPersistent:
    'Your browser may delete this key when storage runs low, and a private window forgets it when you close it.',
  safariDeletes:
    'Safari deletes this key after seven days of use without a visit to this page, and so does every browser on iPhone and iPad. Write down the recovery phrase or save the key as a file now.',
  previousKey: 'Previous key',
  previousLead: 'This browser still has the key you used before. Forget it if other people use this browser.',
  switchedBack: 'Switched back to your previous key. The lists show its messages.',
  forgetPrevious: 'Forget previous key',
  forgetPreviousAsk: 'Forget your previous key?',
  forgetPreviousWarning: 'Its messages then open here only if you import it again.',
  forgetPreviousUnexported:
    'It was never exported. If you need its messages, switch back and export it first.',
  previousForgotten: 'Previous key forgotten.',
  exportKey: 'Export key',
  exportKeyHead: 'Export your key',
  exportLead:
    'Anyone who has this key can read all messages kept under it. Store it where only you can get at it, such as a password manager or a safe.',
  exportedKey: 'Identity key',
  showKey: 'Show',
  hideKey: 'Hide',
  copyIdentityKey: 'Copy',
  keyCopied:
    'Copied. Paste the key where you want to keep it, then copy something else: this page doesn’t clear the clipboard.',
  saveKey: 'Save as file',
  keySaved: 'Key file saved.',
  printKey: 'Print',
  keyQr: 'QR code of the identity key',
  keyQrHint: 'Anyone who scans it has the key.',
  exportAsk: 'Have you stored the key safely?',
  exportYes: 'Yes, I’ve stored it',
  exportNoted: 'Good. Make sure that only you can get at it.',
  phrase: 'Recovery phrase',
  showPhrase: 'Show recovery phrase',
  hidePhrase: 'Hide recovery phrase',
  phraseHint:
    'These 18 English words are your key in another form. Write them down in this order. Anyone who has them can read your messages.',
  phraseFailed:
    'The recovery phrase couldn’t be loaded. Everything else still works; save the key as a file instead.',
  sheetHead: '{service}: identity key',
  sheetLead:
    'Anyone who has this key can read all messages kept under it. Store this page where only you can get at it. To use the key, open the address below in a browser, choose “Import key”, and type the key exactly as it’s printed here, or its recovery phrase.',
  sheetAddress: 'Address',
  addDevice: 'Add a device',
  importKey: 'Import key',
  importKeyHead: 'Import a key',
  importLead:
    'The lists on this page will show the messages of the key you import, and what you open from then on is kept under it.',
  importReplaces:
    'It replaces your current key. Messages kept under your current key open only with that key, so export it first. This browser keeps it as your previous key and forgets the one before it.',
  importExportFirst: replacing.exportFirst,
  importField: 'Key or recovery phrase',
  importFieldHint: 'Paste or type it, or choose your key file.',
  importFile: 'Choose file',
  importing: 'Importing…',
  importWeak: 'Import anyway',
  importWeakWarning:
    'This doesn’t look like a key that Inigma created. A made-up key can be guessed, and anyone who guesses it can read your messages. Check that it’s complete and free of typos; import it only if you’re sure.',
  importNotices: {
    nothing: 'Enter a key first, or choose your key file.',
    link: 'This is a link to a message, not a key of your own. Open it in a browser to read the message.',
    'too-short': 'This is too short: a key has 32 characters. Check that you copied all of it.',
    'too-long': 'This is too long: a key has 32 characters. Check that you copied nothing else with it.',
    'not-unicode': 'This contains a broken character, so it can’t be a key. Copy the key again.',
    file: 'There’s no key in this file. Choose the one that you saved with “Export key”.',
    same: replacing.same,
    unkept: replacing.unkept,
    'phrase-count':
      'A recovery phrase has 18 words, and this has {count}. Check for missing or repeated words.',
    'phrase-word': '“{word}” is not a word of a recovery phrase. Check its spelling.',
    'phrase-checksum': 'This is not a valid recovery phrase: a word is wrong, or two have changed places.',
    'phrase-unavailable':
      'The recovery phrase couldn’t be checked, because part of this page didn’t load. Check your connection, reload the page and try again.',
  },
  imported: 'Key imported. The lists show its messages.',
  importAsk: 'Replace a key that was never exported?',
  importAskPresent: replacing.askPresent,
  importAskPrevious: replacing.askPrevious,
  importWord: replacing.word,
  resetIdentity: 'Reset key',
  resetIdentityAsk: 'Reset your key?',
  resetIdentityWarning:
    'This browser creates a new key and forgets the old ones, including your previous key. Their messages leave your lists, and open here only if you import the key again.',
  resetIdentityWord: 'reset',
  resetIdentityType: replacing.type,
  identityReset: 'This browser has a new key.',
} as const;
