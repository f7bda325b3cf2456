import type { Instant } from '../domain/expiry.ts';
import type { Digest, Label, Message, MessageId, Person } from '../domain/message.ts';
import type { Reader } from '../domain/ownership.ts';
import {
  type BatchLimit,
  type Claim,
  type ClaimResult,
  type Created,
  type Idempotency,
  type Listing,
  type MessageStore,
  type PurgePosition,
  type Slice,
  StoreError,
} from '../domain/ports.ts';
import {
  isOwnedBy,
  isUnclaimed,
  isUnexpired,
  mayBeClaimedWith,
  mayBeDeletedBy,
  mayBeReadOnceWith,
} from './conditions.ts';
import { deleteExpired, firstExpired, positionOf } from './expired.ts';
import { createdOf, forgetKeys, hasTakenKey, recallKey, receiptOf, takeKey } from './idempotency.ts';
import { type List, ownedBy, pendingOf, rowsOf, totalOf } from './lists.ts';
import { listedMessageOf, messageColumns, messageOf, valuesOf } from './row.ts';
import { type Driver, NoSpace, type Row, type SpaceUse, type Statement, sql } from './sql.ts';

/**
 * Messages in SQL, the same text for every engine. Each operation is one statement that contains its rule, so only one of
 * two wins.
 */
export class SqlMessageStore implements MessageStore {
  readonly #driver: Driver;

  constructor(driver: Driver) {
    this.#driver = driver;
  }

  async create(message: Message, idempotency: Idempotency | null): Promise<Created> {
    if (idempotency !== null) return this.#createOnce(message, idempotency);
    const written = await this.#write([insert(message)], 'adds');
    return written === 'no-space' ? { kind: 'no-space' } : { kind: 'stored', receipt: receiptOf(message) };
  }

  /** Taking the key decides; the other statements of the transaction only check which message has it. */
  async #createOnce(message: Message, idempotency: Idempotency): Promise<Created> {
    const statements = [
      takeKey(idempotency, message),
      insert(message, sql`WHERE ${hasTakenKey(idempotency, message.id)}`),
      recallKey(idempotency, message.createdAt),
    ];
    const written = await this.#write(statements, 'adds');
    if (written === 'no-space') return { kind: 'no-space' };
    const row = written[2]?.[0];
    if (row === undefined) throw new StoreError('The idempotency key is missing right after its insert.');
    return createdOf(row, idempotency, message.id);
  }

  async recall(idempotency: Idempotency, now: Instant): Promise<Created | null> {
    const [row] = await this.#read(recallKey(idempotency, now));
    return row === undefined ? null : createdOf(row, idempotency, null);
  }

  async find(id: MessageId): Promise<Message | null> {
    const [row] = await this.#read(sql`SELECT ${messageColumns} FROM messages WHERE id = ${id}`);
    return row === undefined ? null : messageOf(row);
  }

  /** The same statement erases who sent the message. */
  async claim({ id, person, claimToken, ciphertext, sealedName }: Claim, now: Instant): Promise<ClaimResult> {
    const { encryptedMessage, iv, salt } = ciphertext;
    const statement = sql`UPDATE messages SET uid = ${person.id}, owner_token = ${person.token},
        encrypted_message = ${encryptedMessage}, iv = ${iv}, salt = ${salt},
        sealed_name = ${sealedName}, creator_uid = '', creator_token = NULL, claim_verifier = NULL
      WHERE id = ${id} AND ${isUnclaimed} AND ${mayBeClaimedWith(claimToken, encryptedMessage.length)}
        AND ${isUnexpired(now)} RETURNING id`;
    const written = await this.#write([statement], 'replaces');
    if (written === 'no-space') return 'no-space';
    return (written[0] ?? []).length > 0 ? 'claimed' : 'refused';
  }

  async startReading(id: MessageId, reader: Reader, now: Instant, until: Instant): Promise<Message | null> {
    const { claimToken, readToken } = reader;
    if (readToken === null) return null;
    const [row] = await this.#act(
      'replaces',
      sql`UPDATE messages SET read_token = ${readToken},
        ttl = CASE WHEN ttl > ${until} THEN ${until} ELSE ttl END
      WHERE id = ${id} AND ${isUnclaimed} AND ${mayBeReadOnceWith(claimToken, readToken)} AND ${isUnexpired(now)}
      RETURNING ${messageColumns}`,
    );
    return row === undefined ? null : messageOf(row);
  }

  rename(id: MessageId, person: Person, label: Label, now: Instant): Promise<boolean> {
    return this.#acts(
      'replaces',
      sql`UPDATE messages SET custom_name = ${label.customName}, sealed_name = ${label.sealedName}
      WHERE id = ${id} AND ${isOwnedBy(person)} AND ${isUnexpired(now)} RETURNING id`,
    );
  }

  remove(id: MessageId, person: Person, readToken: Digest | null, now: Instant): Promise<boolean> {
    return this.#acts(
      'erases',
      sql`DELETE FROM messages
      WHERE id = ${id} AND ${mayBeDeletedBy(person, readToken)} AND ${isUnexpired(now)} RETURNING id`,
    );
  }

  listOwned(person: Person, slice: Slice, now: Instant): Promise<Listing> {
    return this.#list(ownedBy(person, now), slice);
  }

  listPending(person: Person, slice: Slice, now: Instant): Promise<Listing> {
    return this.#list(pendingOf(person, now), slice);
  }

  async #list(list: List, slice: Slice): Promise<Listing> {
    const [rows, counted] = await Promise.all([this.#read(rowsOf(list, slice)), this.#read(totalOf(list))]);
    return { messages: rows.map(listedMessageOf), total: Number(counted[0]?.['total']) };
  }

  async purgeMessages(now: Instant, limit: BatchLimit, after: PurgePosition | null): Promise<number> {
    return (await this.#clear(deleteExpired(now, limit, after ?? undefined))).length;
  }

  async nextExpired(now: Instant, after: PurgePosition | null): Promise<PurgePosition | null> {
    const [row] = await this.#read(firstExpired(now, after ?? undefined));
    return row === undefined ? null : positionOf(row);
  }

  async purgeIdempotencyKeys(before: Instant, limit: number): Promise<number> {
    return (await this.#clear(forgetKeys(before, limit))).length;
  }

  size(): Promise<number> {
    return this.#driver.size().catch(throwStoreError);
  }

  async ping(): Promise<void> {
    await this.#read(sql`SELECT id FROM messages WHERE id = ''`);
  }

  async #acts(use: SpaceUse, statement: Statement): Promise<boolean> {
    return (await this.#act(use, statement)).length > 0;
  }

  async #act(use: SpaceUse, statement: Statement): Promise<readonly Row[]> {
    const written = await this.#write([statement], use);
    if (written === 'no-space') throw new StoreError('The store is full.');
    return written[0] ?? [];
  }

  #clear(statement: Statement): Promise<readonly Row[]> {
    return this.#driver.clear?.(statement).catch(throwStoreError) ?? this.#act('erases', statement);
  }

  #read(statement: Statement): Promise<readonly Row[]> {
    return this.#driver.read(statement).catch(throwStoreError);
  }

  #write(statements: readonly Statement[], use: SpaceUse): Promise<Written> {
    return this.#driver.write(statements, use).catch(noSpaceOrError);
  }
}

/** The rows of each statement, or why none took effect. */
type Written = readonly (readonly Row[])[] | 'no-space';

function noSpaceOrError(cause: unknown): 'no-space' {
  return cause instanceof NoSpace ? 'no-space' : throwStoreError(cause);
}

function insert(message: Message, condition: Statement = sql``): Statement {
  return sql`INSERT INTO messages (${messageColumns}) SELECT ${valuesOf(message)} ${condition}`;
}

function throwStoreError(cause: unknown): never {
  throw new StoreError('The store failed.', { cause });
}
