import type { OutputOf } from '../../contract/parse.ts';
import { createRequest } from '../../contract/requests.ts';
import type { NewMessage } from '../../domain/messages.ts';
import { type Digests, digestOfIdempotencyKey, digestsOf } from '../digests.ts';
import type { ServerContext } from '../server-context.ts';
import { ok } from './api-result.ts';
import { ciphertextOf, endpoint, type ParsedRequest } from './endpoint.ts';
import { invalid, resultOf } from './refusals.ts';
import { createdBody } from './response-bodies.ts';

export function create(context: ServerContext) {
  return endpoint('create', createRequest(context.limits), async (parsed) => {
    if (parsed.fields.receipt && parsed.token === null) return invalid([RECEIPT_WITHOUT_TOKEN]);
    const outcome = await context.messages.create(await newMessage(parsed, digestsOf(context)));
    return resultOf(outcome, context.clock, (created) => ok(createdBody(created, parsed.publicUrl)));
  });
}

/** A receipt is for whoever shows the token; a user id alone proves nothing. */
const RECEIPT_WITHOUT_TOKEN = { field: 'receipt', message: 'must come with a bearer token' };

type Create = ParsedRequest<OutputOf<ReturnType<typeof createRequest>>>;

async function newMessage({ fields, token, invitation }: Create, digests: Digests): Promise<NewMessage> {
  const seconds = fields.lifetime_seconds;
  return {
    ciphertext: ciphertextOf(fields),
    creator: { id: fields.creator_uid, token },
    lifetime: seconds === null ? { kind: 'forever' } : { kind: 'seconds', seconds },
    label: { customName: fields.custom_name, sealedName: fields.sealed_name },
    format: fields.format,
    link: linkTermsOf(fields),
    receipt: fields.receipt,
    idempotency: await idempotencyOf({ fields, token }, digests),
    invitation,
  };
}

/** The schema has seen to it that format 1 comes with both verifiers. */
function linkTermsOf(fields: Create['fields']): NewMessage['link'] {
  const { link_verifier, claim_verifier, locked, max_readings } = fields;
  if (link_verifier === null || claim_verifier === null) return null;
  return { linkVerifier: link_verifier, claimVerifier: claim_verifier, locked, maxReadings: max_readings };
}

/** Everything else that was asked, and by whom, must be the same again. */
async function idempotencyOf(
  { fields, token }: Pick<Create, 'fields' | 'token'>,
  digests: Digests,
): Promise<NewMessage['idempotency']> {
  const { idempotency_key: key, encrypted_message: message, ...rest } = fields;
  if (key === null) return null;
  return {
    key: await digestOfIdempotencyKey(digests, fields.creator_uid, key),
    request: await digests.ofText(JSON.stringify([rest, await digests.ofText(message), token])),
  };
}
