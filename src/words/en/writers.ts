/** What `/` says where not everyone may create messages. */
export const writerAccess = {
  signInFirst: 'Sign in to create messages.',
  onlySome: 'Only some people can create messages here.',
  canOpen: 'You can still open messages you’re sent.',
  signIn: 'Sign in',
  ask: 'Ask for access: {contact}',
  invitationRefused: {
    'invitation-unknown': 'Your invitation isn’t known here.',
    'invitation-expired': 'Your invitation has expired.',
    'invitation-used-up': 'Your invitation has been used up.',
  },
  incomplete: 'This invitation link isn’t complete.',
  messages: { one: '{count} more message', other: '{count} more messages' },
  anyNumber: 'any number of messages',
  left: 'With your invitation you can create {messages}.',
  leftUntil: 'With your invitation you can create {messages} until {moment}.',
} as const;
