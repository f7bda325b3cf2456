import type { Instant } from './expiry.ts';
import type { Digest, MessageId, UserId } from './message.ts';
import { grant, type Outcome, type RefusalDetails, refuse, refuseAt } from './refusal.ts';

/** The name of a request for a secret, in its link: an id like that of a message, and later that of its answer. */
export type SecretRequestId = MessageId;

/** Who asks. The token is never absent: the answer belongs to whoever shows it. */
export interface Asker {
  readonly id: UserId;
  readonly token: Digest;
}

/** A request for a secret as its asker settles it. */
export interface NewSecretRequest {
  readonly id: SecretRequestId;
  readonly asker: Asker;
  /** Of the token that the link of the request carries. */
  readonly askVerifier: Digest;
  /** From which only the asker derives the keys of note and answer. */
  readonly salt: string;
  readonly sealedNote: string;
  /** The label that the answer gets. */
  readonly sealedName: string;
  /** In seconds; the answer lives as long again. */
  readonly lifetime: number;
  readonly createdAt: Instant;
  readonly expiresAt: Instant;
}

/** What an answer was taken with, so that its repetition is known, also once it is deleted. */
export interface TakenAnswer {
  readonly at: Instant;
  readonly key: Digest;
  readonly request: Digest;
}

/** A request for a secret, as the store finds it under its id. */
export interface SecretRequest {
  readonly askVerifier: Digest;
  readonly sealedNote: string;
  readonly expiresAt: Instant;
  readonly answer: TakenAnswer | null;
  /** `withdrawn` by its asker, `removed` by the operator; null where it waits, was answered or has expired. */
  readonly ending: { readonly kind: 'withdrawn' | 'removed'; readonly at: Instant } | null;
}

/** A row of the list of an asker. */
export interface ListedRequest extends Pick<NewSecretRequest, 'id' | 'salt' | 'sealedNote'> {
  readonly createdAt: Instant;
  readonly expiresAt: Instant;
  readonly answeredAt: Instant | null;
}

/** An answer as it comes. `key` and `request` are digests: of the key that names it, and of all else that was sent. */
export interface Answer {
  readonly id: SecretRequestId;
  readonly askToken: Digest;
  readonly encryptedMessage: string;
  /** Of HPKE (RFC 9180), in standard base64. */
  readonly encapsulatedKey: string;
  readonly key: Digest;
  readonly request: Digest;
}

/** What whoever proves the link may know: when it was answered, or the note. */
export type RequestLook =
  | { readonly answeredAt: Instant; readonly expiresAt: Instant }
  | { readonly answeredAt: null; readonly expiresAt: Instant; readonly sealedNote: string };

/** The id alone shows nothing: whoever has the link has the token too. */
export function decideLook(
  request: SecretRequest | null,
  askToken: Digest,
  now: Instant,
): Outcome<RequestLook> {
  if (request === null) return refuse('request-unknown');
  if (request.askVerifier !== askToken) return refuse('unproven');
  const { answer, expiresAt, sealedNote } = request;
  const ended = refusalOfEnded(request, now);
  if (ended !== null) return { refused: ended };
  if (answer !== null) return grant({ answeredAt: answer.at, expiresAt });
  return grant({ answeredAt: null, expiresAt, sealedNote });
}

/** Why an answer is refused, or when the same one was taken; null where it may be taken. */
export function decideAnswer(
  request: SecretRequest | null,
  { askToken, key, request: sent }: Answer,
  now: Instant,
): Outcome<Instant> | null {
  if (request === null) return refuse('request-unknown');
  if (request.askVerifier !== askToken) return refuse('unproven');
  const { answer } = request;
  // A repetition is told what the first answer was told, whatever became of it since.
  if (answer?.key === key)
    return answer.request === sent ? grant(answer.at) : refuse('key-of-another-message');
  const ended = refusalOfEnded(request, now);
  if (ended !== null) return { refused: ended };
  return answer === null ? null : refuseAt('already-answered', answer.at);
}

function refusalOfEnded({ ending, answer, expiresAt }: SecretRequest, now: Instant): RefusalDetails | null {
  if (ending !== null) return { kind: `request-${ending.kind}`, at: ending.at };
  return answer === null && expiresAt <= now ? { kind: 'request-expired', at: expiresAt } : null;
}
