import { describe, expect, it } from 'vitest';
import type { Reason } from '../contract/reasons.ts';
import { CryptoError, type CryptoErrorKind } from '../crypto/crypto-error.ts';
import { ApiError, type ApiErrorKind } from './api-error.ts';
import { isTemporary, messageErrorKind, WrongPassphrase } from './message-error.ts';

describe('a message error', () => {
  it.each([
    [403, 'Access denied!', 'taken'],
    [404, 'No such hash!', 'unknown'],
    [410, 'Message has expired!', 'expired'],
    [410, 'Message has already been read!', 'already-read'],
    [422, 'x', 'unexpected'],
  ])('status %i, “%s” gives the message error %s', (status, message, kind) => {
    expect(messageErrorKind(new ApiError('refused', { status, message }))).toBe(kind);
  });

  it('is told from its reason, whatever the sentence', () => {
    const error = new ApiError('refused', { status: 410, reason: 'already-read', message: 'Read before' });
    expect(messageErrorKind(error)).toBe('already-read');
  });

  it.each<[number, Reason, string]>([
    [403, 'proof-required', 'wrong-key'],
    [403, 'not-owner', 'taken'],
    [404, 'withdrawn', 'withdrawn'],
    [410, 'withdrawn', 'withdrawn'],
    [410, 'removed', 'removed'],
    [410, 'expired', 'expired'],
    [422, 'token-required', 'unexpected'],
  ])('is told from status %i for the reason %s: %s', (status, reason, kind) => {
    expect(messageErrorKind(new ApiError('refused', { status, reason }))).toBe(kind);
  });

  it('is told from the status where the reason is a word of a later server', () => {
    for (const reason of ['too-popular', 'constructor'] as unknown as Reason[])
      expect(messageErrorKind(new ApiError('refused', { status: 404, reason }))).toBe('unknown');
  });

  it('is a wait where too many passphrases were wrong, and not where requests are too many', () => {
    const given = { status: 429, retryAfter: 120 };
    const throttled = new ApiError('too-many', { ...given, reason: 'passphrase-throttled' });
    expect(messageErrorKind(throttled)).toBe('passphrase-throttled');
    expect(messageErrorKind(new ApiError('too-many', given))).toBe('too-many');
  });

  it('is the passphrase where the link was proven', () => {
    expect(messageErrorKind(new WrongPassphrase())).toBe('wrong-passphrase');
  });

  it('is too large for the server where the message is longer than it may be', () => {
    const longer = new ApiError('refused', { status: 422, reason: 'longer-than-original' });
    const errors = [{ field: 'encrypted_message', message: 'must be at most 1000 characters' }];
    const tooLong = new ApiError('refused', { status: 422, reason: 'invalid-fields', errors });
    expect([longer, tooLong].map(messageErrorKind)).toEqual(['too-large', 'too-large']);
  });

  it.each<[CryptoErrorKind, string]>([
    ['wrong-key', 'wrong-key'],
    ['key-unusable', 'wrong-key'],
    ['passphrase-unusable', 'wrong-passphrase'],
    ['newer-version', 'newer-version'],
    ['damaged', 'damaged'],
    ['not-base64', 'damaged'],
  ])('the error %s gives the message error %s', (cryptoKind, kind) => {
    expect(messageErrorKind(new CryptoError(cryptoKind))).toBe(kind);
  });

  it.each<Exclude<ApiErrorKind, 'refused' | 'too-large'>>([
    'offline',
    'too-many',
    'unavailable',
    'unexpected',
  ])('the message error %s is temporary', (kind) => {
    expect(messageErrorKind(new ApiError(kind))).toBe(kind);
    expect(isTemporary(kind)).toBe(true);
  });

  it('a message error caused by the message itself is permanent', () => {
    expect(messageErrorKind(new ApiError('too-large'))).toBe('too-large');
    const lasting = [
      'wrong-key',
      'wrong-passphrase',
      'passphrase-throttled',
      'withdrawn',
      'removed',
      'unknown',
      'expired',
      'taken',
      'damaged',
      'too-large',
    ];
    expect(lasting.map(isTemporary)).not.toContain(true);
  });

  it('an unforeseen error gives the message error `unexpected`', () => {
    expect(messageErrorKind(new RangeError('x'))).toBe('unexpected');
  });
});
