import type { Answer, NewSecretRequest } from '../../src/domain/secret-request.ts';
import type { Stores } from '../../src/stores/stores.ts';
import { DAY, digest, freshId, NOW } from './samples.ts';

export const ASKER = { id: 'ann', token: digest('ann') };
export const ALL = { offset: 0, limit: 100 };

/** A request of ann's that ends in a day. */
export function request(change: Partial<NewSecretRequest> = {}): NewSecretRequest {
  return {
    id: freshId(),
    asker: ASKER,
    askVerifier: digest('ask'),
    salt: 'cmVxdWVzdHNhbHRyZXF1ZQ==',
    sealedNote: 'bm90ZQ==',
    sealedName: 'bGFiZWw=',
    lifetime: DAY,
    createdAt: NOW,
    expiresAt: NOW + DAY,
    ...change,
  };
}

/** One that nobody else gives: with a key of its own, and an encapsulated one. */
export function answerTo(id: string, change: Partial<Answer> = {}): Answer {
  const own = freshId();
  return {
    id,
    askToken: digest('ask'),
    encryptedMessage: `answer${own}`,
    encapsulatedKey: `encapsulated${own}`,
    key: digest(own),
    request: digest(`request ${own}`),
    ...change,
  };
}

/** Asks, and answers the id. */
export async function asked(
  { requests }: Pick<Stores, 'requests'>,
  change: Partial<NewSecretRequest> = {},
): Promise<string> {
  const given = request(change);
  await requests.ask(given, null, null);
  return given.id;
}
