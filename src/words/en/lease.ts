/** What `/view` says of a message that can be opened again for a while only. */
export const lease = {
  until: 'You can open it again here until {time}. Copy or save what you need beyond that.',
  soon: 'You can open it again here until ten minutes after you first opened it. Copy or save what you need beyond that.',
  left: 'This ends {when}.',
  unsaved: { one: '{count} file is not saved yet.', other: '{count} files are not saved yet.' },
  unsavedThen: 'What you have not saved by then is only on this page, and gone once you close or reload it.',
  unsavedNow: 'What you have not saved is only on this page, and gone once you close or reload it.',
  erase: 'Erase now',
  eraseAsk: 'Erase this message?',
  eraseUnsaved: {
    one: '{count} file is not saved yet. Once the message is erased, you cannot open it again.',
    other: '{count} files are not saved yet. Once the message is erased, you cannot open it again.',
  },
  outcomes: {
    erased: 'It is erased. It is shown here until you leave this page, and nowhere else.',
    'given-up':
      'You cannot open it again: it is shown here until you leave this page. The server erases it once all its readers have read it.',
    unerased:
      'It could not be erased. Try again, or leave it: ten minutes after you opened it, it cannot be opened here again.',
    lapsed:
      'Its time is over: it is shown here until you leave this page, and cannot be opened again. Copy or save what you need.',
  },
} as const;
