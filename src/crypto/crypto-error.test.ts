import { inspect } from 'node:util';
import { expect, test } from 'vitest';
import { CryptoError, orDamaged, orWrongKey } from './crypto-error.ts';
import { packEnvelope } from './envelope.ts';

test('a crypto error has a name and a kind, and nothing else', () => {
  const error = new CryptoError('wrong-key');
  expect(error).toBeInstanceOf(Error);
  expect(error.kind).toBe('wrong-key');
  expect(`${error}`).toBe('CryptoError: wrong-key');
});

test('a crypto error does not keep the platform’s message about its input', () => {
  const quoting = () => orDamaged(() => JSON.parse('the PIN is 1234'));
  expect(() => JSON.parse('the PIN is 1234')).toThrow(/1234/);
  expect(quoting).toThrow(new CryptoError('damaged'));
  expect(shown(quoting)).not.toContain('1234');
});

test('a crypto error does not quote a refused label', () => {
  const packing = () => packEnvelope({ label: 'the-label\0', text: 'the-text', files: [] }, 4096);
  expect(shown(packing)).toContain('label-unfit');
  expect(shown(packing)).not.toMatch(/the-label|the-text/);
});

test('only the platform’s refusal to decrypt means a wrong key', async () => {
  const refusal = Promise.reject(new DOMException('no', 'OperationError'));
  await expect(orWrongKey(refusal)).rejects.toThrow(new CryptoError('wrong-key'));
  const other = new DOMException('no', 'InvalidAccessError');
  await expect(orWrongKey(Promise.reject(other))).rejects.toBe(other);
});

function shown(act: () => unknown): string {
  try {
    return `nothing was thrown: ${act()}`;
  } catch (error) {
    return inspect(error, { showHidden: true, depth: 9 });
  }
}
