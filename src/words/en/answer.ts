/** What `/answer` says, in the order in which it can be met. */
export const answer = {
  title: '{service}: a request for you',
  looking: 'Looking for the request…',
  heading: 'You’re asked for a secret',
  warning:
    'Anyone can write such a request; the note is not this server’s. Answer only if you know who sent you the link.',
  once: 'Takes one answer',
  note: 'The note',
  answer: 'Your answer',
  onlyAsker: 'Only the person who sent this link can read your answer. You can’t read it again.',
  send: 'Send the answer',
  whatIsThisText:
    'Somebody asks you for something confidential and sent you the link. Your browser encrypts your answer, so this server can’t read it. Nothing is installed or run, and you need no account. If you didn’t expect this, ask the person first, such as by phone.',
  filesUnwanted: 'No files are asked for, so nothing was added.',
  filesFailed: 'Files can’t be added: a part of this page didn’t load. Reload the page, or send text only.',
  empty: 'Write an answer first.',
  cancelled: 'Cancelled. Nothing was delivered, and what you wrote is still here.',
  cancelUnclear: 'Cancelled, but your answer may arrive all the same. What you wrote is still here.',
  keySent:
    'A program changed this link on its way, so parts of it were sent to the server. Whoever runs it could read the note and answer in your place, but can’t read your answer.',
  inApp:
    'You’re in the browser of another app. If it closes this page, what you wrote is lost. To be safe, copy the link and open it in your own browser.',
  delivered: 'Delivered',
  deliveredFirst: 'What arrived is what you sent first; your changes since then are not in it.',
  deliveredText:
    'Only the person who sent you the link can read your answer. This link takes no other one, so you can close this page.',
  unloaded: 'The request couldn’t be loaded',
  closed: {
    answered: {
      heading: 'This request has been answered',
      advice: 'It takes one answer. If that wasn’t yours, tell the person who sent you the link.',
    },
    expired: {
      heading: 'This request has expired',
      advice: 'If an answer is still wanted, ask for a new link.',
    },
    withdrawn: {
      heading: 'This request was withdrawn',
      advice: 'The person who asked deleted it and wants no answer any more.',
    },
    removed: {
      heading: 'The operator removed this request',
      advice:
        'Whoever runs this server deleted it. Don’t trust other links from the same sender without asking.',
    },
    unknown: {
      heading: 'There is no request here',
      advice: 'It ended long ago or never existed. Check that the link is complete, or ask for a new one.',
    },
    damaged: {
      heading: 'This link is damaged',
      advice:
        'It doesn’t open the request that it names, so nothing is shown. Ask for the link to be sent again.',
    },
    'no-key': {
      heading: 'This link is incomplete',
      advice: 'A part of it is missing. Open the full link you were sent, or ask for it to be sent again.',
    },
    'newer-version': {
      heading: 'This request was created by a newer version',
      advice:
        'This page is too old to read it. Reload the page, or ask whoever runs this server for an update.',
    },
    'other-server': {
      heading: 'This link is for another server',
      advice: 'It’s for {host}. Open it there.',
    },
  },
} as const;
