import { afterEach, beforeEach, describe } from 'vitest';
import type { MessageStore } from '../../src/domain/ports.ts';
import type { Stores } from '../../src/stores/stores.ts';
import { describeCancelling } from './cancelling.ts';
import { describeClaiming } from './claiming.ts';
import { describeCreating } from './creating.ts';
import { describeEndings } from './endings.ts';
import { describeForgetting } from './forgetting.ts';
import { describeInviting } from './inviting.ts';
import { describeListTotals } from './list-totals.ts';
import { describeLists } from './lists.ts';
import { describeOwnership } from './ownership.ts';
import { describePurging } from './purging.ts';
import { describeReadings } from './readings.ts';
import { describeReceipts } from './receipts.ts';
import { describeRepeating } from './repeating.ts';
import { describeRequestEndings } from './request-endings.ts';
import { describeRequesting } from './requesting.ts';
import { describeThrottle } from './throttle.ts';

/** A store of its own, empty at first, for one test. */
export interface StoreUnderTest extends Stores {
  /** What a server sees that is started again on the same data. */
  reopen(): Promise<MessageStore>;
  /** Deletes the row of a message by hand, and nothing that belongs to it. */
  deleteByHand(id: string): Promise<void>;
  /** Every row of every table, as text. */
  dump(): Promise<string>;
  close(): Promise<void>;
}

export type CurrentStore = () => StoreUnderTest;

/** How much is asked of an engine; a call of D1 costs its tests as much as a hundred of SQLite. */
export interface Scale {
  /** How many messages one purge meets. */
  readonly expired: number;
  /** How many guesses come at once. */
  readonly guesses: number;
  /** Of the states of a message, one in so many is tried. */
  readonly stride: number;
  /** How many random histories are followed. */
  readonly histories: number;
}

/** What every engine promises. An engine is complete when it passes this. */
export function describeMessageStore(name: string, open: () => Promise<StoreUnderTest>, scale: Scale): void {
  describe(`a message store on ${name}`, () => {
    let underTest: StoreUnderTest;
    const current = () => underTest;
    beforeEach(async () => {
      underTest = await open();
    });
    afterEach(() => underTest.close());

    describeCreating(current);
    describeRepeating(current);
    describeCancelling(current);
    describeInviting(current);
    describeClaiming(current);
    describeForgetting(current);
    describeReadings(current);
    describeThrottle(current, scale.guesses);
    describeEndings(current);
    describeReceipts(current);
    describeOwnership(current, scale.stride);
    describeLists(current);
    describeListTotals(current, scale.histories);
    describePurging(current, scale.expired);
    describeRequesting(current);
    describeRequestEndings(current);
  });
}
