import { describe, expect, it } from 'vitest';
import { WORKERS } from '../api/runtime-traits.ts';
import { describeWriters } from '../api/writers.ts';
import { WorkerServer } from './worker-server.ts';

describeWriters((settings) => WorkerServer.start(settings), WORKERS);

describe('WRITERS that cannot hold on Workers', () => {
  it('a header, which anybody can send, keeps the Worker from serving', async () => {
    const worker = await WorkerServer.start({ WRITERS: 'header:X-Forwarded-User' });
    try {
      expect((await fetch(`${worker.url}/health`)).status).toBe(500);
      await expect.poll(() => worker.output()).toContain('WRITERS must not have header: on Workers');
    } finally {
      await worker.stop();
    }
  });
});
