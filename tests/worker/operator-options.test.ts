import { describe } from 'vitest';
import { operatorOptions } from '../api/operator-options.ts';
import { WorkerServer } from './worker-server.ts';

describe('a Worker with the options of its operator', () => operatorOptions(WorkerServer.start));
