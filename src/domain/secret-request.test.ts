import { describe, expect, it } from 'vitest';
import { decideAnswer, decideLook, type SecretRequest } from './secret-request.ts';

const NOW = 1_800_000_000;
const END = NOW + 60;

const WAITING: SecretRequest = {
  askVerifier: 'token',
  sealedNote: 'note',
  expiresAt: END,
  answer: null,
  ending: null,
};
const ANSWERED: SecretRequest = { ...WAITING, answer: { at: NOW - 5, key: 'first', request: 'bytes' } };
const WITHDRAWN: SecretRequest = { ...WAITING, ending: { kind: 'withdrawn', at: NOW - 3 } };
const REMOVED: SecretRequest = { ...ANSWERED, ending: { kind: 'removed', at: NOW - 1 } };

function answer(change: object = {}) {
  return {
    ...{ id: 'id', askToken: 'token', encryptedMessage: 'text', encapsulatedKey: 'encapsulated' },
    ...{ key: 'second', request: 'other bytes', ...change },
  };
}

const ENDED = [
  ['unknown', null, NOW, { kind: 'request-unknown' }],
  ['withdrawn', WITHDRAWN, NOW, { kind: 'request-withdrawn', at: NOW - 3 }],
  ['withdrawn, and over', WITHDRAWN, END, { kind: 'request-withdrawn', at: NOW - 3 }],
  ['removed with its answer', REMOVED, NOW, { kind: 'request-removed', at: NOW - 1 }],
  ['expired', WAITING, END, { kind: 'request-expired', at: END }],
] as const;

describe('a look at a request', () => {
  it('whoever has the link sees the note until the request is answered or over', () => {
    const seen = { answeredAt: null, expiresAt: END, sealedNote: 'note' };
    expect(decideLook(WAITING, 'token', END - 1)).toEqual({ granted: seen });
  });

  it.each([NOW, END])('after the answer nobody sees the note, and all are told when it came (%i)', (now) => {
    expect(decideLook(ANSWERED, 'token', now)).toEqual({ granted: { answeredAt: NOW - 5, expiresAt: END } });
  });

  it.each(ENDED)('a look at a request that is %s is refused', (_, request, now, refused) => {
    expect(decideLook(request, 'token', now)).toEqual({ refused });
  });

  it.each([WAITING, ANSWERED, WITHDRAWN, REMOVED])('without the token nothing is told of %j', (request) => {
    for (const now of [NOW, END])
      expect(decideLook(request, 'wrong', now)).toEqual({ refused: { kind: 'unproven' } });
  });
});

describe('an answer to a request', () => {
  it('the first answer finds no reason against it until the second of the end', () => {
    expect(decideAnswer(WAITING, answer(), END - 1)).toBeNull();
  });

  it.each(ENDED)('an answer to a request that is %s is refused', (_, request, now, refused) => {
    expect(decideAnswer(request, answer(), now)).toEqual({ refused });
  });

  it.each([NOW, END])('a second answer is refused, and told when the first one came (%i)', (now) => {
    const refused = { kind: 'already-answered', at: NOW - 5 };
    expect(decideAnswer(ANSWERED, answer(), now)).toEqual({ refused });
    expect(decideAnswer(ANSWERED, answer({ request: 'bytes' }), now)).toEqual({ refused });
  });

  it.each([
    [ANSWERED, NOW],
    [ANSWERED, END],
    [REMOVED, NOW],
  ])('the same answer again is told when it came, whatever became of it: %j at %i', (request, now) => {
    const same = answer({ key: 'first', request: 'bytes' });
    expect(decideAnswer(request, same, now)).toEqual({ granted: NOW - 5 });
    const refused = { kind: 'key-of-another-message' };
    expect(decideAnswer(request, answer({ key: 'first' }), now)).toEqual({ refused });
  });

  it.each([WAITING, ANSWERED, WITHDRAWN, REMOVED])('without the token nothing is told of %j', (request) => {
    for (const change of [{}, { key: 'first', request: 'bytes' }])
      expect(decideAnswer(request, answer({ ...change, askToken: 'wrong' }), NOW)).toEqual({
        refused: { kind: 'unproven' },
      });
  });
});
