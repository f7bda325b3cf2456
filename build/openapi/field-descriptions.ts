/**
 * What each field means, by its name, or by the name of its schema (or of the field that holds it) and its own where that differs. The
 * rules of docs/api.md, in words that fit beside a type.
 */
const DESCRIPTIONS: Readonly<Record<string, string>> = {
  abuse: 'Where to report abuse: an address or a path on this server.',
  'readers.allowed': 'The kinds of readers that a message may be for.',
  'writing.allowed': 'Whether whoever asks may create messages.',
  answered_at: 'When the answer came, in Unix seconds; null while there is none.',
  ask: 'The id of a request for a secret.',
  ask_token: 'The token from the link of the request: 32 bytes in base64url.',
  ask_verifier: 'SHA-256 of the token that the link of the request carries, in base64url.',
  at: 'When what the reason says happened, in Unix seconds; with `passphrase-throttled`, from when on another passphrase is judged.',
  bound: 'Whether it is bound to the owner token of this request.',
  claim_token: 'Proof of the key and, where there is one, of the passphrase: 32 bytes in base64url.',
  claim_verifier: 'SHA-256 of the claim token, in base64url. Required in format 1, refused in format 0.',
  claimable: 'Whether nobody has claimed it yet, so that the caller may.',
  contact: 'Whom to ask for access: a mailto: or https: URL.',
  count: 'How many readers have proven to have read it; 100 means 100 or more.',
  created_at: 'When it was created, in Unix seconds.',
  creator_uid: 'The user id of the sender.',
  custom: 'Whether any other lifetime can be typed on the pages.',
  custom_name:
    'The plain label of older clients, which the server can read. Clients should send a sealed one.',
  'CreateRequest.custom_name':
    'The plain label of older clients, which the server can read: well-formed text without NUL. The server removes tags and `< > " / \\`, and cuts it to 100 code points. Clients should send `sealed_name`.',
  'RenameRequest.custom_name':
    'The new plain label, which the server can read: well-formed text without NUL. Required unless `sealed_name` is given.',
  days_remaining: 'Days until it expires; -1 if it never does.',
  'lifetimes.default': 'The lifetime that the pages propose, in seconds; null for never.',
  'readers.default': 'The kind of readers that the pages propose.',
  encapsulated_key: 'The encapsulated key of HPKE (RFC 9180): 32 bytes in base64, fresh for each answer.',
  encrypted_message:
    'Ciphertext in base64 with padding, so its length is divisible by 4. The longest one depends on the server: `max_message_length` of `/api/service`.',
  'ClaimRequest.encrypted_message':
    'The message, encrypted again under a key of its new owner: base64 with padding, at most 512 characters longer than before. The longest one depends on the server: `max_message_length` of `/api/service`.',
  'ViewResponse.encrypted_message': 'Ciphertext in base64. Only for whoever has proven enough to read it.',
  errors: 'The fields of the request that break a rule.',
  everyone: 'Whether everyone may create messages.',
  expires_at: 'When it expires, in Unix seconds; null for never.',
  'invitation.expires_at': 'When the invitation expires, in Unix seconds; null for never.',
  expires_in:
    'Lifetime in seconds; not together with `ttl`. The longest one depends on the server: `max_ttl_days` of `/api/service`.',
  'AskRequest.expires_in':
    'How long the request waits for its answer, in seconds; the answer lives as long again. The longest one depends on the server: `max_ttl_days` of `/api/service`.',
  field: 'The name of the field; `body` for the whole body, `authorization` for the header.',
  files: 'Whether messages should have files. Only clients know: the server sees ciphertext.',
  first_at: 'When the first of them was, in Unix seconds.',
  format:
    '0: what earlier clients make. 1: what the protocol specifies. 2: an answer to a request for a secret.',
  'CreateRequest.format':
    '0: what earlier clients make. 1: what the protocol specifies; new clients should send it.',
  'ClaimRequest.format': '0 or 1; not lower than that of the message.',
  'CreateResponse.format': 'The format that the server has stored. An earlier server does not know it.',
  has_more: 'Whether there is another page.',
  id: 'The id of the message.',
  'ListedReceipt.id': 'A random id of the receipt. It is no message id.',
  'ListedRequest.id': 'The id of the request; its answer has the same.',
  idempotency_key:
    'Of the client’s choice, unique for each sender: repeating the request within 24 hours returns the first response.',
  'AnswerRequest.idempotency_key':
    'Of the client’s choice: repeating the request returns the first response.',
  'DeleteRequest.idempotency_key':
    'Instead of `view`: cancels the create with this key, whether it has arrived or not.',
  imprint: 'The imprint: an address or a path on this server.',
  invitation: 'The invitation that was shown and would be taken; null if none is needed.',
  invitations:
    'Whether an invitation lets somebody create messages; it goes into the header `Inigma-Invitation`.',
  is_creator: 'Whether the caller has sent it.',
  is_owner: 'Whether the caller owns it.',
  iv: 'Initialization vector in base64.',
  'ViewResponse.iv': 'Initialization vector in base64; in format 2 the encapsulated key of the answer.',
  languages: 'The languages of the pages, the default one first: BCP 47 tags.',
  last_at: 'When the last of them was, in Unix seconds.',
  lease_until:
    'Until when this `read_token` may read a message for a number of readers again, in Unix seconds; null if it has not read it.',
  lifetimes: 'The lifetimes that the pages offer. The API takes any up to `max_ttl_days`.',
  link_token: 'Proof of the link: 32 bytes in base64url.',
  link_verifier: 'SHA-256 of the link token, in base64url. Required in format 1, refused in format 0.',
  links: 'What the operator links to.',
  locked:
    'Whether a passphrase is needed, so that wrong ones are counted. Format 1 only. Some servers require it: `passphrase_required` of `/api/service`.',
  'ViewResponse.locked': 'Whether a passphrase is needed. Only with proof of the link.',
  max_message_length: 'The longest `encrypted_message`, in characters.',
  max_readings:
    'How many readers the message is for; null: the first reader to claim it keeps it. Format 1 only. Some servers allow only some kinds: `readers` of `/api/service`.',
  'ViewResponse.max_readings': 'How many readers it is for; null: the first reader to claim it keeps it.',
  'CreateResponse.max_readings': 'How many readers it is for; null: the first reader to claim it keeps it.',
  'ListedMessage.max_readings':
    'How many readers it is for. Only in the list of pending messages, in format 1.',
  max_ttl_days: 'The longest lifetime in days; null for any.',
  message: 'A short sentence for people. It may change: compare `reason`.',
  'errors.message': 'The rule that the field breaks; never its value.',
  mine: 'Whether the `read_token` of this request is one of them.',
  name: 'What the operator calls the service.',
  never: 'Whether the pages offer that a message never expires.',
  offered: 'The lifetimes to choose from, in seconds.',
  outcome: '`kept`: claimed. `read`: by all its readers. `expired`. `removed`: by the operator.',
  outcome_at: 'When it ended, in Unix seconds.',
  page: 'The number of the page, from 1.',
  passphrase_required: 'Whether every message must be locked with a passphrase.',
  per_page: 'How many rows a page has.',
  privacy: 'The privacy policy: an address or a path on this server.',
  read_token:
    'A token of the reader’s own choice: 32 bytes in base64url. The same reader sends the same one again.',
  'DeleteRequest.read_token': 'With `view`: of a reader who gives up the own lease.',
  readers: 'Whom a message may be for: `first` is without `max_readings`, `one` with 1, `several` with more.',
  readings: 'How often it was read: each reader counts once.',
  'ViewResponse.readings':
    'How often it was read: each reader counts once. Only with proof of the link, and for its sender.',
  'ClaimResponse.readings': 'The readings up to now, which the server then forgets. In format 1 only.',
  'ListedMessage.readings': 'How often it was read. Only in the list of pending messages, in format 1.',
  reason: 'Why. The list is closed and its words are stable.',
  receipt: 'Whether the sender wants to be told what became of it. Format 1, with the owner token only.',
  receipts: 'The receipts, the newest outcome first.',
  requests: 'The requests, the newest first.',
  'ServiceResponse.requests':
    'Who may ask for secrets: everybody (`on`), whoever may create messages, or nobody.',
  requests_per_minute: 'How often one client may do what in a minute; null if the server does not count.',
  'requests_per_minute.claim': 'Claims.',
  'requests_per_minute.create': 'Creates.',
  'requests_per_minute.delete': 'Deletes.',
  'requests_per_minute.list': 'Requests for one list; each list counts by itself.',
  'requests_per_minute.rename': 'Renames.',
  'requests_per_minute.view': 'Views.',
  request_id: 'The id of this request in the log of the server.',
  redirect_root: 'Of earlier servers: the page leads back to `/`.',
  retry_at: 'Before this time, in Unix seconds, no passphrase is judged.',
  salt: 'Salt in base64.',
  'AskRequest.salt': '16 bytes in base64, which the answer will have too.',
  'ListedRequest.salt': '16 bytes in base64, which the answer will have too.',
  sealed_name: 'The sealed label, which only its author can decrypt: base64 with padding, or empty.',
  'AskRequest.sealed_name': 'The sealed label that the answer will have: base64 with padding, or empty.',
  'RenameRequest.sealed_name':
    'The new sealed label, which clears the plain one. Required unless `custom_name` is given.',
  'ListedReceipt.sealed_name': 'The sender’s own sealed label.',
  sealed_note: 'The sealed note, which only the link decrypts: base64 with padding.',
  'ViewAskResponse.sealed_note':
    'The sealed note, which only the link decrypts; null once the request is answered.',
  secrets: 'The messages, the newest first.',
  sign_in:
    'Whether whoever has signed in somewhere may create messages: requests need the cookies of this origin.',
  sign_in_url: 'Where to sign in: an https: URL or a path of this origin.',
  source: 'The source of this version: an address or a path on this server.',
  status: 'Always `success`.',
  'Refusal.status': 'Of earlier servers: `failed`, or absent.',
  time_remaining_display: 'The remaining lifetime for people, in English: “12 days”.',
  time_remaining_type: 'The unit of the remaining lifetime.',
  total: 'How many rows there are on all pages.',
  ttl: 'Lifetime in whole days; 0 never expires; 30 if neither this nor `expires_in` is given. The longest one depends on the server: `max_ttl_days` of `/api/service`; where that is set, 0 is refused.',
  uid: 'The user id of the caller.',
  url: 'Where links begin: append the path of the page, the id and, in the fragment, the key.',
  uses_left: 'How many more messages the invitation is good for; null for any number.',
  version: 'The version of the server.',
  view: 'The id of the message.',
  'DeleteRequest.view': 'The id of the message; or send `idempotency_key`.',
  writers: 'Who may create messages.',
  writing: 'Whether whoever asks may create messages, and if not, why.',
  'writing.reason': 'Why not; null if allowed.',
  wrong_passphrases: 'How many wrong passphrases were tried.',
};

/** Throws where a field has none. `owner` is the schema's name, or that of the field that holds it. */
export function descriptionOf(owner: string, field: string): string {
  const description = DESCRIPTIONS[`${owner}.${field}`] ?? DESCRIPTIONS[field];
  if (description === undefined)
    throw new Error(`The field ${owner}.${field} of the API has no description.`);
  return description;
}

/** The names of all descriptions. */
export const DESCRIBED: readonly string[] = Object.keys(DESCRIPTIONS);
