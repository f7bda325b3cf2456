import type { OutputOf } from '../../contract/parse.ts';
import { askRequest } from '../../contract/secret-requests.ts';
import type { Digest } from '../../domain/message.ts';
import type { Idempotency } from '../../domain/ports.ts';
import { type Digests, digestOfAskKey, digestsOf } from '../digests.ts';
import type { ServerContext } from '../server-context.ts';
import { ok } from './api-result.ts';
import { endpoint } from './endpoint.ts';
import { invalid, resultOf } from './refusals.ts';
import { askedBody } from './request-bodies.ts';

export function ask(context: ServerContext) {
  const digests = digestsOf(context);
  return endpoint('ask', askRequest(context.limits), async ({ fields, token, invitation, publicUrl }) => {
    if (token === null) return invalid([WITHOUT_TOKEN]);
    const outcome = await context.secretRequests.ask({
      asker: { id: fields.uid, token },
      askVerifier: fields.ask_verifier,
      salt: fields.salt,
      sealedNote: fields.sealed_note,
      sealedName: fields.sealed_name,
      lifetime: fields.expires_in,
      idempotency: await idempotencyOf(fields, token, digests),
      invitation,
    });
    return resultOf(outcome, context.clock, (created) => ok(askedBody(created, publicUrl)));
  });
}

/** The answer is for whoever shows the token; a user id alone proves nothing. */
const WITHOUT_TOKEN = { field: 'authorization', message: 'must be a bearer token' };

/** Everything else that was asked, and by whom, must be the same again. */
async function idempotencyOf(
  { idempotency_key: key, ...rest }: OutputOf<ReturnType<typeof askRequest>>,
  token: Digest,
  digests: Digests,
): Promise<Idempotency | null> {
  if (key === null) return null;
  return {
    key: await digestOfAskKey(digests, rest.uid, key),
    request: await digests.ofText(JSON.stringify([rest, token])),
  };
}
