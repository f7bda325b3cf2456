import { removeRequest } from '../../contract/requests.ts';
import { digestOfIdempotencyKey, digestOrNull, digestsOf } from '../digests.ts';
import type { ServerContext } from '../server-context.ts';
import { done } from './api-result.ts';
import { endpoint } from './endpoint.ts';
import { resultOf } from './refusals.ts';

export function remove(context: ServerContext) {
  const digests = digestsOf(context);
  return endpoint('remove', removeRequest, async ({ fields, token }) => {
    const { view, uid, idempotency_key: key, read_token } = fields;
    const person = { id: uid, token };
    const outcome =
      key === null
        ? await context.messages.remove(view ?? '', person, await digestOrNull(digests, read_token))
        : await context.messages.cancelCreate(await digestOfIdempotencyKey(digests, uid, key), person);
    return resultOf(outcome, context.clock, () => done('Secret deleted'));
  });
}
