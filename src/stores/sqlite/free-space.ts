import { statSync } from 'node:fs';
import { type SpaceUse, sql } from '../sql.ts';
import type { Connection } from './connection.ts';
import { freeBytes, type Reserve } from './reserve.ts';

// Sizes in bytes. A row is written twice, to the log and then to the file, in partly filled pages, together with pages of the
// indexes.
const PAGES_OF_A_WRITE = 16_384;
const PART_OF_A_PAGE_FILLED = 0.9;

const pages = sql`SELECT page_count * page_size AS used, freelist_count * page_size AS unused
  FROM pragma_page_count(), pragma_freelist_count(), pragma_page_size()`;

/** The space that a group of writes may still use; each admitted write is subtracted. */
export class WriteBudget {
  /** Free space of the volume, less what the reserve and the checkpoint of the log still need. */
  #free: number;
  /** Free pages of the file: writes that fit into them do not make it grow. */
  #unused: number;
  readonly #logBytes: number;

  constructor(free: number, unused: number, logBytes: number) {
    this.#free = free;
    this.#unused = unused;
    this.#logBytes = logBytes;
  }

  /**
   * Whether a write of `bytes` may start. A write that makes the file grow must leave room for the log of writes that do not, so
   * that free pages can be filled again.
   */
  admits(use: SpaceUse, bytes: number): boolean {
    if (use === 'erases') return true;
    const logged = bytes / PART_OF_A_PAGE_FILLED + PAGES_OF_A_WRITE;
    const growth = use === 'adds' ? Math.max(0, logged - this.#unused) : 0;
    const left = this.#free - logged - growth;
    if (left < (growth > 0 ? this.#logBytes : 0)) return false;
    this.#free = left;
    if (use === 'adds') this.#unused = Math.max(0, this.#unused - logged);
    return true;
  }
}

/** The space of a SQLite file on its volume, and the reserve. */
export class FreeSpace {
  readonly #file: string;
  readonly #connection: Connection;
  readonly #reserve: Reserve;
  readonly #endReads: () => void;

  /** `endReads` ends the reads that would keep the log from being emptied. */
  constructor(file: string, connection: Connection, reserve: Reserve, endReads: () => void) {
    this.#file = file;
    this.#connection = connection;
    this.#reserve = reserve;
    this.#endReads = endReads;
  }

  measure(): WriteBudget {
    const [row] = this.#connection.query(pages);
    const onlyInLog = Math.max(0, Number(row?.['used']) - statSync(this.#file).size);
    const free = freeBytes(this.#file) - onlyInLog - this.#reserve.missing;
    return new WriteBudget(free, Number(row?.['unused']), this.#reserve.bytes);
  }

  /**
   * For a write that found the volume full, outside of a transaction: empties the log and, if that gains nothing or did not
   * help last time, releases the reserve for erasing writes. False if nothing was gained. Does not throw.
   */
  reclaim(use: SpaceUse, isFirstTry: boolean): boolean {
    const before = this.#sizeOfLog();
    this.#emptyLog();
    const isShorter = this.#sizeOfLog() < before;
    if (isShorter && isFirstTry) return true;
    if (use !== 'erases' || !this.#reserve.release()) return isShorter;
    // If the file had to grow for that, there is room now.
    this.#emptyLog();
    return true;
  }

  /** Restores the missing part of the reserve; returns how many bytes are still missing. Does not throw. */
  restoreReserve(): number {
    if (this.#reserve.missing > 0) this.#emptyLog();
    this.#reserve.fill();
    return this.#reserve.missing;
  }

  #sizeOfLog(): number {
    return statSync(`${this.#file}-wal`, { throwIfNoEntry: false })?.size ?? 0;
  }

  #emptyLog(): void {
    try {
      this.#endReads();
      this.#connection.emptyLog();
    } catch {
      // The log stays as it is, which is acceptable on a full volume.
    }
  }
}
