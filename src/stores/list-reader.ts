import type { Instant } from '../domain/expiry.ts';
import type { Person } from '../domain/message.ts';
import type { Listing, ReceiptListing, RequestListing, Slice } from '../domain/ports.ts';
import { type ChangedTotals, type ListName, ListTotals } from './list-totals.ts';
import { type List, ownedBy, pendingOf, rowsOf, totalOf } from './lists.ts';
import { countReceipts, receiptOf, receiptsOf } from './receipts.ts';
import { listedMessageOf } from './row.ts';
import { countRequests, listedRequestOf, requestsOf } from './secret-requests.ts';
import type { Driver, Row, Statement } from './sql.ts';

/** Reads the lists of a person, and counts only where it has to. */
export class ListReader {
  readonly #driver: Pick<Driver, 'read' | 'otherCommits'>;
  readonly #totals = new ListTotals();

  constructor(driver: Pick<Driver, 'read' | 'otherCommits'>) {
    this.#driver = driver;
  }

  owned(person: Person, slice: Slice, now: Instant): Promise<Listing> {
    return this.#messages('owned', ownedBy(person, now), { person, slice, now });
  }

  pending(person: Person, slice: Slice, now: Instant): Promise<Listing> {
    return this.#messages('pending', pendingOf(person, now), { person, slice, now });
  }

  /** Receipts end by being purged, so the time of the request does not matter. */
  async receipts(person: Person, slice: Slice): Promise<ReceiptListing> {
    const rows = await this.#driver.read(receiptsOf(person, slice));
    const request = { person, slice, now: 0 };
    return {
      receipts: rows.map(receiptOf),
      total: await this.#total('receipts', countReceipts(person), request, rows.length),
    };
  }

  /** Requests stay on the list when they expire, and leave it by being purged. */
  async asked(person: Person, slice: Slice): Promise<RequestListing> {
    const rows = await this.#driver.read(requestsOf(person, slice));
    const request = { person, slice, now: 0 };
    return {
      requests: rows.map(listedRequestOf),
      total: await this.#total('asked', countRequests(person), request, rows.length),
    };
  }

  /** After every write that may have changed a total, whether it succeeded or not. */
  forget(changed: ChangedTotals): void {
    this.#totals.forget(changed);
  }

  async #messages(name: ListName, list: List, request: Request): Promise<Listing> {
    const rows = await this.#driver.read(rowsOf(list, request.slice));
    const total = await this.#total(name, totalOf(list), request, rows.length);
    return { messages: rows.map(listedMessageOf), total };
  }

  /** A page that is not full is the last one, and needs no count; one behind the last says nothing. */
  async #total(
    name: ListName,
    count: Statement,
    { person, slice, now }: Request,
    shown: number,
  ): Promise<number> {
    const isLast = shown < slice.limit && (shown > 0 || slice.offset === 0);
    if (isLast) return slice.offset + shown;
    const { changes } = this.#totals;
    const otherCommits = this.#driver.otherCommits?.() ?? null;
    const known = otherCommits === null ? null : this.#totals.find(name, person, now, otherCommits);
    if (known !== null) return known;
    const { total, firstEnd } = countOf((await this.#driver.read(count))[0]);
    if (otherCommits !== null)
      this.#totals.remember(name, person, { total, firstEnd, at: now, otherCommits }, changes);
    return total;
  }
}

interface Request {
  readonly person: Person;
  readonly slice: Slice;
  readonly now: Instant;
}

function countOf(row: Row | undefined): { total: number; firstEnd: Instant | null } {
  const firstEnd = row?.['first_end'] ?? null;
  return { total: Number(row?.['total']), firstEnd: firstEnd === null ? null : Number(firstEnd) };
}
