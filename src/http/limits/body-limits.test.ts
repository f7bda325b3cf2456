import { expect, it } from 'vitest';
import type { Act } from '../../contract/routes.ts';
import { longestBody, maxBodyBytes, SHORT_BODY_BYTES } from './body-limits.ts';

const MESSAGE = 2_097_152;
const LONG_NAME = 'x'.repeat(999_999);

/** What an act is asked with where each of its fields is at its longest, but for a message and a plain label. */
const LONGEST = {
  ...{ view: 'v'.repeat(50), uid: 'u'.repeat(128), creator_uid: 'u'.repeat(128) },
  ...{ iv: 'A'.repeat(64), salt: 'A'.repeat(128), sealed_name: 'A'.repeat(512) },
  ...{ claim_token: 'A'.repeat(43), read_token: 'A'.repeat(43), claim_verifier: 'A'.repeat(43) },
  ...{ idempotency_key: 'k'.repeat(64), ttl: 365, expires_in: 31_536_000, one_time: false },
  ...{ page: 1_000_000, per_page: 100 },
};

it.each<[act: Act, own: object]>([
  ['create', { encrypted_message: 'A'.repeat(MESSAGE), custom_name: LONG_NAME }],
  ['claim', { encrypted_message: 'A'.repeat(MESSAGE) }],
  ['rename', { custom_name: LONG_NAME }],
  ['view', {}],
  ['listOwned', {}],
  ['listPending', {}],
  ['listReceipts', {}],
  ['remove', {}],
  ['ask', { sealed_note: 'A'.repeat(10_960) }],
  ['viewAsk', {}],
  ['answer', { encrypted_message: 'A'.repeat(MESSAGE) }],
  ['listAsked', {}],
  ['removeAsk', {}],
])('the body limit of %s fits all fields at their longest, however JSON is laid out', (act, own) => {
  const body = JSON.stringify({ ...LONGEST, ...own }, null, '\t');
  expect(body.length).toBeLessThan(maxBodyBytes(act, MESSAGE));
});

it('create has the largest body limit, and most others the short one', () => {
  const acts: Act[] = [
    'create',
    'claim',
    'rename',
    'view',
    'listOwned',
    'listPending',
    'listReceipts',
    'remove',
    'ask',
    'viewAsk',
    'answer',
    'listAsked',
    'removeAsk',
  ];
  const limits = acts.map((act) => maxBodyBytes(act, MESSAGE));
  expect(Math.max(...limits)).toBe(longestBody(MESSAGE));
  expect(limits.filter((limit) => limit === SHORT_BODY_BYTES)).toHaveLength(8);
});
