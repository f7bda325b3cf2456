import { viewRequest } from '../../contract/requests.ts';
import { digestOrNull, digestsOf } from '../digests.ts';
import type { ServerContext } from '../server-context.ts';
import { ok } from './api-result.ts';
import { endpoint } from './endpoint.ts';
import { resultOf } from './refusals.ts';
import { viewBody } from './response-bodies.ts';

export function view(context: ServerContext) {
  const digests = digestsOf(context);
  return endpoint('view', viewRequest, async ({ fields, token }) => {
    const person = { id: fields.uid, token };
    const reader = {
      person,
      claimToken: await digestOrNull(digests, fields.claim_token),
      readToken: await digestOrNull(digests, fields.read_token),
    };
    const read = () => context.messages.view(fields.view, reader);
    const outcome = await (context.inFlight?.readings.run(read) ?? read());
    return resultOf(outcome, (view) => ok(viewBody(view, person)));
  });
}
