import { describeMessageStore } from './message-store-contract.ts';
import { sqliteUnderTest } from './sqlite-under-test.ts';

describeMessageStore('a SQLite file', sqliteUnderTest, 20_000);
