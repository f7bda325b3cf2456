import type { Instant } from '../domain/expiry.ts';
import { REQUEST_SECONDS } from '../domain/limits.ts';
import type { Person } from '../domain/message.ts';
import type { Slice } from '../domain/ports.ts';
import type {
  Answer,
  ListedRequest,
  NewSecretRequest,
  SecretRequest,
  SecretRequestId,
} from '../domain/secret-request.ts';
import { numberOrNull } from './link-row.ts';
import { text } from './row.ts';
import { type Row, type Statement, sql } from './sql.ts';

/** An end that no row has outside of the transaction that answers it. */
const MARK = 0;
/** What only its asker needs; without an asker a row is on no list. */
const CLEARED: Statement = sql`asker_uid = '', asker_token = '', salt = '', sealed_note = '', sealed_name = ''`;

export function insertRequest(request: NewSecretRequest, condition: Statement): Statement {
  const { asker, createdAt, expiresAt } = request;
  return sql`INSERT INTO secret_requests (id, asker_uid, asker_token, ask_verifier, salt, sealed_note, sealed_name, lifetime,
      created_at, expires_at, forget_at)
    SELECT ${request.id}, ${asker.id}, ${asker.token}, ${request.askVerifier}, ${request.salt}, ${request.sealedNote},
      ${request.sealedName}, ${request.lifetime}, ${createdAt}, ${expiresAt}, ${expiresAt + REQUEST_SECONDS} ${condition}`;
}

export function requestWith(id: SecretRequestId): Statement {
  return sql`SELECT ask_verifier, sealed_note, expires_at, answered_at, answer_key, answer_digest, outcome, outcome_at
    FROM secret_requests WHERE id = ${id}`;
}

/**
 * Takes the request, and marks its row for the rest of the transaction; stores the answer as a message of the asker's, and takes the
 * mark off. Where the last statement returns a row, the answer was taken.
 */
export function answerWith(answer: Answer, now: Instant): readonly Statement[] {
  const { id, encapsulatedKey } = answer;
  return [
    sql`UPDATE secret_requests SET answered_at = ${now}, answer_key = ${answer.key}, answer_digest = ${answer.request},
        encapsulated_key = ${encapsulatedKey}, forget_at = ${MARK}
      WHERE id = ${id} AND ask_verifier = ${answer.askToken} AND answered_at IS NULL AND outcome IS NULL AND expires_at > ${now}
        AND NOT EXISTS (SELECT 1 FROM secret_requests AS other WHERE other.encapsulated_key = ${encapsulatedKey})`,
    sql`INSERT INTO messages (id, ttl, uid, encrypted_message, iv, salt, custom_name, sealed_name, creator_uid, creator_token,
        owner_token, format, created_at)
      SELECT id, answered_at + lifetime, asker_uid, ${answer.encryptedMessage}, encapsulated_key, salt, '', sealed_name, '', NULL,
        asker_token, 2, answered_at FROM secret_requests WHERE id = ${id} AND forget_at = ${MARK}`,
    sql`UPDATE secret_requests SET forget_at = ${now + REQUEST_SECONDS} WHERE id = ${id} AND forget_at = ${MARK} RETURNING id`,
  ];
}

/** Which request has been answered with this encapsulated key. */
export function requestAnsweredWith(encapsulatedKey: string): Statement {
  return sql`SELECT id FROM secret_requests WHERE encapsulated_key = ${encapsulatedKey}`;
}

/** A user id alone shows nothing. The empty one is that of a row that was cleared. */
function isAskedBy(person: Person): Statement {
  return sql`asker_uid = ${person.id} AND asker_token = ${person.token} AND asker_uid <> ''`;
}

export function requestsOf(person: Person, slice: Slice): Statement {
  return sql`SELECT id, salt, sealed_note, created_at, expires_at, answered_at FROM secret_requests
    WHERE ${isAskedBy(person)} ORDER BY created_at DESC, id LIMIT ${slice.limit} OFFSET ${slice.offset}`;
}

export function countRequests(person: Person): Statement {
  return sql`SELECT COUNT(*) AS total FROM secret_requests WHERE ${isAskedBy(person)}`;
}

/** Withdraws a request that waits, and clears any. One that has expired or was answered stays what it is for whoever proves its link. */
export function clearRequest(id: SecretRequestId, person: Person, now: Instant): Statement {
  const isWaiting = sql`answered_at IS NULL AND expires_at > ${now}`;
  return sql`UPDATE secret_requests SET
      outcome = CASE WHEN ${isWaiting} THEN 'withdrawn' ELSE outcome END,
      outcome_at = CASE WHEN ${isWaiting} THEN ${now} ELSE outcome_at END,
      forget_at = CASE WHEN ${isWaiting} THEN ${now + REQUEST_SECONDS} ELSE forget_at END, ${CLEARED}
    WHERE id = ${id} AND ${isAskedBy(person)} RETURNING id`;
}

/** Clears what an operator takes down, whoever has asked; whoever proves its link is told. */
export function takeRequestDown(id: SecretRequestId, now: Instant): Statement {
  return sql`UPDATE secret_requests SET outcome = 'removed', outcome_at = ${now}, forget_at = ${now + REQUEST_SECONDS}, ${CLEARED}
    WHERE id = ${id} AND outcome IS NULL RETURNING id`;
}

export function forgetRequests(now: Instant, limit: number): Statement {
  return sql`DELETE FROM secret_requests WHERE id IN (
    SELECT id FROM secret_requests WHERE forget_at <= ${now} ORDER BY forget_at, id LIMIT ${limit}) RETURNING id`;
}

export function requestOf(row: Row): SecretRequest {
  const answeredAt = numberOrNull(row['answered_at']);
  return {
    askVerifier: text(row['ask_verifier']),
    sealedNote: text(row['sealed_note']),
    expiresAt: Number(row['expires_at']),
    answer:
      answeredAt === null
        ? null
        : { at: answeredAt, key: text(row['answer_key']), request: text(row['answer_digest']) },
    ending: endingOf(row),
  };
}

function endingOf(row: Row): SecretRequest['ending'] {
  const kind = text(row['outcome']);
  return kind === 'withdrawn' || kind === 'removed' ? { kind, at: Number(row['outcome_at']) } : null;
}

export function listedRequestOf(row: Row): ListedRequest {
  return {
    id: text(row['id']),
    salt: text(row['salt']),
    sealedNote: text(row['sealed_note']),
    createdAt: Number(row['created_at']),
    expiresAt: Number(row['expires_at']),
    answeredAt: numberOrNull(row['answered_at']),
  };
}
