/** Why there is no message to open, for good: what `/view` says of it, and what to do. */
export const endings = {
  'already-read': {
    heading: 'This message has already been read',
    advice:
      'All its readings are used up. If that was not you, tell the sender that somebody else has read it.',
  },
  'read-without-key': {
    heading: 'This message has already been read',
    advice:
      'If that was you, less than ten minutes ago, open the whole link again here. If it was not, tell the sender that somebody else has read it.',
  },
  'read-elsewhere': {
    heading: 'This message is being read elsewhere',
    advice:
      'Somebody took the last reading while this page was open. If it was not you, in another tab or on another device, tell the sender.',
  },
  'reading-over': {
    heading: 'You have already read this message',
    advice:
      'The ten minutes in which you could open it again are over. Ask the sender if you need it once more.',
  },
  withdrawn: {
    heading: 'Its sender deleted this message',
    advice: 'It is erased, and cannot be brought back. Ask the sender if you still need it.',
  },
  removed: {
    heading: 'The operator removed this message',
    advice: 'Whoever runs this server has deleted it. It cannot be brought back; tell the sender.',
  },
  taken: {
    heading: 'Someone else has opened this message',
    advice:
      'It belongs to them now, and this link cannot open it. If you expected it and did not open it yourself in another browser, tell the sender that somebody else has it.',
  },
  'previous-key': {
    heading: 'This message is kept under your previous key',
    advice:
      'This browser has another key now. Switch back to open the message; your present key is then kept as the previous one.',
  },
  expired: {
    heading: 'This message has expired',
    advice: 'Its lifetime is over, and it cannot be brought back. Ask the sender to send it again.',
  },
  unknown: {
    heading: 'There is no message here',
    advice:
      'It has expired, was deleted or never existed. Check that the link is complete, or ask the sender to send it again.',
  },
  damaged: {
    heading: 'This message is damaged',
    advice:
      'What the server keeps does not add up to a message, so nothing of it is shown. Ask the sender to send it again.',
  },
  'newer-version': {
    heading: 'This message was made by a newer version',
    advice:
      'This page is too old to read it, and has not changed it. Reload the page, or ask whoever runs this server for an update.',
  },
  'no-message': {
    heading: 'This link is not complete',
    advice:
      'It does not say which message it is for. Paste the whole link that you were sent, or ask the sender for it.',
  },
  cancelled: {
    heading: 'You cancelled the loading',
    advice: 'Nothing was changed. Load it again whenever you like.',
  },
} as const;
