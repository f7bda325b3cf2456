import { viewAskRequest } from '../../contract/secret-requests.ts';
import { digestsOf } from '../digests.ts';
import type { ServerContext } from '../server-context.ts';
import { ok } from './api-result.ts';
import { endpoint } from './endpoint.ts';
import { resultOf } from './refusals.ts';
import { lookBody } from './request-bodies.ts';

/** Changes nothing, so that a program may open the link before a person does. */
export function viewAsk(context: ServerContext) {
  const digests = digestsOf(context);
  return endpoint('viewAsk', viewAskRequest, async ({ fields }) => {
    const outcome = await context.secretRequests.look(fields.ask, await digests.ofToken(fields.ask_token));
    return resultOf(outcome, context.clock, (look) => ok(lookBody(look)));
  });
}
