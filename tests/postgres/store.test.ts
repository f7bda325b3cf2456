import { beforeAll } from 'vitest';
import { describeMessageStore } from '../store-contract/message-store-contract.ts';
import { newDatabase, postgresUnderTest } from './postgres-under-test.ts';

let url: string;
beforeAll(async () => {
  url = await newDatabase();
});

describeMessageStore('PostgreSQL', () => postgresUnderTest(url), {
  expired: 5_000,
  guesses: 1_000,
  stride: 1,
  histories: 10,
});
