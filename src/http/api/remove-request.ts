import { removeAskRequest } from '../../contract/secret-requests.ts';
import type { ServerContext } from '../server-context.ts';
import { done } from './api-result.ts';
import { endpoint } from './endpoint.ts';
import { resultOf } from './refusals.ts';

export function removeAsk(context: ServerContext) {
  return endpoint('removeAsk', removeAskRequest, async ({ fields, token }) => {
    const outcome = await context.secretRequests.remove(fields.ask, { id: fields.uid, token });
    return resultOf(outcome, context.clock, () => done('Request deleted'));
  });
}
