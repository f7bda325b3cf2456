import { answerRequest } from '../../contract/secret-requests.ts';
import { digestsOf } from '../digests.ts';
import type { ServerContext } from '../server-context.ts';
import { ok } from './api-result.ts';
import { endpoint } from './endpoint.ts';
import { resultOf } from './refusals.ts';
import { answeredBody } from './request-bodies.ts';

export function answer(context: ServerContext) {
  const digests = digestsOf(context);
  return endpoint('answer', answerRequest(context.limits), async ({ fields }) => {
    const { encrypted_message: encryptedMessage, encapsulated_key: encapsulatedKey } = fields;
    const outcome = await context.secretRequests.answer({
      id: fields.ask,
      askToken: await digests.ofToken(fields.ask_token),
      encryptedMessage,
      encapsulatedKey,
      key: await digests.ofText(fields.idempotency_key),
      request: await digests.ofText(`${encapsulatedKey}\0${encryptedMessage}`),
    });
    return resultOf(outcome, context.clock, (at) => ok(answeredBody(at)));
  });
}
