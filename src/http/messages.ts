import type { OutputOf } from '../contract/parse.ts';
import {
  claimRequest,
  createRequest,
  listRequest,
  removeRequest,
  renameRequest,
  viewRequest,
} from '../contract/requests.ts';
import type { Digest, Label, Person } from '../domain/message.ts';
import type { Messages, NewMessage } from '../domain/messages.ts';
import type { Listing, Slice } from '../domain/ports.ts';
import type { Outcome } from '../domain/refusal.ts';
import { type ApiResult, done, ok } from './api-result.ts';
import { type Digests, webDigests } from './digests.ts';
import { endpoint, type ParsedRequest } from './endpoint.ts';
import { answerFor } from './refusals.ts';
import { listBody, receiptBody, viewBody } from './response-bodies.ts';
import type { ServerContext } from './server-context.ts';

export function create(context: ServerContext) {
  return endpoint('create', createRequest(context.limits), async (parsed) => {
    const outcome = await context.messages.create(await newMessage(parsed, digestsOf(context)));
    return tell(outcome, (receipt) => ok(receiptBody(receipt, parsed.publicUrl)));
  });
}

type Create = ParsedRequest<OutputOf<ReturnType<typeof createRequest>>>;

async function newMessage({ fields, token }: Create, digests: Digests): Promise<NewMessage> {
  const seconds = fields.lifetime_seconds;
  return {
    ciphertext: ciphertextOf(fields),
    creator: { id: fields.creator_uid, token },
    lifetime: seconds === null ? { kind: 'forever' } : { kind: 'seconds', seconds },
    label: { customName: fields.custom_name, sealedName: fields.sealed_name },
    verifier: fields.claim_verifier,
    oneTime: fields.one_time,
    idempotency: await idempotencyOf({ fields, token }, digests),
  };
}

/** The key is counted per creator; everything else that was asked, and by whom, must be the same again. */
async function idempotencyOf(
  { fields, token }: Pick<Create, 'fields' | 'token'>,
  digests: Digests,
): Promise<NewMessage['idempotency']> {
  const { idempotency_key: key, encrypted_message: message, ...rest } = fields;
  if (key === null) return null;
  return {
    key: await digests.ofText(`${fields.creator_uid}\0${key}`),
    request: await digests.ofText(JSON.stringify([rest, await digests.ofText(message), token])),
  };
}

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
    const outcome = await (context.underWay?.readings.run(read) ?? read());
    return tell(outcome, (seen) => ok(viewBody(seen, person)));
  });
}

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
    return tell(outcome, () => done('secret owned'));
  });
}

export function listOwned(context: ServerContext) {
  return list('listOwned', context, (messages, person, slice) => messages.listOwned(person, slice));
}

export function listPending(context: ServerContext) {
  return list('listPending', context, (messages, person, slice) => messages.listPending(person, slice));
}

type Lister = (messages: Messages, person: Person, slice: Slice) => Promise<Listing>;

function list(act: 'listOwned' | 'listPending', context: ServerContext, lister: Lister) {
  return endpoint(act, listRequest, async ({ fields, token }) => {
    const { page, per_page: perPage } = fields;
    const slice = { offset: (page - 1) * perPage, limit: perPage };
    const listing = await lister(context.messages, { id: fields.uid, token }, slice);
    return ok(listBody(listing, { page, perPage }, context.clock()));
  });
}

export function rename(context: ServerContext) {
  return endpoint('rename', renameRequest, async ({ fields, token }) => {
    const outcome = await context.messages.rename(fields.view, { id: fields.uid, token }, newLabel(fields));
    return tell(outcome, () => done('Custom name updated'));
  });
}

/** A sealed name takes the place of a plain one, which the server can read and should not. */
function newLabel(fields: OutputOf<typeof renameRequest>): Label {
  return fields.sealed_name
    ? { customName: '', sealedName: fields.sealed_name }
    : { customName: fields.custom_name ?? '', sealedName: '' };
}

export function remove(context: ServerContext) {
  const digests = digestsOf(context);
  return endpoint('remove', removeRequest, async ({ fields, token }) => {
    const readToken = await digestOrNull(digests, fields.read_token);
    const outcome = await context.messages.remove(fields.view, { id: fields.uid, token }, readToken);
    return tell(outcome, () => done('Secret deleted'));
  });
}

function tell<Granted>(outcome: Outcome<Granted>, granted: (value: Granted) => ApiResult): ApiResult {
  return outcome.refused ? answerFor(outcome.refused) : granted(outcome.granted as Granted);
}

function digestsOf(context: ServerContext): Digests {
  return context.digests ?? webDigests;
}

function digestOrNull({ ofToken }: Digests, token: string | null): Digest | Promise<Digest> | null {
  return token === null ? null : ofToken(token);
}

function ciphertextOf(fields: { encrypted_message: string; iv: string; salt: string }) {
  return { encryptedMessage: fields.encrypted_message, iv: fields.iv, salt: fields.salt };
}
