/** Why there is no message to open, for good: what `/view` says of it, and what to do. */
export const endings = {
  'already-read': {
    heading: 'This message has already been read',
    advice:
      'It was opened as often as its sender allowed. If you sent it, see “History” on the home page. If it was meant for you and you didn’t open it, tell the sender that somebody else has read it.',
  },
  'read-without-key': {
    heading: 'This message has already been read',
    advice:
      'If you opened it less than ten minutes ago, open the full link here again. If you sent it, see “History” on the home page. If it was meant for you and you didn’t open it, tell the sender that somebody else has read it.',
  },
  'read-elsewhere': {
    heading: 'This message is being read elsewhere',
    advice:
      'It was opened for the last time while this page was open. If that wasn’t you, in another tab or on another device, tell the sender.',
  },
  'reading-over': {
    heading: 'You have already read this message',
    advice:
      'The ten minutes in which you could open it again are over. Ask the sender if you need it once more.',
  },
  withdrawn: {
    heading: 'The sender deleted this message',
    advice: 'It can’t be restored. Ask the sender if you still need it.',
  },
  removed: {
    heading: 'The operator removed this message',
    advice: 'Whoever runs this server deleted it. It can’t be restored; tell the sender.',
  },
  taken: {
    heading: 'Someone else has opened this message',
    advice:
      'They keep it now, and this link no longer works. If you sent it, see “History” on the home page. If you expected it and didn’t open it yourself in another browser, tell the sender that somebody else has it.',
  },
  'previous-key': {
    heading: 'This message is kept under your previous key',
    advice:
      'This browser has another key now. Switch back to open the message; your current key then becomes the previous one.',
  },
  expired: {
    heading: 'This message has expired',
    advice: 'It can’t be restored. Ask the sender to send it again.',
  },
  unknown: {
    heading: 'There is no message here',
    advice:
      'It expired, was deleted or never existed. Check that the link is complete, or ask the sender to send it again.',
  },
  damaged: {
    heading: 'This message is damaged',
    advice:
      'The stored data is not a valid message, so nothing of it is shown. Ask the sender to send it again.',
  },
  'newer-version': {
    heading: 'This message was created by a newer version',
    advice:
      'This page is too old to read it, and hasn’t changed it. Reload the page, or ask whoever runs this server for an update.',
  },
  'no-message': {
    heading: 'This link is incomplete',
    advice:
      'It doesn’t say which message it’s for. Paste the full link you were sent, or ask the sender for it.',
  },
  cancelled: {
    heading: 'Loading cancelled',
    advice: 'Nothing was changed. You can load it again at any time.',
  },
} as const;
