import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { CryptoError } from './crypto-error.ts';
import { generateIdentity } from './identity.ts';
import { openOwned, sealOwned } from './owned.ts';
import { messageKeyFor, openSealed, type WireMessage } from './seal.ts';
import { utf8 } from './utf8.ts';

const mine = { identity: generateIdentity(), id: 'message-1' };
const plaintext = utf8('a text that is kept');

let sealed: WireMessage;
beforeAll(async () => {
  sealed = await sealOwned({ ...mine, plaintext });
});

describe('an owned message', () => {
  test('opens for its owner', async () => {
    expect(await openOwned(mine, sealed)).toEqual(plaintext);
  });

  test.each([
    ['another message', { ...mine, id: 'message-2' }],
    ['another identity', { ...mine, identity: generateIdentity() }],
  ])('does not open as that of %s', async (_name, other) => {
    await expect(openOwned(other, sealed)).rejects.toThrow(new CryptoError('wrong-key'));
  });

  test('does not open as a message that nobody owns yet', async () => {
    const key = await messageKeyFor(mine.identity, sealed.salt);
    await expect(openSealed(key, sealed)).rejects.toThrow(new CryptoError('wrong-key'));
  });

  test('has a fresh salt and iv each time', async () => {
    const again = await sealOwned({ ...mine, plaintext });
    expect(again.salt).not.toBe(sealed.salt);
    expect(again.iv).not.toBe(sealed.iv);
  });
});

describe('an owned message is not handed out', () => {
  afterEach(() => {
    vi.restoreAllMocks();
    Reflect.deleteProperty(Uint8Array.prototype, 'toBase64');
  });

  test.each([0, 1, 2, 3])('where derivation %i has gone wrong', async (wrong) => {
    const deriveBits = crypto.subtle.deriveBits.bind(crypto.subtle);
    let count = 0;
    vi.spyOn(crypto.subtle, 'deriveBits').mockImplementation(async (...given) => {
      const bits = new Uint8Array(await deriveBits(...given));
      if (count++ === wrong) bits[5] = (bits[5] ?? 0) ^ 1;
      return bits.buffer;
    });
    await expect(sealOwned({ ...mine, plaintext })).rejects.toThrow(new CryptoError('damaged'));
  });

  test.each(['encryptedMessage', 'iv', 'salt'])('where the base64 of its %s is wrong', async (part) => {
    const at = ['encryptedMessage', 'iv', 'salt'].indexOf(part);
    let count = 0;
    function toBase64(this: Uint8Array): string {
      const text = Buffer.from(this).toString('base64');
      return count++ === at ? (text.startsWith('A') ? 'B' : 'A') + text.slice(1) : text;
    }
    Object.defineProperty(Uint8Array.prototype, 'toBase64', { value: toBase64, configurable: true });
    await expect(sealOwned({ ...mine, plaintext })).rejects.toThrow(new CryptoError('damaged'));
    expect(count).toBe(3);
  });
});
