import { describe, expect, it } from 'vitest';
import { CryptoError, type CryptoErrorKind } from '../crypto/crypto-error.ts';
import { ApiError, type ApiErrorKind } from './api-error.ts';
import { isTemporary, messageErrorKind } from './message-error.ts';

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

  it('is too large for the server where the message is longer than it may be', () => {
    const longer = new ApiError('refused', { status: 422, reason: 'longer-than-original' });
    const errors = [{ field: 'encrypted_message', message: 'must be at most 1000 characters' }];
    const tooLong = new ApiError('refused', { status: 422, reason: 'invalid-fields', errors });
    expect([longer, tooLong].map(messageErrorKind)).toEqual(['too-large', 'too-large']);
  });

  it.each<[CryptoErrorKind, string]>([
    ['wrong-key', 'wrong-key'],
    ['key-unusable', 'wrong-key'],
    ['passphrase-unusable', 'wrong-key'],
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
    const lasting = ['wrong-key', 'unknown', 'expired', 'taken', 'damaged', 'too-large'];
    expect(lasting.map(isTemporary)).not.toContain(true);
  });

  it('an unforeseen error gives the message error `unexpected`', () => {
    expect(messageErrorKind(new RangeError('x'))).toBe('unexpected');
  });
});
