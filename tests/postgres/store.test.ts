import { beforeAll } from 'vitest';
import { describeMessageStore } from '../store-contract/message-store-contract.ts';
import { newDatabase, postgresUnderTest } from './postgres-under-test.ts';

let url: string;
beforeAll(async () => {
  url = await newDatabase();
});

describeMessageStore('PostgreSQL', () => postgresUnderTest(url), 5_000);
