import { claim } from '../../src/client/claim.ts';
import { ephemeralCaller, type Identity, identityOf } from '../../src/client/identity.ts';
import type { Keyring } from '../../src/client/keyring.ts';
import { generateIdentity, Secret } from '../../src/client/primitives.ts';
import { ReaderApi } from '../../src/client/reader-api.ts';
import { look, type OpenedMessage, open, openOwn } from '../../src/client/receive.ts';
import { type AnswerDraft, AnswerOutbox, readRequest } from '../../src/client/requests/answer.ts';
import { AnswerApi } from '../../src/client/requests/answer-api.ts';
import { type AskedRequest, type RequestDraft, RequestOutbox } from '../../src/client/requests/ask.ts';
import { openAnswer } from '../../src/client/requests/open-answer.ts';
import { RequestApi } from '../../src/client/requests/request-api.ts';
import { readUnchangedRequestLink } from '../../src/client/requests/request-link.ts';
import { type Draft, encryptDraft, send } from '../../src/client/send.ts';
import { SenderApi } from '../../src/client/sender-api.ts';
import { fullLink, readUnchangedLink } from '../../src/client/share-link.ts';

const MAX_MESSAGE_LENGTH = 2_000_000;

const DRAFT: Draft = {
  label: '',
  text: 'from the page',
  files: [],
  passphrase: null,
  lifetime: 3_600,
  readers: null,
  receipt: false,
};

/** Sends as the pages do, and gives the link. */
export async function sendAsPage(
  server: string,
  draft: Partial<Draft>,
  sender: Identity | null = null,
): Promise<string> {
  const encrypted = await encryptDraft({ ...DRAFT, ...draft }, sender, MAX_MESSAGE_LENGTH, 1_700_000_000);
  const sent = await send(new SenderApi(server, fetch), encrypted);
  return fullLink(server, sent.id, sent);
}

/** Opens as the pages do. */
export async function openAsPage(link: string, passphrase: string | null = null): Promise<OpenedMessage> {
  const { id, keys, host } = readUnchangedLink(link) ?? { id: null, keys: [], host: null };
  const [part] = keys;
  if (id === null || part === undefined) throw new Error('This is no link.');
  const api = new ReaderApi(`http://${host}`, fetch);
  const caller = await ephemeralCaller();
  const seen = await look(api, id, caller, { key: part.key, readToken: null });
  return open(api, id, caller, seen, { key: part.key, passphrase, readToken: null });
}

/** Claims as the pages do, and says what became of it. */
export async function claimAsPage(server: string, opened: OpenedMessage): Promise<string> {
  const identity = await newIdentity();
  const keyring: Keyring = {
    stored: async () => identity,
    exclusively: (work) => work(),
    persist: () => {},
  };
  return (await claim(new ReaderApi(server, fetch), keyring, identity, opened)).outcome;
}

/** Asks as the pages do, and gives the link. */
export async function askAsPage(
  server: string,
  asker: Identity,
  draft: Partial<RequestDraft> = {},
): Promise<AskedRequest> {
  const outbox = new RequestOutbox(new RequestApi(server, fetch), () => Math.floor(Date.now() / 1_000));
  return outbox.ask({ note: 'The VPN password', lifetime: 3_600, wantsFiles: false, ...draft }, asker);
}

/** Answers as the pages do, and gives the note that they show. */
export async function answerAsPage(link: string, draft: Partial<AnswerDraft> = {}): Promise<string> {
  const parts = readUnchangedRequestLink(link);
  if (parts === null) throw new Error('This is no link of a request.');
  const api = new AnswerApi(`http://${parts.host}`, fetch);
  const request = await readRequest(api, parts);
  const sending = { signal: new AbortController().signal, onProgress: () => {} };
  await new AnswerOutbox(api, MAX_MESSAGE_LENGTH).answer(
    parts,
    { text: 'answered', files: [], ...draft },
    sending,
  );
  return 'note' in request ? request.note : '';
}

/** The answer to a request of one's own, as the pages open it. */
export async function openAnswerAsPage(server: string, id: string, asker: Identity): Promise<OpenedMessage> {
  return openOwn(id, asker, await look(new ReaderApi(server, fetch), id, asker), openAnswer);
}

export function newIdentity(): Promise<Identity> {
  return identityOf(generateIdentity());
}

export function identityOfKey(key: string): Promise<Identity> {
  return identityOf(new Secret(key));
}
