import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { claim } from '../../src/client/claim.ts';
import { ephemeralCaller, type Identity, identityOf } from '../../src/client/identity.ts';
import { listMailbox, remove, rename } from '../../src/client/mailbox.ts';
import type { ObservedSending } from '../../src/client/outbox.ts';
import { look, type OpenedMessage, openOwn } from '../../src/client/receive.ts';
import { AnswerOutbox, readRequest } from '../../src/client/requests/answer.ts';
import { AnswerApi } from '../../src/client/requests/answer-api.ts';
import { type AskedRequest, listAsked, removeAsked } from '../../src/client/requests/ask.ts';
import { openAnswer } from '../../src/client/requests/open-answer.ts';
import { requestLink } from '../../src/client/requests/request-link.ts';
import { API } from '../../src/contract/routes.ts';
import { decodeBase64Url, encodeBase64 } from '../../src/crypto/base64.ts';
import { packIdentity } from '../../src/crypto/identity-envelope.ts';
import { generateKey } from '../../src/crypto/key.ts';
import { generateToken } from '../../src/crypto/proof.ts';
import { sealAnswer } from '../../src/crypto/requests/answer.ts';
import { askToken } from '../../src/crypto/requests/note-secret.ts';
import { MemoryKeyring, newPerson, readBy, sendDraft, TEXT } from './people.ts';
import { linkOf, NOTE, Requesting, UNOBSERVED } from './requesting.ts';
import { ORIGIN, type ServerInMemory, startServerInMemory } from './server-in-memory.ts';

let server: ServerInMemory;
let pages: Requesting;
let me: Identity;
let asked: AskedRequest;
beforeEach(async () => {
  server = await startServerInMemory();
  pages = new Requesting(server);
  me = (await newPerson()).identity;
  asked = await pages.ask(me);
});
afterEach(() => server.stop());

/** Opens what a look at one's own message gives. */
async function openMine(id = asked.id, owner = me): Promise<OpenedMessage> {
  return openOwn(id, owner, await look(server.api, id, owner), openAnswer);
}

describe('a request that waits', () => {
  it('shows its note to whoever has the link, as often as they look, and stays as it was', async () => {
    const before = await listAsked(pages.asking, me, 1);
    for (const _ of [1, 2, 3]) {
      const seen = await readRequest(pages.answering, linkOf(asked));
      expect(seen).toEqual({ note: NOTE, wantsFiles: true, expiresAt: asked.expiresAt });
    }
    expect(await listAsked(pages.asking, me, 1)).toEqual(before);
  });

  it('shows nothing to who has the id alone, and cannot be used up by them', async () => {
    const guessed = { ...linkOf(asked), noteSecret: generateKey() };
    await expect(readRequest(pages.answering, guessed)).rejects.toMatchObject({ reason: 'proof-required' });
    await expect(pages.answer(guessed, 'x')).rejects.toMatchObject({ reason: 'proof-required' });
    await expect(look(server.api, asked.id, me)).rejects.toMatchObject({ status: 404 });
    expect(await readRequest(pages.answering, linkOf(asked))).toMatchObject({ note: NOTE });
  });

  it('is known to be damaged where its link has another public key, before anything is sent', async () => {
    const other = linkOf(await pages.ask(me, { note: 'x' }));
    const exchanged = { ...linkOf(asked), publicKey: other.publicKey };
    await expect(readRequest(pages.answering, exchanged)).rejects.toThrow('wrong-key');
  });

  it('is told as expired once its time is over', async () => {
    server.now = asked.expiresAt;
    const refusal = { status: 410, reason: 'expired', at: asked.expiresAt };
    await expect(readRequest(pages.answering, linkOf(asked))).rejects.toMatchObject(refusal);
    await expect(pages.answer(linkOf(asked), 'late')).rejects.toMatchObject(refusal);
  });

  it('is unknown where its id is', async () => {
    const unknown = { ...linkOf(asked), id: 'nothing' };
    await expect(readRequest(pages.answering, unknown)).rejects.toMatchObject({ status: 404 });
  });
});

describe('an answer', () => {
  it('is opened by its asker, with text and files, on every device', async () => {
    const file = new File(['north wing'], 'plan.txt', { type: 'text/plain' });
    server.now += 60;
    const { answeredAt } = await pages.answer(linkOf(asked), TEXT, [file]);
    expect(answeredAt).toBe(server.now);
    for (const owner of [me, await identityOf(me.secret)]) {
      const { contents, seen, proof } = await openMine(asked.id, owner);
      expect(contents).toEqual({
        form: 'envelope',
        label: '',
        text: TEXT,
        files: [{ name: 'plan.txt', type: 'text/plain', bytes: new TextEncoder().encode('north wing') }],
      });
      expect(seen).toMatchObject({ format: 2, is_owner: true, claimable: false });
      expect(proof).toBeNull();
    }
  });

  it('lives as long as its request could wait', async () => {
    server.now += 60;
    await pages.answer(linkOf(asked), TEXT);
    expect((await openMine()).seen.expires_at).toBe(server.now + 86_400);
    server.now += 86_400;
    await expect(openMine()).rejects.toMatchObject({ status: 410, reason: 'expired' });
  });

  it('stands in the lists of its asker: with the first line of the note as label, and as answered', async () => {
    await pages.answer(linkOf(asked), TEXT);
    const { rows } = await listMailbox(server.api, me, 'owned', 1);
    expect(rows).toMatchObject([{ id: asked.id, label: 'Please send me the VPN password', bound: true }]);
    expect((await listAsked(pages.asking, me, 1)).rows).toMatchObject([{ ...asked, answeredAt: server.now }]);
    expect((await listMailbox(server.api, me, 'pending', 1)).rows).toEqual([]);
  });

  it('can be renamed and deleted like any message, and its request can leave the list before', async () => {
    await pages.answer(linkOf(asked), TEXT);
    await rename(server.api, me, asked.id, 'VPN');
    await removeAsked(pages.asking, me, asked.id);
    expect((await listAsked(pages.asking, me, 1)).rows).toEqual([]);
    expect((await listMailbox(server.api, me, 'owned', 1)).rows).toMatchObject([{ label: 'VPN' }]);
    expect((await openMine()).contents.text).toBe(TEXT);
    await remove(server.api, me, asked.id);
    await expect(openMine()).rejects.toMatchObject({ status: 404 });
  });

  it('can be given once: whoever comes later is told when it was', async () => {
    const { answeredAt } = await pages.answer(linkOf(asked), 'first');
    server.now += 60;
    expect(await readRequest(pages.answering, linkOf(asked))).toEqual({ answeredAt });
    const refusal = { status: 409, reason: 'already-answered', at: answeredAt };
    await expect(pages.answer(linkOf(asked), 'second')).rejects.toMatchObject(refusal);
    expect((await openMine()).contents.text).toBe('first');
  });

  it('is told as delivered where the reply was lost and it is sent again, also later', async () => {
    const outbox = pages.newOutbox();
    const file = new File(['north wing'], 'plan.txt');
    const draft = { text: TEXT, files: [file] };
    server.network = 'answers-lost';
    await expect(outbox.answer(linkOf(asked), draft, UNOBSERVED)).rejects.toThrow('offline');
    file.arrayBuffer = () => Promise.reject(new DOMException('gone', 'NotReadableError'));
    server.network = 'up';
    const answeredAt = server.now;
    server.now += 3_600;
    expect(await outbox.answer(linkOf(asked), { ...draft }, UNOBSERVED)).toEqual({ answeredAt });
    expect((await listMailbox(server.api, me, 'owned', 1)).total).toBe(1);
  });

  it.each(['too-many', 'store-down', 'forbidden-by-proxy', 'too-large-for-proxy'] as const)(
    'is told as delivered where the reply was lost and the next try met: %s',
    async (network) => {
      const outbox = pages.newOutbox();
      const draft = { text: TEXT, files: [] };
      for (server.network of ['answers-lost', network] as const) {
        await expect(outbox.answer(linkOf(asked), draft, UNOBSERVED)).rejects.toThrow();
      }
      server.network = 'up';
      expect(await outbox.answer(linkOf(asked), draft, UNOBSERVED)).toEqual({ answeredAt: server.now });
    },
  );

  it('is encrypted anew where the server says that it never takes those bytes', async () => {
    const bodies: string[] = [];
    const refusing = new AnswerApi(ORIGIN, async (_, { body }) => {
      bodies.push(String(body));
      return Response.json({ reason: 'encapsulated-key-reused' }, { status: 409 });
    });
    const outbox = new AnswerOutbox(refusing, 1_000_000);
    for (const _ of [1, 2]) {
      const sending = outbox.answer(linkOf(asked), { text: TEXT, files: [] }, UNOBSERVED);
      await expect(sending).rejects.toMatchObject({ reason: 'encapsulated-key-reused' });
    }
    expect(new Set(bodies).size).toBe(2);
  });

  it('is told as delivered though it was deleted before the reply was asked for again', async () => {
    const outbox = pages.newOutbox();
    const draft = { text: TEXT, files: [] };
    server.network = 'answers-lost';
    await expect(outbox.answer(linkOf(asked), draft, UNOBSERVED)).rejects.toThrow('offline');
    server.network = 'up';
    await remove(server.api, me, asked.id);
    expect(await outbox.answer(linkOf(asked), draft, UNOBSERVED)).toEqual({ answeredAt: server.now });
  });

  it('is another one, and too late, where its text was changed after the reply was lost', async () => {
    const outbox = pages.newOutbox();
    server.network = 'answers-lost';
    const first = { text: 'first', files: [] };
    await expect(outbox.answer(linkOf(asked), first, UNOBSERVED)).rejects.toThrow('offline');
    server.network = 'up';
    const sending = outbox.answer(linkOf(asked), { text: 'second', files: [] }, UNOBSERVED);
    await expect(sending).rejects.toMatchObject({ reason: 'already-answered' });
    expect((await openMine()).contents.text).toBe('first');
  });

  it('that was cancelled on its way is delivered once where it is sent again', async () => {
    const outbox = pages.newOutbox();
    const draft = { text: TEXT, files: [] };
    await expect(outbox.answer(linkOf(asked), draft, cancelledWhileSending())).rejects.toThrow('cancelled');
    await server.settled();
    expect(await outbox.answer(linkOf(asked), draft, UNOBSERVED)).toEqual({ answeredAt: server.now });
    expect((await listMailbox(server.api, me, 'owned', 1)).total).toBe(1);
  });

  it('that is larger than the server takes is refused before it is sent', async () => {
    const large = new File([new Uint8Array(2_000_000)], 'large.bin');
    await expect(pages.answer(linkOf(asked), '', [large])).rejects.toThrow('too-large');
    expect(server.requestedPaths).not.toContain(API.answer);
  });
});

describe('whoever intercepts the link', () => {
  it('can neither fetch nor take over the answer', async () => {
    await pages.answer(linkOf(asked), TEXT);
    const eve = (await newPerson()).identity;
    for (const reader of [eve, await ephemeralCaller(), { ...eve, uid: me.uid }]) {
      await expect(look(server.api, asked.id, reader)).rejects.toMatchObject({ status: 403 });
    }
    const opened = await readBy(server, await sendDraft(server));
    const taking = claim(server.api, new MemoryKeyring(eve), eve, { ...opened, id: asked.id });
    expect(await taking).toMatchObject({ outcome: 'taken' });
    expect((await openMine()).contents.text).toBe(TEXT);
  });

  it('who replaces it by a request of their own gets that answer, and the asker none', async () => {
    const thief = (await newPerson()).identity;
    const bait = await pages.ask(thief);
    await pages.answer(linkOf(bait), TEXT);
    expect((await openMine(bait.id, thief)).contents.text).toBe(TEXT);
    expect(await readRequest(pages.answering, linkOf(asked))).toMatchObject({ note: NOTE });
  });
});

describe('a thief of the database', () => {
  it('finds neither what opens a note or an answer, nor what proves anything', async () => {
    const waiting = await pages.ask(me, { note: 'My bank PIN, please' });
    await pages.answer(linkOf(asked), 'hunter2');
    const stored = server.storedBytes();
    expect(stored).toContain(asked.id);
    expect(stored).toContain(waiting.id);
    for (const text of ['VPN password', 'My bank PIN', 'hunter2']) expect(stored).not.toContain(text);
    for (const { publicKey, noteSecret } of [linkOf(asked), linkOf(waiting)]) {
      const secrets = [publicKey, noteSecret.reveal(), (await askToken(noteSecret)).reveal()];
      for (const secret of [...secrets, me.token.reveal()]) expectNotStored(stored, secret);
    }
    expect(stored).not.toContain(me.secret.reveal());
  });

  it('who has the link as well reads the note, and no answer', async () => {
    await pages.answer(linkOf(asked), 'hunter2');
    const { seen } = await openMine();
    expect(server.storedBytes()).toContain(seen.salt);
    const eve = (await newPerson()).identity;
    await expect(openOwn(asked.id, eve, seen, openAnswer)).rejects.toThrow('damaged');
  });
});

/** Neither as it is written, nor as bytes, nor in the other spelling of them. */
function expectNotStored(stored: string, base64url: string): void {
  const bytes = Buffer.from(base64url, 'base64url');
  for (const form of [base64url, bytes.toString('latin1'), bytes.toString('base64'), bytes.toString('hex')]) {
    expect(stored).not.toContain(form);
  }
}

describe('a server that exchanges what it holds', () => {
  it('cannot pass the answer to one request off as that to another', async () => {
    const other = await pages.ask(me, { note: 'another' });
    await pages.answer(linkOf(asked), 'first');
    await pages.answer(linkOf(other), 'second');
    const { encrypted_message, iv, salt } = (await openMine(other.id)).seen;
    server.changeAnswers = (answer) => ({ ...answer, encrypted_message, iv, salt });
    await expect(openMine()).rejects.toThrow('damaged');
  });

  it('cannot write an answer without the public key', async () => {
    await pages.answer(linkOf(asked), TEXT);
    const { publicKey } = linkOf(await pages.ask((await newPerson()).identity));
    const forged = await sealAnswer({ publicKey, id: asked.id }, new Uint8Array([65]));
    server.changeAnswers = (answer) => ({
      ...answer,
      encrypted_message: forged.encryptedMessage,
      iv: forged.encapsulatedKey,
    });
    await expect(openMine()).rejects.toThrow('damaged');
  });

  it('cannot have an answer taken for a message of another format, or for one of nobody', async () => {
    await pages.answer(linkOf(asked), TEXT);
    for (const format of [0, 1]) {
      server.changeAnswers = (answer) => ({ ...answer, format });
      await expect(openMine()).rejects.toThrow('damaged');
    }
    server.changeAnswers = (answer) => ({ ...answer, is_owner: false });
    await expect(look(server.api, asked.id, me)).rejects.toThrow('damaged');
  });

  it('cannot show the label of another request', async () => {
    const other = await pages.ask(me, { note: 'another' });
    await pages.answer(linkOf(asked), 'first');
    await pages.answer(linkOf(other), 'second');
    const owned = await server.api.listOwned({ uid: me.uid }, me.token);
    const [one, two] = owned.secrets;
    const exchanged = {
      ...owned,
      secrets: [
        { ...one, sealed_name: two?.sealed_name },
        { ...two, sealed_name: one?.sealed_name },
      ],
    };
    const lying = Object.assign(Object.create(server.api), { listOwned: async () => exchanged });
    expect((await listMailbox(lying, me, 'owned', 1)).rows.map(({ label }) => label)).toEqual(['', '']);
  });
});

describe('an answer that no honest page sends', () => {
  it('with an encapsulated key that another answer has is refused, and the request waits on', async () => {
    const other = await pages.ask(me, { note: 'another' });
    await pages.answer(linkOf(asked), TEXT);
    const { iv } = (await openMine()).seen;
    const sending = pages.answering.answer(await bodyOf(other, { encapsulated_key: iv }));
    await expect(sending).rejects.toMatchObject({ status: 409, reason: 'encapsulated-key-reused' });
    expect(await readRequest(pages.answering, linkOf(other))).toMatchObject({ note: 'another' });
  });

  it('with bytes that do not open uses the request up, and is told as damaged', async () => {
    await pages.answering.answer(await bodyOf(asked, {}));
    await expect(openMine()).rejects.toThrow('damaged');
  });

  it('with an identity for another device in it is damaged', async () => {
    const { id, publicKey } = linkOf(asked);
    const sealed = await sealAnswer({ id, publicKey }, packIdentity(generateKey()));
    await pages.answering.answer(
      await bodyOf(asked, {
        encrypted_message: sealed.encryptedMessage,
        encapsulated_key: sealed.encapsulatedKey,
      }),
    );
    await expect(openMine()).rejects.toThrow('damaged');
  });

  it('is not sealed to a key of low order', async () => {
    const { noteSecret, id } = linkOf(asked);
    const low = { ...linkOf(asked), publicKey: 'A'.repeat(43) };
    expect(requestLink(server.api.origin, id, { noteSecret, publicKey: low.publicKey })).toContain('to=AAAA');
    await expect(pages.answer(low, TEXT)).rejects.toThrow('public-key-unusable');
  });
});

/** An answer of bytes that mean nothing, with these changes. */
async function bodyOf(request: AskedRequest, changes: Record<string, string>): Promise<string> {
  const { id, publicKey, noteSecret } = linkOf(request);
  return JSON.stringify({
    ask: id,
    ask_token: (await askToken(noteSecret)).reveal(),
    encrypted_message: Buffer.alloc(272, 7).toString('base64'),
    encapsulated_key: encodeBase64(decodeBase64Url(publicKey)),
    idempotency_key: generateToken().reveal(),
    ...changes,
  });
}

function cancelledWhileSending(): ObservedSending {
  const controller = new AbortController();
  return {
    signal: controller.signal,
    // By then the request is on its way.
    onProgress: ({ phase }) => phase === 'sending' && queueMicrotask(() => controller.abort()),
  };
}
