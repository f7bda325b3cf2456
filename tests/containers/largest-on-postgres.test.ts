import { afterAll, beforeAll, describe } from 'vitest';
import { describeLargestMessage } from './largest-message.ts';
import { postgresStack } from './stores.ts';

const storing = postgresStack('postgres', 4);
beforeAll(() => storing.stack.up());
afterAll(() => storing.stack.down());

describe('a message of the largest size, on PostgreSQL', () => describeLargestMessage(storing));
