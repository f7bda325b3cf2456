import * as v from 'valibot';
import { SECONDS_PER_DAY } from '../domain/expiry.ts';
import {
  DEFAULT_PER_PAGE,
  DEFAULT_TTL_DAYS,
  type Limits,
  LONGEST_TTL_DAYS,
  MAX_LIFETIME_SECONDS,
  MAX_READERS,
  MIN_LIFETIME_SECONDS,
  READER_KINDS,
  type ReaderKind,
  readerKindOf,
} from '../domain/limits.ts';
import {
  base64,
  boolean,
  customName,
  format,
  idempotencyKey,
  integerBetween,
  iv,
  messageId,
  page,
  perPage,
  salt,
  sealedName,
  token,
  userId,
} from './fields.ts';

/** Of each field the first rule it breaks; rules between fields are looked at as well, where those hold their own. */
export function fields<const Entries extends v.ObjectEntries>(entries: Entries) {
  return v.config(v.object(entries), { abortPipeEarly: true });
}

/** Whole days, where 0 means that the message never expires; with a longest lifetime nothing may be longer. */
function ttl(limits: Limits) {
  const max = limits.maxTtlDays;
  return max === undefined
    ? integerBetween(0, LONGEST_TTL_DAYS)
    : integerBetween(1, Math.min(max, LONGEST_TTL_DAYS));
}

function expiresIn(limits: Limits) {
  const max = Math.min((limits.maxTtlDays ?? LONGEST_TTL_DAYS) * SECONDS_PER_DAY, MAX_LIFETIME_SECONDS);
  return integerBetween(MIN_LIFETIME_SECONDS, max);
}

/** Seconds to live, or null for ever: `expires_in`, else `ttl`, else 30 days or the longest that is allowed. */
function lifetimeSeconds(
  limits: Limits,
  days: number | null | undefined,
  seconds: number | null | undefined,
) {
  if (typeof seconds === 'number') return seconds;
  const chosen = days ?? Math.min(DEFAULT_TTL_DAYS, limits.maxTtlDays ?? DEFAULT_TTL_DAYS);
  return chosen === 0 ? null : chosen * SECONDS_PER_DAY;
}

/**
 * `POST /api/create`, with the lifetime worked out as `lifetime_seconds` (null: for ever). Format 1 needs both verifiers; format
 * 0 is that of earlier servers, which have none of the fields that come with a link.
 */
export function createRequest(limits: Limits) {
  return v.pipe(
    fields({
      format: v.nullish(format, 0),
      encrypted_message: base64(limits.maxMessageLength),
      iv,
      salt,
      creator_uid: userId,
      ttl: v.nullish(ttl(limits)),
      expires_in: v.nullish(expiresIn(limits)),
      custom_name: v.nullish(customName, ''),
      sealed_name: v.nullish(sealedName, ''),
      claim_verifier: v.nullish(token, null),
      link_verifier: v.nullish(token, null),
      locked: v.nullish(boolean, false),
      max_readings: v.nullish(integerBetween(1, MAX_READERS), null),
      receipt: v.nullish(boolean, false),
      idempotency_key: v.nullish(idempotencyKey, null),
    }),
    v.forward(
      v.partialCheck(
        [['ttl'], ['expires_in']],
        (fields) => typeof fields.ttl !== 'number' || typeof fields.expires_in !== 'number',
        'must not come together with ttl',
      ),
      ['expires_in'],
    ),
    v.rawCheck(({ dataset, addIssue }) => {
      if (!dataset.typed) return;
      for (const [key, message] of brokenLinkRules(limits, dataset.value)) {
        addIssue(issueOf(dataset.value, key, message));
      }
    }),
    v.transform(({ ttl, expires_in, ...asked }) => ({
      ...asked,
      lifetime_seconds: lifetimeSeconds(limits, ttl, expires_in),
    })),
  );
}

interface CreateFields {
  readonly format: 0 | 1;
  readonly claim_verifier: string | null;
  readonly link_verifier: string | null;
  readonly locked: boolean;
  readonly max_readings: number | null;
  readonly receipt: boolean;
}

function issueOf(input: Readonly<Record<string, unknown>>, key: string, message: string) {
  const path: [v.ObjectPathItem] = [
    { type: 'object', origin: 'value', input: { ...input }, key, value: input[key] },
  ];
  return { message, path };
}

type BrokenRule = readonly [field: string, rule: string];

/** Each field once, by the first rule that it breaks. */
function brokenLinkRules(limits: Limits, fields: CreateFields): BrokenRule[] {
  const misplaced = misplacedLinkFields(fields);
  return [
    ...misplaced.map((field): BrokenRule => [field, 'must come with format 1, and with no other']),
    ...brokenOperatorRules(limits, fields).filter(([field]) => !misplaced.includes(field)),
  ];
}

/** What an operator does not allow. Format 0 is for the first reader, and knows of no passphrase. */
function brokenOperatorRules(limits: Limits, { locked, max_readings }: CreateFields): BrokenRule[] {
  const { readers = READER_KINDS, passphraseRequired = false } = limits;
  return [
    ...(readers.includes(readerKindOf(max_readings))
      ? []
      : [['max_readings', readersRule(readers)] as const]),
    ...(passphraseRequired && !locked ? [['locked', 'must be true: a passphrase is required'] as const] : []),
  ];
}

const READINGS: Readonly<Record<ReaderKind, string>> = {
  first: 'null',
  one: '1',
  several: `a whole number from 2 to ${MAX_READERS}`,
};

function readersRule(readers: readonly ReaderKind[]): string {
  return `must be ${readers.map((kind) => READINGS[kind]).join(' or ')}`;
}

/** The fields that come with a link: format 0 has none of them, and format 1 cannot do without the verifiers. */
function misplacedLinkFields(fields: CreateFields): string[] {
  const { format, claim_verifier, link_verifier, locked, max_readings, receipt } = fields;
  const wanted = format === 1;
  return [
    ...((claim_verifier !== null) === wanted ? [] : ['claim_verifier']),
    ...((link_verifier !== null) === wanted ? [] : ['link_verifier']),
    ...(locked && !wanted ? ['locked'] : []),
    ...(max_readings !== null && !wanted ? ['max_readings'] : []),
    ...(receipt && !wanted ? ['receipt'] : []),
  ];
}

/** `POST /api/view`: a look with nothing or the link proven, or a read with all three tokens. */
export const viewRequest = fields({
  view: messageId,
  uid: userId,
  link_token: v.nullish(token, null),
  claim_token: v.nullish(token, null),
  read_token: v.nullish(token, null),
});

/** `POST /api/update`: a claim, with the message encrypted again under the key of its new owner. */
export function claimRequest(limits: Limits) {
  return fields({
    format: v.nullish(format, 0),
    view: messageId,
    uid: userId,
    encrypted_message: base64(limits.maxMessageLength),
    iv,
    salt,
    link_token: v.nullish(token, null),
    claim_token: v.nullish(token, null),
    read_token: v.nullish(token, null),
    sealed_name: v.nullish(sealedName, ''),
  });
}

/** `POST /api/list-secrets`, `POST /api/list-pending-secrets` and `POST /api/list-receipts`. */
export const listRequest = fields({
  uid: userId,
  page: v.nullish(page, 1),
  per_page: v.nullish(perPage, DEFAULT_PER_PAGE),
});

/** `POST /api/update-custom-name`: one of the two labels; a sealed label clears the plain one. */
export const renameRequest = v.pipe(
  fields({
    view: messageId,
    uid: userId,
    custom_name: v.nullish(customName),
    sealed_name: v.nullish(sealedName),
  }),
  v.forward(
    v.partialCheck(
      [['custom_name'], ['sealed_name']],
      (fields) => typeof fields.custom_name === 'string' || typeof fields.sealed_name === 'string',
      'is required unless sealed_name is given',
    ),
    ['custom_name'],
  ),
);

/** `POST /api/delete-secret`: a message by its id, or what was or will be created with an idempotency key. */
export const removeRequest = v.pipe(
  fields({
    view: v.nullish(messageId, null),
    idempotency_key: v.nullish(idempotencyKey, null),
    uid: userId,
    read_token: v.nullish(token, null),
  }),
  v.forward(
    v.partialCheck(
      [['view'], ['idempotency_key']],
      (fields) => fields.view !== null || fields.idempotency_key !== null,
      'is required unless idempotency_key is given',
    ),
    ['view'],
  ),
  v.forward(
    v.partialCheck(
      [['view'], ['idempotency_key']],
      (fields) => fields.view === null || fields.idempotency_key === null,
      'must not come together with view',
    ),
    ['idempotency_key'],
  ),
);

/** What a client sends, field by field; the server reads it as the outputs of the same schemas. */
export type CreateRequest = v.InferInput<ReturnType<typeof createRequest>>;
export type ViewRequest = v.InferInput<typeof viewRequest>;
export type ClaimRequest = v.InferInput<ReturnType<typeof claimRequest>>;
export type ListRequest = v.InferInput<typeof listRequest>;
export type RenameRequest = v.InferInput<typeof renameRequest>;
export type RemoveRequest = v.InferInput<typeof removeRequest>;
