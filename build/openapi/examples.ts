import type { Act } from '../../src/contract/routes.ts';
import { VALUES } from './example-values.ts';

/** A request and the response to it. */
interface Example {
  readonly request: Readonly<Record<string, unknown>>;
  readonly response: Readonly<Record<string, unknown>>;
}

const { id, uid, iv, salt } = VALUES;
const URL = 'https://inigma.example.com/';
/** In Unix seconds: when it is sent, when it is read, and when it ends after a day. */
const SENT_AT = 1_800_000_000;
const READ_AT = SENT_AT + 600;
const ENDS_AT = SENT_AT + 86_400;

const TOKENS = {
  link_token: VALUES.linkToken,
  claim_token: VALUES.claimToken,
  read_token: VALUES.readToken,
};
const UNREAD = { count: 0, first_at: null, last_at: null };
const READ_ONCE = { count: 1, first_at: READ_AT, last_at: READ_AT };
const ONLY_PAGE = { page: 1, per_page: 10, total: 1, has_more: false };
const LISTED = {
  id,
  custom_name: '',
  created_at: SENT_AT,
  expires_at: ENDS_AT,
  days_remaining: 0,
  time_remaining_display: '23 hours',
  time_remaining_type: 'hours',
  bound: true,
};
const ASKED = { sealed_note: VALUES.sealedNote, expires_at: ENDS_AT };

/** One of each act: a message of a sender with an identity, which a reader opens and claims, and a request for a secret. */
export const EXAMPLES: Readonly<Record<Act, Example>> = {
  create: {
    request: {
      format: 1,
      encrypted_message: VALUES.encryptedMessage,
      iv,
      salt,
      creator_uid: uid,
      expires_in: 86_400,
      sealed_name: VALUES.sentLabel,
      claim_verifier: VALUES.claimVerifier,
      link_verifier: VALUES.linkVerifier,
      locked: false,
      receipt: true,
      idempotency_key: 'c29tZSAzMiByYW5kb20gYnl0ZXMgb2YgYSBjbGllbnQ',
    },
    response: { url: URL, view: id, expires_at: ENDS_AT, format: 1, max_readings: null },
  },
  view: {
    request: { view: id, uid, ...TOKENS },
    response: {
      format: 1,
      encrypted_message: VALUES.encryptedMessage,
      iv,
      salt,
      custom_name: '',
      sealed_name: '',
      is_owner: false,
      is_creator: false,
      claimable: true,
      max_readings: null,
      expires_at: ENDS_AT,
      locked: false,
      readings: { ...READ_ONCE, mine: true },
      lease_until: null,
      wrong_passphrases: 0,
      retry_at: 0,
    },
  },
  claim: {
    request: {
      format: 1,
      view: id,
      uid,
      encrypted_message: VALUES.ownedMessage,
      iv: VALUES.ownedIv,
      salt: VALUES.ownedSalt,
      ...TOKENS,
      sealed_name: VALUES.sealedLabel,
    },
    response: {
      status: 'success',
      message: 'secret owned',
      readings: { ...READ_ONCE, mine: true },
      wrong_passphrases: 0,
    },
  },
  listOwned: {
    request: { uid },
    response: {
      secrets: [{ ...LISTED, salt: VALUES.ownedSalt, sealed_name: VALUES.sealedLabel }],
      ...ONLY_PAGE,
    },
  },
  listPending: {
    request: { uid, page: 1, per_page: 10 },
    response: {
      secrets: [
        {
          ...LISTED,
          salt,
          sealed_name: VALUES.sentLabel,
          max_readings: null,
          readings: UNREAD,
          wrong_passphrases: 0,
        },
      ],
      ...ONLY_PAGE,
    },
  },
  listReceipts: {
    request: { uid },
    response: {
      receipts: [
        {
          id: 'rCeipt0fNoMessage12345678',
          sealed_name: VALUES.sentLabel,
          outcome: 'kept',
          outcome_at: READ_AT,
          readings: READ_ONCE,
          wrong_passphrases: 0,
        },
      ],
      ...ONLY_PAGE,
    },
  },
  rename: {
    request: { view: id, uid, sealed_name: VALUES.sealedLabel },
    response: { status: 'success', message: 'Custom name updated' },
  },
  remove: {
    request: { view: id, uid },
    response: { status: 'success', message: 'Secret deleted' },
  },
  ask: {
    request: {
      uid,
      salt,
      sealed_note: VALUES.sealedNote,
      sealed_name: VALUES.sentLabel,
      ask_verifier: VALUES.askVerifier,
      expires_in: 86_400,
      idempotency_key: 'YW5vdGhlciAzMiByYW5kb20gYnl0ZXMgb2YgYSBvbmU',
    },
    response: { url: URL, ask: id, expires_at: ENDS_AT },
  },
  viewAsk: {
    request: { ask: id, ask_token: VALUES.askToken },
    response: { ...ASKED, answered_at: null },
  },
  answer: {
    request: {
      ask: id,
      ask_token: VALUES.askToken,
      encrypted_message: VALUES.answer,
      encapsulated_key: VALUES.encapsulatedKey,
      idempotency_key: 'b25lIG1vcmUgMzIgcmFuZG9tIGJ5dGVzIG9mIGEgb24',
    },
    response: { status: 'success', message: 'Answer delivered', answered_at: READ_AT },
  },
  listAsked: {
    request: { uid },
    response: {
      requests: [{ id, salt, ...ASKED, created_at: SENT_AT, answered_at: null }],
      ...ONLY_PAGE,
    },
  },
  removeAsk: {
    request: { ask: id, uid },
    response: { status: 'success', message: 'Request deleted' },
  },
};

/** What a server without settings says of itself. */
export const SERVICE_EXAMPLE = {
  version: '1.2.3',
  name: 'Inigma',
  links: { source: '/source' },
  max_message_length: 2_097_152,
  max_ttl_days: null,
  requests_per_minute: { create: 10, claim: 20, view: 100, list: 50, rename: 30, delete: 20 },
  lifetimes: {
    offered: [3_600, 86_400, 604_800, 2_592_000, 31_536_000],
    default: 2_592_000,
    never: true,
    custom: true,
  },
  readers: { allowed: ['first', 'one', 'several'], default: 'first' },
  passphrase_required: false,
  files: true,
  requests: 'writers',
  languages: ['en', 'de'],
  writers: { everyone: true, invitations: false, sign_in: false, sign_in_url: null, contact: null },
  writing: { allowed: true, reason: null, invitation: null },
};
