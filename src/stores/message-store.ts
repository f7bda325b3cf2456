import type { Instant } from '../domain/expiry.ts';
import type { Found, LinkTerms } from '../domain/link.ts';
import type { Digest, Label, Message, MessageId, Person } from '../domain/message.ts';
import type { Proof } from '../domain/ownership.ts';
import {
  type BatchLimit,
  type Claim,
  type ClaimResult,
  type Created,
  type Idempotency,
  type Listing,
  type MessageStore,
  type OrphanLimit,
  type PurgePosition,
  type Recalled,
  type ReceiptListing,
  type RecordedReading,
  type Slice,
  StoreError,
} from '../domain/ports.ts';
import { claimWith } from './claiming.ts';
import { isOwnedBy, isUnexpired } from './conditions.ts';
import { createdBy, createWith, creationOf } from './creating.ts';
import {
  deleteEndings,
  ERASED,
  erase,
  eraseRead,
  orphans,
  REMOVED,
  REMOVED_REQUEST,
  takeDown,
} from './endings.ts';
import { dueForPurge, firstExpired, positionOf } from './expired.ts';
import { createdOf, forgetKeys, recallKey } from './idempotency.ts';
import { recordedOf } from './link-row.ts';
import { endLease, forgetReaders, foundWith, judge, record } from './links.ts';
import { ListReader } from './list-reader.ts';
import {
  ALL_TOTALS,
  type ChangedTotals,
  TOTALS_OF_SENDERS,
  totalsOfCreate,
  totalsOfEnd,
} from './list-totals.ts';
import { deleteReceipts } from './receipts.ts';
import { cancelWith, removeBy } from './removing.ts';
import { foundOf, text } from './row.ts';
import { type Cleared, type Driver, NoSpace, type Row, type SpaceUse, type Statement, sql } from './sql.ts';

/** The messages in SQL, one text for every engine. */
export class SqlMessageStore implements MessageStore {
  readonly #driver: Driver;
  readonly #lists: ListReader;

  constructor(driver: Driver, lists = new ListReader(driver)) {
    this.#driver = driver;
    this.#lists = lists;
  }

  async create(
    message: Message,
    link: LinkTerms | null,
    idempotency: Idempotency | null,
    invitation: Digest | null = null,
  ): Promise<Created> {
    const creation = creationOf(message, link, idempotency, invitation);
    const written = await this.#write(createWith(creation), 'adds', totalsOfCreate(message));
    return written === 'no-space' ? { kind: 'no-space' } : createdBy(creation, written);
  }

  async recall(idempotency: Idempotency, now: Instant): Promise<Recalled | null> {
    const [row] = await this.#read(recallKey(idempotency, now));
    return row === undefined ? null : createdOf(row, idempotency, null);
  }

  async cancelCreate(key: Digest, person: Person, now: Instant): Promise<boolean> {
    const written = await this.#writeFitting(cancelWith(key, person, now), 'erases', totalsOfEnd(person));
    return (written.at(-1) ?? []).length > 0;
  }

  async find(id: MessageId, readToken: Digest | null): Promise<Found> {
    const [row] = await this.#read(foundWith(id, readToken));
    return row === undefined ? { message: null, link: null, leaseUntil: null } : foundOf(row);
  }

  async claim(claim: Claim, now: Instant): Promise<ClaimResult> {
    const proof = completeProof(claim);
    const written = await this.#write(claimWith(claim, proof, now), 'replaces', totalsOfEnd(claim.person));
    if (written === 'no-space') return { kind: 'no-space' };
    const [judged, before, , claimed] = written;
    if ((claimed ?? []).length > 0) return { kind: 'claimed', before: recordedOf(before?.[0]) };
    return { kind: isDisproven(judged?.[0]) ? 'unproven' : 'refused' };
  }

  async recordReading(id: MessageId, shown: Proof, now: Instant): Promise<RecordedReading> {
    const proof = completeProof(shown);
    const written = await this.#writeFitting(
      [judge(id, proof, now), ...record(id, proof, now)],
      'replaces',
      TOTALS_OF_SENDERS,
    );
    if (isDisproven(written[0]?.[0])) return { kind: 'unproven' };
    const row = written.at(-1)?.[0];
    return row === undefined ? { kind: 'refused' } : { kind: 'recorded', found: foundOf(row) };
  }

  async rename(id: MessageId, person: Person, label: Label, now: Instant): Promise<boolean> {
    const renaming = sql`UPDATE messages SET custom_name = ${label.customName}, sealed_name = ${label.sealedName}
      WHERE id = ${id} AND ${isOwnedBy(person)} AND ${isUnexpired(now)} RETURNING id`;
    const [renamed] = await this.#writeFitting([renaming], 'replaces', {});
    return (renamed ?? []).length > 0;
  }

  async remove(id: MessageId, person: Person, readToken: Digest | null, now: Instant): Promise<boolean> {
    const statements = [
      ...removeBy(id, person, now),
      ...(readToken === null ? [] : endLease(id, readToken, now)),
      ...forgetReaders(id, now),
    ];
    const written = await this.#writeFitting(statements, 'erases', totalsOfEnd(person));
    const [deleted, ended] = [written[2] ?? [], readToken === null ? [] : (written[3] ?? [])];
    return deleted.length > 0 || ended.length > 0;
  }

  async takeDown(id: MessageId, now: Instant): Promise<boolean> {
    const written = await this.#writeFitting(takeDown(id, now), 'erases', ALL_TOTALS);
    return [...(written[REMOVED] ?? []), ...(written[REMOVED_REQUEST] ?? [])].length > 0;
  }

  listOwned(person: Person, slice: Slice, now: Instant): Promise<Listing> {
    return this.#lists.owned(person, slice, now).catch(throwStoreError);
  }

  listPending(person: Person, slice: Slice, now: Instant): Promise<Listing> {
    return this.#lists.pending(person, slice, now).catch(throwStoreError);
  }

  listReceipts(person: Person, slice: Slice): Promise<ReceiptListing> {
    return this.#lists.receipts(person, slice).catch(throwStoreError);
  }

  async purgeMessages(now: Instant, limit: BatchLimit, after: PurgePosition | null): Promise<number> {
    const rows = await this.#clear('messages', erase(dueForPurge(now, limit, after ?? undefined), now));
    return rows[ERASED]?.length ?? 0;
  }

  async purgeRead(now: Instant, limit: number): Promise<number> {
    const [deleted] = await this.#clear('messages', eraseRead(now, limit));
    return (deleted ?? []).length;
  }

  async purgeEndings(now: Instant, limit: number): Promise<number> {
    return (await this.#clear('endings', [deleteEndings(now, limit)]))[0]?.length ?? 0;
  }

  async endOrphans(now: Instant, from: MessageId, limit: OrphanLimit): Promise<number> {
    const rows = await this.#read(orphans(now, from, limit));
    for (const row of rows) await this.takeDown(text(row['id']), now);
    return rows.length;
  }

  async purgeReceipts(now: Instant, limit: number): Promise<number> {
    return (await this.#clear('receipts', [deleteReceipts(now, limit)]))[0]?.length ?? 0;
  }

  async nextExpired(now: Instant, after: PurgePosition | null): Promise<PurgePosition | null> {
    const [row] = await this.#read(firstExpired(now, after ?? undefined));
    return row === undefined ? null : positionOf(row);
  }

  async purgeIdempotencyKeys(before: Instant, limit: number): Promise<number> {
    return (await this.#clear('idempotency', [forgetKeys(before, limit)]))[0]?.length ?? 0;
  }

  size(): Promise<number> {
    return this.#driver.size().catch(throwStoreError);
  }

  async ping(): Promise<void> {
    await this.#read(sql`SELECT id FROM messages WHERE id = ''`);
  }

  #clear(what: Cleared, statements: readonly Statement[]): Promise<readonly (readonly Row[])[]> {
    const { clear } = this.#driver;
    const cleared = clear?.(what, statements) ?? this.#driver.write(statements, 'erases');
    return cleared.catch(throwStoreError).finally(() => this.#lists.forget(ALL_TOTALS));
  }

  #read(statement: Statement): Promise<readonly Row[]> {
    return this.#driver.read(statement).catch(throwStoreError);
  }

  async #writeFitting(
    statements: readonly Statement[],
    use: SpaceUse,
    changed: ChangedTotals,
  ): Promise<readonly (readonly Row[])[]> {
    const written = await this.#write(statements, use, changed);
    if (written === 'no-space') throw new StoreError('The store is full.');
    return written;
  }

  /** A write whose result is unknown may have changed what it should. */
  #write(statements: readonly Statement[], use: SpaceUse, changed: ChangedTotals): Promise<Written> {
    return this.#driver
      .write(statements, use)
      .catch(noSpaceOrError)
      .finally(() => this.#lists.forget(changed));
  }
}

/** The rows of each statement, or why none took effect. */
type Written = readonly (readonly Row[])[] | 'no-space';

function noSpaceOrError(cause: unknown): 'no-space' {
  return cause instanceof NoSpace ? 'no-space' : throwStoreError(cause);
}

/** Whoever does not show all three tokens shows none: a claim token is judged only of a reader who could go on. */
function completeProof({ linkToken, claimToken, readToken }: Proof): Proof {
  const isComplete = linkToken !== null && claimToken !== null && readToken !== null;
  return isComplete ? { linkToken, claimToken, readToken } : NO_PROOF;
}

const NO_PROOF: Proof = { linkToken: null, claimToken: null, readToken: null };

/** The claim token was judged, and is wrong. */
function isDisproven(judged: Row | undefined): boolean {
  return judged !== undefined && Number(judged['proven']) === 0;
}

function throwStoreError(cause: unknown): never {
  throw new StoreError('The store failed.', { cause });
}
