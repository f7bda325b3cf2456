/** The sentences of *Your key* on `/`, with the dialogs that it opens and the page that it prints. */
export const key = {
  identity: 'Your key',
  identityLead:
    'This browser made a key for you. Your messages are kept under it, and it leaves the browser only when you export it. The server knows you by a name that is made from it.',
  userId: 'User id',
  copyUserId: 'Copy the user id',
  keyLostHint:
    'Messages that were kept under it cannot be opened without it. You can write and read messages; to keep some again, import the key if you have exported it, or start anew.',
  unexported:
    'It is in this browser only. Whoever loses the browser, or clears its storage, loses the messages. Export it to keep them safe.',
  exportKey: 'Export key',
  exportKeyHead: 'Export your key',
  exportLead:
    'Whoever has this key can read all messages that are kept under it. Keep it where only you can get at it, such as a password manager or a safe.',
  exportedKey: 'Identity key',
  showKey: 'Show',
  hideKey: 'Hide',
  copyIdentityKey: 'Copy',
  saveKey: 'Save as file',
  keySaved: 'The key is given to your browser as a file.',
  printKey: 'Print',
  keyQr: 'QR code of the identity key',
  keyQrHint: 'Whoever scans it has the key.',
  exportAsk: 'Is the key on paper or on another device now?',
  exportYes: 'Yes, it is there',
  exportNoted: 'Good. Keep it where only you can get at it.',
  sheetHead: 'Inigma: an identity key',
  sheetLead:
    'Whoever has this key can read all messages that are kept under it. Keep this page where only you can get at it. To use the key, open the address below in a browser, choose “Import key”, and type it exactly as it stands here.',
  sheetAddress: 'Address',
  importKey: 'Import key',
  importKeyHead: 'Import a key',
  importLead:
    'The lists on this page will be those of the key that you import, and what you open from then on is kept under it.',
  importReplaces:
    'It takes the place of the present key. Messages of the present key can be opened only with the present key, so export that first.',
  importExportFirst: 'Export the present key',
  importField: 'Key to import',
  importFieldHint: 'Paste it, or choose the file that it was saved to.',
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
    same: 'This browser has this very key already.',
    unkept: 'Your browser did not keep the key. Your present key is as it was.',
  },
  imported: 'This browser has the imported key now, and the lists are those of that key.',
  resetIdentity: 'Start anew',
  resetIdentityAsk: 'Start anew with another key?',
  resetIdentityWarning:
    'This browser makes a new key. All messages that are kept under the old one can then not be opened here, and they are in no list.',
  resetIdentityWord: 'anew',
  resetIdentityType: 'Type “{word}” to go on',
  identityReset: 'This browser has a new key.',
} as const;
