import { describeMessageStore } from './message-store-contract.ts';
import { sqliteUnderTest } from './sqlite-under-test.ts';

describeMessageStore('a SQLite file', sqliteUnderTest, {
  expired: 20_000,
  guesses: 1_000,
  stride: 1,
  histories: 100,
});
