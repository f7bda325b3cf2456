import { existsSync, readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Api } from '../api/api.ts';
import { someCiphertext, someMessage, someUserId } from '../api/samples.ts';
import { secretsIn } from './secret-encodings.ts';
import { LocalServer } from './server-process.ts';

const MINUTE = 60_000;

let server: LocalServer;
beforeAll(async () => {
  server = await LocalServer.start();
});
afterAll(() => server.stop());

function filesHold(texts: Readonly<Record<string, string>>): string[] {
  const all = ['', '-wal'].map((ending) => server.databaseFile + ending);
  const bytes = Buffer.concat(all.filter((file) => existsSync(file)).map((file) => readFileSync(file)));
  return secretsIn(bytes, texts);
}

/** Some rows fit on their page, others go on on pages of their own. */
function chunks(ciphertext: string): Record<string, string> {
  return {
    begin: ciphertext.slice(0, 24),
    middle: ciphertext.slice(ciphertext.length / 2, ciphertext.length / 2 + 24),
    end: ciphertext.slice(-24),
  };
}

describe('ciphertext that was deleted, replaced by a claim or has expired', () => {
  it(
    'erased ciphertext is nowhere on the disk within a minute, while the server runs',
    async () => {
      const api = new Api(server.url);
      const gone: Record<string, string> = {};
      for (const length of [300, 100_000]) {
        const [deleted, claimed, expired] = [1, 2, 3].map(() => ({
          ...someCiphertext(length),
          creator_uid: someUserId(),
        }));
        for (const [name, message] of Object.entries({ deleted, claimed, expired })) {
          const { view } = await api.grant('create', { ...message });
          for (const [index, chunk] of Object.entries(chunks(message?.encrypted_message ?? ''))) {
            gone[`${name} ${length} ${index}`] = chunk;
          }
          if (name === 'deleted') await api.grant('remove', { view, uid: message?.creator_uid });
          if (name === 'claimed')
            await api.grant('claim', { view, uid: someUserId(), ...someCiphertext(length) });
          if (name === 'expired') await server.expire(view);
        }
      }
      expect(filesHold(gone)).toEqual(Object.keys(gone));
      const kept = someMessage({});
      await api.grant('create', kept);

      const deadline = performance.now() + MINUTE + 5_000;
      while (filesHold(gone).length > 0 && performance.now() < deadline) await pause(500);
      expect(filesHold(gone)).toEqual([]);
      expect(filesHold(chunks(kept.encrypted_message))).toEqual(['begin', 'middle', 'end']);
    },
    2 * MINUTE,
  );
});
