import { afterAll, beforeAll, describe } from 'vitest';
import { describeLargestMessage } from './largest-message.ts';
import { sqliteStack } from './stores.ts';

const storing = sqliteStack('sqlite', 3);
beforeAll(() => storing.stack.up());
afterAll(() => storing.stack.down());

describe('a message of the largest size, on SQLite', () => describeLargestMessage(storing));
