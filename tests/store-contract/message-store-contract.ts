import { afterEach, beforeEach, describe } from 'vitest';
import type { MessageStore } from '../../src/domain/ports.ts';
import { describeClaiming } from './claiming.ts';
import { describeCreating } from './creating.ts';
import { describeLists } from './lists.ts';
import { describeOwnership } from './ownership.ts';
import { describePurging } from './purging.ts';
import { describeSingleReading } from './single-reading.ts';

/** A store of its own, empty at first, for one test. */
export interface StoreUnderTest {
  readonly store: MessageStore;
  /** What a server sees that is started again on the same data. */
  reopen(): Promise<MessageStore>;
  close(): Promise<void>;
}

export type CurrentStore = () => StoreUnderTest;

/** What every engine promises. An engine is complete when it passes this. `expired` is how many messages one purge meets. */
export function describeMessageStore(
  name: string,
  open: () => Promise<StoreUnderTest>,
  expired: number,
): void {
  describe(`a message store on ${name}`, () => {
    let underTest: StoreUnderTest;
    const current = () => underTest;
    beforeEach(async () => {
      underTest = await open();
    });
    afterEach(() => underTest.close());

    describeCreating(current);
    describeClaiming(current);
    describeSingleReading(current);
    describeOwnership(current);
    describeLists(current);
    describePurging(current, expired);
  });
}
