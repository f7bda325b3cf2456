/** *Save encrypted copy* on `/view`. */
export const saveCopy = {
  heading: 'Save encrypted copy',
  lead: 'You get one file with this message in it, encrypted under a new key. Any browser opens it, without a network and without this server.',
  never: 'The file never expires and can’t be deleted from afar. Nobody is told when it’s opened.',
  key: 'Key of this file',
  copy: 'Copy key',
  apart:
    'The key is shown only now. Keep it apart from the file, such as in a password manager. Without it nobody can open the file, not even you.',
  save: 'Save file',
  uncopied: 'You haven’t copied the key, and it won’t be shown again. If you wrote it down, close this.',
  close: 'Close',
} as const;

/** What the file says that is saved so. */
export const offlineCopy = {
  heading: 'Encrypted copy of a message',
  lead: 'Enter the key that was shown when this file was saved. The message is decrypted in this browser; nothing is sent, and no network is needed.',
  key: 'Key of this file',
  open: 'Open',
  onlyThis:
    'Enter no other key. A copy never asks for your recovery phrase, or for the key that your messages are kept under.',
  never: 'This file never expires and can’t be deleted from afar. Nobody is told when it’s opened.',
  malformed: 'A key has 32 letters, digits, hyphens and underscores. Paste all of it.',
  wrong:
    'This key doesn’t open this file. Check that it’s the key of this file; if it is, the file was changed.',
  damaged: 'This file is damaged or incomplete. Get it again from where you keep it.',
  unable:
    'This browser can’t decrypt here. Save the file on your device and open it from there, in a current browser.',
} as const;
