import { describe, expect, it } from 'vitest';
import { CryptoFault, type CryptoFaultKind } from '../crypto/fault.ts';
import { ApiFault, type ApiFaultKind } from './api-fault.ts';
import { isHindrance, obstacleOf } from './obstacle.ts';

describe('why a message stays closed', () => {
  it.each([
    [403, 'Access denied!', 'taken'],
    [404, 'No such hash!', 'unknown'],
    [410, 'Message has expired!', 'expired'],
    [410, 'Message has already been read!', 'already-read'],
    [422, 'x', 'unexpected'],
  ])('is told from status %i, “%s”: %s', (status, message, obstacle) => {
    expect(obstacleOf(new ApiFault('refused', { status, message }))).toBe(obstacle);
  });

  it.each<[CryptoFaultKind, string]>([
    ['wrong-key', 'wrong-key'],
    ['key-unusable', 'wrong-key'],
    ['passphrase-unusable', 'wrong-key'],
    ['newer-version', 'newer-version'],
    ['damaged', 'damaged'],
    ['not-base64', 'damaged'],
  ])('is told from the fault %s: %s', (kind, obstacle) => {
    expect(obstacleOf(new CryptoFault(kind))).toBe(obstacle);
  });

  it.each<Exclude<ApiFaultKind, 'refused' | 'too-large'>>([
    'offline',
    'too-many',
    'unavailable',
    'unexpected',
  ])('may be over in a moment where it is %s', (kind) => {
    expect(obstacleOf(new ApiFault(kind))).toBe(kind);
    expect(isHindrance(kind)).toBe(true);
  });

  it('is for good where it lies in the message', () => {
    expect(obstacleOf(new ApiFault('too-large'))).toBe('too-large');
    const lasting = ['wrong-key', 'unknown', 'expired', 'taken', 'damaged', 'too-large'];
    expect(lasting.map(isHindrance)).not.toContain(true);
  });

  it('is unexpected where nobody foresaw it', () => {
    expect(obstacleOf(new RangeError('x'))).toBe('unexpected');
  });
});
