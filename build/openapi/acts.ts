import type { Act } from '../../src/contract/routes.ts';

interface DescribedAct {
  readonly tag: 'Messages' | 'Lists' | 'Requests for secrets';
  /** What generators name a function by. */
  readonly operationId: string;
  readonly summary: string;
  readonly description: string;
  /** What 200 means. */
  readonly granted: string;
  /** Whether the owner token must come with it, rather than may. */
  readonly needsToken?: boolean;
  /** Whether an operator may let only some people do it, who may show an invitation. */
  readonly forWriters?: boolean;
}

/** What the document says of each act, in words; its schemas are in act-schemas.ts. */
export const ACTS: Readonly<Record<Act, DescribedAct>> = {
  create: {
    tag: 'Messages',
    operationId: 'createMessage',
    summary: 'Create a message',
    description:
      'Stores a message that the client has encrypted. Format 1 needs `claim_verifier` and `link_verifier`; format 0 has neither, nor `locked`, `max_readings` or `receipt`. `ttl` and `expires_in` exclude each other. `receipt` needs the owner token. With the owner token the message is bound to it.',
    granted: 'The message is stored.',
    forWriters: true,
  },
  view: {
    tag: 'Messages',
    operationId: 'viewMessage',
    summary: 'Look at a message, or read it',
    description:
      'Without tokens: a look, which returns what is needed to open a message of format 1. With `link_token` also its readings. With `link_token`, `claim_token` and `read_token` also the ciphertext, and the first time a reading is recorded. A message of format 0 is returned to anyone with its id. A claimed message is returned to its owner only, with the owner token if one is bound.',
    granted: 'The message, as far as the caller has proven to be its reader.',
  },
  claim: {
    tag: 'Messages',
    operationId: 'claimMessage',
    summary: 'Claim a message',
    description:
      'Takes a message over: it is replaced by its text encrypted again under a key of its new owner. A message of format 1 needs all three tokens. Of several claims at once, one wins.',
    granted: 'The message belongs to the caller.',
  },
  listOwned: {
    tag: 'Lists',
    operationId: 'listMessages',
    summary: 'List the messages that one owns',
    description: 'The messages that `uid` has claimed, the newest first.',
    granted: 'A page of messages.',
  },
  listPending: {
    tag: 'Lists',
    operationId: 'listPendingMessages',
    summary: 'List the messages that wait for their readers',
    description:
      'The messages that `uid` has sent and that are neither claimed nor read by all their readers, the newest first.',
    granted: 'A page of messages.',
  },
  listReceipts: {
    tag: 'Lists',
    operationId: 'listReceipts',
    summary: 'List what became of sent messages',
    description:
      'The receipts of messages that `uid` has sent with `receipt`, for 30 days after each has ended. Without the owner token of the sender the list is empty.',
    granted: 'A page of receipts.',
  },
  rename: {
    tag: 'Messages',
    operationId: 'renameMessage',
    summary: 'Rename a message',
    description:
      'Sets the label of a message that one owns: `custom_name` or `sealed_name`, one of which is required.',
    granted: 'The message has the label.',
  },
  remove: {
    tag: 'Messages',
    operationId: 'deleteMessage',
    summary: 'Delete a message, or cancel a create',
    description:
      'Takes `view` or `idempotency_key`, and not both. With `view`: deletes a message of one’s own, or with `read_token` ends the lease of a reader. With `idempotency_key`: cancels the create with this key, before it arrives or after.',
    granted: 'The message is deleted, or its create cancelled.',
  },
  ask: {
    tag: 'Requests for secrets',
    operationId: 'askForSecret',
    summary: 'Ask for a secret',
    description:
      'Creates a request, whose link lets somebody else send one answer. The answer is a message of format 2 that belongs to the owner token.',
    granted: 'The request is stored.',
    needsToken: true,
    forWriters: true,
  },
  viewAsk: {
    tag: 'Requests for secrets',
    operationId: 'viewSecretRequest',
    summary: 'Look at a request for a secret',
    description: 'Returns the sealed note to whoever proves the link of the request.',
    granted: 'The request.',
  },
  answer: {
    tag: 'Requests for secrets',
    operationId: 'answerSecretRequest',
    summary: 'Answer a request for a secret',
    description:
      'Sends a message of format 2, encrypted for whoever has asked. Everybody with the link may answer; the first answer is taken.',
    granted: 'The answer is taken, and belongs to whoever has asked.',
  },
  listAsked: {
    tag: 'Requests for secrets',
    operationId: 'listSecretRequests',
    summary: 'List the requests that one has made',
    description:
      'The requests of `uid`, the newest first. Without the owner token of the asker the list is empty.',
    granted: 'A page of requests.',
  },
  removeAsk: {
    tag: 'Requests for secrets',
    operationId: 'deleteSecretRequest',
    summary: 'Delete a request for a secret',
    description: 'Deletes a request of one’s own. Its answer, if there is one, stays.',
    granted: 'The request is deleted.',
  },
};
