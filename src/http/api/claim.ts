import { claimRequest } from '../../contract/requests.ts';
import { digestsOf } from '../digests.ts';
import type { ServerContext } from '../server-context.ts';
import { ok } from './api-result.ts';
import { ciphertextOf, endpoint } from './endpoint.ts';
import { proofOf } from './proof.ts';
import { resultOf } from './refusals.ts';
import { claimBody } from './response-bodies.ts';

export function claim(context: ServerContext) {
  const digests = digestsOf(context);
  return endpoint('claim', claimRequest(context.limits), async ({ fields, token }) => {
    const outcome = await context.messages.claim({
      id: fields.view,
      person: { id: fields.uid, token },
      ...(await proofOf(fields, digests)),
      format: fields.format,
      ciphertext: ciphertextOf(fields),
      sealedName: fields.sealed_name,
    });
    return resultOf(outcome, context.clock, (before) => ok(claimBody(before)));
  });
}
