/** What `/view` says of a message that can be opened again for a while only. */
export const lease = {
  until: 'You can open it again here until {time}. Copy or save what you need beyond that.',
  soon: 'You can open it again here until ten minutes after you first opened it. Copy or save what you need beyond that.',
  left: 'This ends {when}.',
  unsaved: { one: '{count} file isn’t saved yet.', other: '{count} files aren’t saved yet.' },
  unsavedThen:
    'Anything you haven’t saved by then is only on this page, and is gone once you close or reload it.',
  unsavedNow: 'Anything you haven’t saved is only on this page, and is gone once you close or reload it.',
  erase: 'Delete now',
  eraseAsk: 'Delete this message now?',
  eraseUnsaved: {
    one: '{count} file isn’t saved yet. Once the message is deleted, you can’t open it again.',
    other: '{count} files aren’t saved yet. Once the message is deleted, you can’t open it again.',
  },
  outcomes: {
    erased: 'Deleted. It’s shown here until you leave this page, and nowhere else.',
    'given-up':
      'You can’t open it again: it’s shown here until you leave this page. The server deletes it once all its readers have read it.',
    unerased:
      'It couldn’t be deleted. Try again, or leave it: ten minutes after you opened it, it can’t be opened here again.',
    lapsed:
      'Your time to read it is over: it’s shown here until you leave this page, and can’t be opened again. Copy or save what you need.',
  },
} as const;
