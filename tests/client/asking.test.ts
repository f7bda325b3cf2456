import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Identity, identityOf } from '../../src/client/identity.ts';
import { readRequest } from '../../src/client/requests/answer.ts';
import { listAsked, removeAsked } from '../../src/client/requests/ask.ts';
import { API } from '../../src/contract/routes.ts';
import { newPerson } from './people.ts';
import { linkOf, NOTE, Requesting } from './requesting.ts';
import { type ServerInMemory, startServerInMemory } from './server-in-memory.ts';

let server: ServerInMemory;
let pages: Requesting;
let me: Identity;
beforeEach(async () => {
  server = await startServerInMemory();
  pages = new Requesting(server);
  me = (await newPerson()).identity;
});
afterEach(() => server.stop());

describe('asking for a secret', () => {
  it('gives a link with id, public key and note’s secret, and tells when the request ends', async () => {
    const asked = await pages.ask(me);
    expect(asked).toMatchObject({ note: NOTE, wantsFiles: true, createdAt: server.now, answeredAt: null });
    expect(asked.expiresAt).toBe(server.now + 86_400);
    expect(asked.link).toMatch(
      /^https:\/\/inigma\.example\/answer\?ask=[\w-]+#to=[\w-]{43}&note=[\w-]{31}[^-_]$/,
    );
    expect(linkOf(asked).id).toBe(asked.id);
  });

  it('is listed with note and link on every device of the identity', async () => {
    const asked = await pages.ask(me);
    const other = await pages.ask(me, { note: 'x', wantsFiles: false, lifetime: 60 });
    const sameElsewhere = await identityOf(me.secret);
    const { rows, total, hasMore } = await listAsked(pages.asking, sameElsewhere, 1);
    expect(rows).toHaveLength(2);
    expect(rows).toEqual(expect.arrayContaining([asked, other].map((row) => expect.objectContaining(row))));
    expect([total, hasMore]).toEqual([2, false]);
  });

  it('is not listed for anybody else, nor for who only knows the user id', async () => {
    await pages.ask(me);
    const eve = (await newPerson()).identity;
    expect((await listAsked(pages.asking, eve, 1)).rows).toEqual([]);
    expect((await listAsked(pages.asking, { ...eve, uid: me.uid }, 1)).rows).toEqual([]);
  });

  it('is the same request where the response was lost, and another one with another draft', async () => {
    server.network = 'answers-lost';
    await expect(pages.ask(me)).rejects.toThrow('offline');
    server.network = 'up';
    const asked = await pages.ask(me);
    expect((await listAsked(pages.asking, me, 1)).rows).toMatchObject([asked]);
    expect((await pages.ask(me)).id).not.toBe(asked.id);
    expect((await pages.ask(me, { note: 'another' })).id).not.toBe(asked.id);
  });

  it('is refused for a note that does not fit, before anything is sent', async () => {
    for (const note of ['', 'x'.repeat(2_001), 'a\0']) {
      await expect(pages.ask(me, { note })).rejects.toThrow('note-unfit');
    }
    expect(server.requestedPaths).toEqual([]);
  });

  it('sends neither the note nor what the link holds', async () => {
    const bodies: string[] = [];
    const recorded = new Requesting({
      ...server,
      fetch: (url, init) => {
        bodies.push(`${url} ${init.body} ${JSON.stringify(init.headers)}`);
        return server.fetch(url, init);
      },
    });
    const asked = await recorded.ask(me);
    const link = linkOf(asked);
    await readRequest(recorded.answering, link);
    await recorded.answer(link, 'hunter2');
    await listAsked(recorded.asking, me, 1);
    expect(bodies).toHaveLength(4);
    for (const secret of ['VPN', 'hunter2', link.publicKey, link.noteSecret.reveal(), me.secret.reveal()]) {
      expect(bodies.join('\n')).not.toContain(secret);
    }
  });
});

describe('a request that its asker deletes', () => {
  it('is told as withdrawn to whoever has the link, with the time', async () => {
    const asked = await pages.ask(me);
    server.now += 5;
    await removeAsked(pages.asking, me, asked.id);
    expect((await listAsked(pages.asking, me, 1)).rows).toEqual([]);
    const refusal = { status: 410, reason: 'withdrawn', at: server.now };
    await expect(readRequest(pages.answering, linkOf(asked))).rejects.toMatchObject(refusal);
    await expect(pages.answer(linkOf(asked), 'late')).rejects.toMatchObject(refusal);
  });

  it('is deleted by nobody else', async () => {
    const asked = await pages.ask(me);
    const eve = (await newPerson()).identity;
    for (const other of [eve, { ...eve, uid: me.uid }]) {
      await expect(removeAsked(pages.asking, other, asked.id)).rejects.toMatchObject({ status: 404 });
    }
    expect((await listAsked(pages.asking, me, 1)).rows).toMatchObject([asked]);
  });
});

describe('a server that exchanges notes', () => {
  it('has them shown to nobody: not in the list, and not by the link', async () => {
    const asked = await pages.ask(me);
    const other = await pages.ask(me, { note: 'Send me your bank PIN' });
    const exchanged = new Requesting({ ...server, fetch: exchanging(server) });
    const { rows } = await listAsked(exchanged.asking, me, 1);
    expect(rows.map(({ note, link }) => [note, link])).toEqual([
      [null, null],
      [null, null],
    ]);
    for (const { link } of [asked, other]) {
      await expect(readRequest(exchanged.answering, linkOf({ link }))).rejects.toThrow('wrong-key');
    }
  });
});

/** Gives each request the note of the other one. */
function exchanging({ fetch, api }: ServerInMemory): ServerInMemory['fetch'] {
  return async (url, init) => {
    const { pathname } = new URL(url);
    const answer = await (await fetch(url, init)).json();
    const listed = pathname === API.listAsked ? answer : await listedBy(fetch, api.origin);
    const notes: string[] = listed.requests.map((one: { sealed_note: string }) => one.sealed_note);
    const otherThan = (note: string) => notes.find((one) => one !== note);
    if (pathname === API.listAsked) {
      return Response.json({
        ...answer,
        requests: answer.requests.map((one: { sealed_note: string }) => ({
          ...one,
          sealed_note: otherThan(one.sealed_note),
        })),
      });
    }
    return Response.json({ ...answer, sealed_note: otherThan(answer.sealed_note) });
  };
}

async function listedBy(fetch: ServerInMemory['fetch'], origin: string) {
  const headers = { 'Content-Type': 'application/json', Authorization: `Bearer ${me.token.reveal()}` };
  const body = JSON.stringify({ uid: me.uid });
  return (await fetch(origin + API.listAsked, { method: 'POST', headers, body })).json();
}
