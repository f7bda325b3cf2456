import { describe } from 'vitest';
import { operatorOptions } from '../api/operator-options.ts';
import { LocalServer } from './server-process.ts';

describe('a server with the options of its operator', () => operatorOptions(LocalServer.start));
