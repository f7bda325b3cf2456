import { removeRequest } from '../../contract/requests.ts';
import { digestOrNull, digestsOf } from '../digests.ts';
import type { ServerContext } from '../server-context.ts';
import { done } from './api-result.ts';
import { endpoint } from './endpoint.ts';
import { resultOf } from './refusals.ts';

export function remove(context: ServerContext) {
  const digests = digestsOf(context);
  return endpoint('remove', removeRequest, async ({ fields, token }) => {
    const readToken = await digestOrNull(digests, fields.read_token);
    const outcome = await context.messages.remove(fields.view, { id: fields.uid, token }, readToken);
    return resultOf(outcome, context.clock, () => done('Secret deleted'));
  });
}
