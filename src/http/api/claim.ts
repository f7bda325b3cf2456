import { claimRequest } from '../../contract/requests.ts';
import { digestOrNull, digestsOf } from '../digests.ts';
import type { ServerContext } from '../server-context.ts';
import { done } from './api-result.ts';
import { ciphertextOf, endpoint } from './endpoint.ts';
import { resultOf } from './refusals.ts';

export function claim(context: ServerContext) {
  const digests = digestsOf(context);
  return endpoint('claim', claimRequest(context.limits), async ({ fields, token }) => {
    const outcome = await context.messages.claim({
      id: fields.view,
      person: { id: fields.uid, token },
      claimToken: await digestOrNull(digests, fields.claim_token),
      ciphertext: ciphertextOf(fields),
      sealedName: fields.sealed_name,
    });
    return resultOf(outcome, () => done('secret owned'));
  });
}
