import { describe, expect, it } from 'vitest';
import { type Act, API } from '../../src/contract/routes.ts';
import type { Fields } from './api.ts';
import type { ApiUnderTest } from './api-under-test.ts';
import {
  someAnswer,
  someAsk,
  someCiphertext,
  someLinked,
  someMessage,
  someProof,
  someToken,
  someUserId,
} from './samples.ts';

const CANARY = 'c4nary';
const NO_TEXT = [1, true, {}, ['a']];
const NO_TOKEN = [
  '',
  'x',
  `${someToken()}=`,
  someToken().slice(1),
  `${'A'.repeat(42)}B`,
  `${someToken().slice(1)}/`,
  5,
];

function base64Of(bytes: number): string {
  return Buffer.alloc(bytes).toString('base64');
}

/** Values that break the rule of a field, for every field of the table. */
const BAD: Readonly<Record<string, readonly unknown[]>> = {
  view: ['', 'a'.repeat(51), 'a b', 'a\n', 'ä', '../etc', 'a\0', '\ud800', ...NO_TEXT],
  uid: ['', 'u'.repeat(129), 'a@b', 'u\n', 'u\0', '\udfff', ...NO_TEXT],
  creator_uid: ['', 'u'.repeat(129), 'a@b', 'u\n', ...NO_TEXT],
  encrypted_message: [
    '',
    'A',
    'AAA',
    'AAAA\n',
    'AAAA====',
    'AA=A',
    'AA-_',
    'A AA',
    'AAA\0',
    'AAA\ud800',
    ...NO_TEXT,
  ],
  iv: ['', 'AAAA\n', 'A'.repeat(65), 'A_', '==', ...NO_TEXT],
  salt: ['', 'AAAA\n', 'A'.repeat(129), 'A_', '==', ...NO_TEXT],
  ttl: [-1, 366, 1.5, '30', true, {}, [30]],
  expires_in: [0, 59, 31_536_001, 90.5, '60', true, {}, [60]],
  custom_name: ['a\0b', '\ud800', 'x\udc00', 'x'.repeat(1_000_000), ...NO_TEXT],
  sealed_name: ['A', 'AAAA\n', 'A'.repeat(516), 'AA=A', ...NO_TEXT],
  claim_verifier: NO_TOKEN,
  claim_token: NO_TOKEN,
  read_token: NO_TOKEN,
  format: [2, -1, '1', true, 0.5, {}],
  link_verifier: NO_TOKEN,
  link_token: NO_TOKEN,
  locked: ['true', 1, 0, 'yes', {}],
  max_readings: [0, 101, 1.5, '1', true, {}],
  receipt: ['true', 1, 0, 'yes', {}],
  ask: ['', 'a'.repeat(51), 'a b', 'a\n', ...NO_TEXT],
  ask_token: NO_TOKEN,
  ask_verifier: NO_TOKEN,
  sealed_note: ['', 'A', 'AAAA\n', 'A'.repeat(10_964), 'AA=A', 'AA-_', ...NO_TEXT],
  encapsulated_key: [
    '',
    'AAAA',
    base64Of(31),
    base64Of(33),
    `${'A'.repeat(42)}B=`,
    `${'A'.repeat(43)}\n`,
    ...NO_TEXT,
  ],
  idempotency_key: ['', 'k'.repeat(65), 'a b', 'k\n', ...NO_TEXT],
};

/** For each act a request that breaks no rule, and the fields that it cannot do without. */
const ACTS: Readonly<
  Record<
    Exclude<Act, 'listOwned' | 'listPending' | 'listReceipts' | 'listAsked'>,
    { valid: Fields; required: readonly string[]; bearer?: string }
  >
> = {
  create: {
    valid: someLinked({
      custom_name: 'x',
      sealed_name: 'AAAA',
      locked: false,
      max_readings: 2,
      receipt: false,
      idempotency_key: someUserId(),
      ttl: null,
      expires_in: null,
    }).message,
    required: ['encrypted_message', 'iv', 'salt', 'creator_uid'],
  },
  view: {
    valid: { view: someUserId(), uid: someUserId(), ...someProof() },
    required: ['view', 'uid'],
  },
  claim: {
    valid: {
      view: someUserId(),
      uid: someUserId(),
      ...someCiphertext(),
      ...someProof(),
      format: 1,
      sealed_name: 'AAAA',
    },
    required: ['view', 'uid', 'encrypted_message', 'iv', 'salt'],
  },
  rename: {
    valid: { view: someUserId(), uid: someUserId(), custom_name: 'x', sealed_name: 'AAAA' },
    required: ['view', 'uid'],
  },
  remove: {
    valid: { view: someUserId(), uid: someUserId(), read_token: someToken() },
    required: ['view', 'uid'],
  },
  ask: {
    valid: someAsk({}).fields,
    required: ['uid', 'salt', 'sealed_note', 'sealed_name', 'ask_verifier', 'expires_in'],
    bearer: someToken(),
  },
  viewAsk: { valid: { ask: someUserId(), ask_token: someToken() }, required: ['ask', 'ask_token'] },
  answer: {
    valid: someAnswer({ ask: someUserId(), ask_token: someToken() }),
    required: ['ask', 'ask_token', 'encrypted_message', 'encapsulated_key', 'idempotency_key'],
  },
  removeAsk: { valid: { ask: someUserId(), uid: someUserId() }, required: ['ask', 'uid'] },
};

/** The other way to name what is deleted. */
const BY_KEY = { uid: someUserId(), idempotency_key: someUserId() };

export function fields({ api }: ApiUnderTest): void {
  it('a delete names its message in one of two ways', async () => {
    await api().refuseFields('remove', { ...BY_KEY, view: someUserId() }, ['idempotency_key']);
    for (const value of BAD['idempotency_key'] ?? [])
      await api().refuseFields('remove', { ...BY_KEY, idempotency_key: value }, ['idempotency_key']);
  });

  describe.each(Object.entries(ACTS))('a request to %s', (name, { valid, required, bearer }) => {
    const act = name as keyof typeof ACTS;

    it('a request with valid fields is not refused for them', async () => {
      expect([200, 404]).toContain((await api().request(act, valid, bearer)).status);
    });

    it.each(Object.keys(valid))('an invalid %s is refused with 422', async (field) => {
      for (const value of BAD[field] ?? [])
        await api().refuseFields(act, { ...valid, [field]: value }, [field]);
      expect(BAD[field]).toBeDefined();
    });

    it('a request without its required fields gets all of them reported', async () => {
      for (const nothing of [undefined, null]) {
        const fields = { ...valid, ...Object.fromEntries(required.map((field) => [field, nothing])) };
        await api().refuseFields(act, fields, required);
      }
    });

    it('a request with every field invalid gets each reported once', async () => {
      const invalidFields = Object.fromEntries(Object.keys(valid).map((field) => [field, `\0${CANARY}`]));
      const answer = await api().refuse(act, invalidFields, 422);
      const { errors } = answer.body as { errors: { field: string }[] };
      expect(errors.map(({ field }) => field).toSorted()).toEqual(Object.keys(invalidFields).toSorted());
      expect(JSON.stringify(answer.body) + JSON.stringify([...answer.headers])).not.toContain(CANARY);
    });

    it('a request may have unknown fields, whatever they hold', async () => {
      const odd = {
        '': [],
        unknown: '\ud800\0',
        __proto__: 1,
        constructor: null,
        toString: {},
        [CANARY]: CANARY,
      };
      const headers = bearer === undefined ? {} : { Authorization: `Bearer ${bearer}` };
      const answer = await api().post(API[act], JSON.stringify({ ...odd, ...valid }), headers);
      expect([200, 404]).toContain(answer.status);
    });
  });

  describe('a lifetime', () => {
    it('a request with both ttl and expires_in is refused', async () => {
      await api().refuseFields('create', someMessage({ ttl: 1, expires_in: 60 }), ['expires_in']);
    });
  });

  describe('rules between fields', () => {
    it('rules between fields are reported together with invalid fields', async () => {
      const odd = someMessage({ iv: '', ttl: 1, expires_in: 60 });
      await api().refuseFields('create', odd, ['iv', 'expires_in']);
    });
  });
}
