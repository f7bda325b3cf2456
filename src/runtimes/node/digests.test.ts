import fc from 'fast-check';
import { expect, it } from 'vitest';
import { digestsOf } from '../../http/digests.ts';
import { digests } from './digests.ts';

const webDigests = digestsOf({});

it('the digests of Node equal those of Web Crypto', async () => {
  const token = fc
    .uint8Array({ minLength: 32, maxLength: 32 })
    .map((bytes) => Buffer.from(bytes).toString('base64url'));
  await fc.assert(
    fc.asyncProperty(token, fc.string({ unit: 'grapheme' }), async (token, text) => {
      expect(await digests.ofToken(token)).toBe(await webDigests.ofToken(token));
      expect(await digests.ofText(text)).toBe(await webDigests.ofText(text));
    }),
  );
});
