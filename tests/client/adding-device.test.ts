import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { offerIdentity, stateOfOffer, withdrawOffer } from '../../src/client/device-offer.ts';
import { ephemeralCaller } from '../../src/client/identity.ts';
import { listMailbox } from '../../src/client/mailbox.ts';
import { messageErrorKind } from '../../src/client/message-error.ts';
import { erase, look, open } from '../../src/client/receive.ts';
import { encryptPlaintext, send } from '../../src/client/send.ts';
import { type KeyPart, readUnchangedLink } from '../../src/client/share-link.ts';
import { comparisonCode } from '../../src/crypto/comparison-code.ts';
import { openIdentity, packIdentity } from '../../src/crypto/identity-envelope.ts';
import { generateToken } from '../../src/crypto/proof.ts';
import { newPerson, sealBare } from './people.ts';
import { Browser, Page } from './reading-page.ts';
import { type ServerInMemory, startServerInMemory } from './server-in-memory.ts';

let server: ServerInMemory;
beforeEach(async () => {
  server = await startServerInMemory();
});
afterEach(() => server.stop());

async function offer() {
  const { identity } = await newPerson();
  return { identity, offered: await offerIdentity(server.api, identity.secret, server.now) };
}

/** Opens a message as the other device does. */
async function openAt(id: string, { key }: Pick<KeyPart, 'key'>, readToken = generateToken()) {
  const device = await ephemeralCaller();
  const seen = await look(server.api, id, device, { key, readToken });
  const credentials = { key, passphrase: null, readToken };
  return { device, opened: await open(server.api, id, device, seen, credentials) };
}

function errorKindOf(work: Promise<unknown>) {
  return work.then(() => 'none', messageErrorKind);
}

function partOf(link: string): KeyPart {
  const part = readUnchangedLink(link)?.keys[0];
  if (part === undefined) throw new Error(`No key in ${link}`);
  return part;
}

describe('an identity for another device', () => {
  it('arrives once, with the code that its sender sees', async () => {
    const { identity, offered } = await offer();
    expect(offered.expiresAt).toBe(server.now + 600);
    expect(await stateOfOffer(server.api, offered)).toEqual({ kind: 'unopened' });
    const { opened } = await openAt(offered.id, partOf(offered.link));
    expect(opened.contents).toEqual({ form: 'identity', label: '', text: '', files: [] });
    const secret = openIdentity(opened.plaintext);
    expect(secret.reveal()).toBe(identity.secret.reveal());
    const { id, seen } = opened;
    expect(await comparisonCode(secret, { id, salt: seen.salt })).toBe(offered.code);
    expect(await errorKindOf(openAt(offered.id, partOf(offered.link)))).toBe('already-read');
    expect(await stateOfOffer(server.api, offered)).toEqual({ kind: 'opened', at: server.now });
  });

  it('is known as opened once its reader has given the reading up', async () => {
    const { offered } = await offer();
    const readToken = generateToken();
    const { device } = await openAt(offered.id, partOf(offered.link), readToken);
    await erase(server.api, offered.id, device, readToken);
    expect(await stateOfOffer(server.api, offered)).toEqual({ kind: 'opened', at: server.now });
  });

  it('is gone once its sender has withdrawn it, and withdrawing again is no error', async () => {
    const { offered } = await offer();
    await withdrawOffer(server.api, offered);
    await withdrawOffer(server.api, offered);
    expect(await stateOfOffer(server.api, offered)).toEqual({ kind: 'gone' });
    expect(await errorKindOf(openAt(offered.id, partOf(offered.link)))).toBe('withdrawn');
  });

  it('expires after ten minutes', async () => {
    const { offered } = await offer();
    server.now += 600;
    expect(await stateOfOffer(server.api, offered)).toEqual({ kind: 'expired' });
    expect(await errorKindOf(openAt(offered.id, partOf(offered.link)))).toBe('expired');
  });

  it('is in no list of the identity that it carries', async () => {
    const { identity } = await offer();
    for (const mailbox of ['pending', 'owned'] as const) {
      expect((await listMailbox(server.api, identity, mailbox, 1)).rows).toEqual([]);
    }
  });

  it('is not told apart from an error of the network', async () => {
    const { offered } = await offer();
    server.network = 'no-network';
    await expect(stateOfOffer(server.api, offered)).rejects.toThrow();
  });
});

describe('a session that is offered an identity', () => {
  it('holds nothing of it once its reader has decided', async () => {
    const { identity, offered } = await offer();
    const page = new Page(server, new Browser(null), { id: offered.id, keys: [partOf(offered.link)] });
    await page.session.look();
    page.session.drop();
    expect(page.state).toMatchObject({ at: 'waiting' });
    await page.press();
    const { state } = page;
    expect(state.at === 'offered' && openIdentity(state.opened.plaintext).reveal()).toBe(
      identity.secret.reveal(),
    );
    page.session.drop();
    expect(page.state).toEqual({ at: 'decided' });
  });
});

describe('an identity where none belongs', () => {
  it('is damage in a message that could be claimed', async () => {
    const { identity } = await newPerson();
    const terms = { passphrase: null, lifetime: 600, readers: null };
    const plaintext = packIdentity(identity.secret);
    const sent = await send(server.api, await encryptPlaintext(plaintext, terms, await ephemeralCaller()));
    expect(await errorKindOf(openAt(sent.id, sent))).toBe('damaged');
  });

  it('is damage in a message for several readers', async () => {
    const { identity } = await newPerson();
    const terms = { passphrase: null, lifetime: 600, readers: 2 };
    const plaintext = packIdentity(identity.secret);
    const sent = await send(server.api, await encryptPlaintext(plaintext, terms, await ephemeralCaller()));
    expect(await errorKindOf(openAt(sent.id, sent))).toBe('damaged');
  });

  it('is damage in a message of an older client, which may begin with the same bytes', async () => {
    const { identity } = await newPerson();
    const { encryptedMessage, iv, salt } = await sealBare(packIdentity(identity.secret), identity.secret);
    const body = { encrypted_message: encryptedMessage, iv, salt, creator_uid: 'older' };
    const { view } = await server.api.create(JSON.stringify(body), null);
    expect(await errorKindOf(openAt(view, { key: identity.secret }))).toBe('damaged');
  });
});
