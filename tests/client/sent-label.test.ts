import { describe, expect, it } from 'vitest';
import { listMailbox } from '../../src/client/mailbox.ts';
import { encryptDraft, ServerTooOld, send } from '../../src/client/send.ts';
import { API } from '../../src/contract/routes.ts';
import { linkToken, verifierOf } from '../../src/crypto/proof.ts';
import { openSentLabel } from '../../src/crypto/sent-label.ts';
import { draft, newPerson, SENT_AT } from './people.ts';
import { ScriptedServer } from './scripted-server.ts';

const LIMIT = 8_192;
const { identity } = await newPerson();
const encrypted = await encryptDraft(draft({ readers: 7, passphrase: 'lake' }), identity, LIMIT, SENT_AT);
const body = JSON.parse(encrypted.body);

/** A list with one row, which is that of what was sent but for these changes. */
function listing(changes: Record<string, unknown>): ScriptedServer {
  const row = { id: 'message-1', custom_name: '', sealed_name: body.sealed_name, salt: body.salt };
  const time = { days_remaining: 1, time_remaining_display: '1', time_remaining_type: 'days' };
  const list = { page: 1, per_page: 10, total: 1, has_more: false };
  return new ScriptedServer(() => ({ body: { ...list, secrets: [{ ...row, ...time, ...changes }] } }));
}

async function rowOf(server: ScriptedServer) {
  return (await listMailbox(server.api, identity, 'pending', 1)).rows[0];
}

describe('what is sent', () => {
  it('is of format 1, with what proves link and passphrase', async () => {
    const link = await linkToken(encrypted.key);
    expect(body).toMatchObject({
      format: 1,
      locked: true,
      max_readings: 7,
      claim_verifier: expect.stringMatching(/^[\w-]{43}$/),
      link_verifier: link && (await verifierOf(link)),
      expires_in: 86_400,
    });
  });

  it('bears a label that tells its sender when and for how long', async () => {
    const sent = await openSentLabel(identity.secret, body.sealed_name);
    expect(sent).toMatchObject({ label: 'Bank PIN', sentAt: SENT_AT, lifetime: 86_400 });
    expect(Buffer.from(sent.salt).toString('base64')).toBe(body.salt);
  });

  it.each([
    ['answers without a format', { max_readings: 7 }],
    ['made a message of format 0', { format: 0, max_readings: 7 }],
    ['does not keep the number of readers', { format: 1 }],
    ['makes it another number', { format: 1, max_readings: 8 }],
  ])('is deleted where the server %s', async (_what, answer) => {
    const server = new ScriptedServer(({ path }) => ({
      body:
        path === API.create ? { url: '', view: 'message-1', ...answer } : { status: 'success', message: '' },
    }));
    await expect(send(server.api, encrypted)).rejects.toBeInstanceOf(ServerTooOld);
    expect(server.bodiesOf(API.remove)).toEqual([{ view: 'message-1', uid: identity.uid }]);
  });
});

describe('a row of what was sent', () => {
  it('shows the sender’s label beside the message that it was made for', async () => {
    expect(await rowOf(listing({}))).toMatchObject({ label: 'Bank PIN', plainLabel: '' });
  });

  it.each([
    ['with the salt of another message', { salt: 'AAECAwQFBgcICQoLDA0ODw==' }],
    ['without a salt', { salt: undefined }],
    ['with a salt that is no base64', { salt: '*' }],
    ['with a label that is none', { sealed_name: 'AAAA' }],
  ])('shows none %s', async (_what, changes) => {
    expect(await rowOf(listing(changes))).toMatchObject({ label: '', plainLabel: '' });
  });

  it('sets a plain label apart, and shows none beside a sealed one', async () => {
    const plain = { custom_name: 'Trust me' };
    expect(await rowOf(listing({ ...plain, sealed_name: '' }))).toMatchObject({
      label: '',
      plainLabel: 'Trust me',
    });
    expect(await rowOf(listing(plain))).toMatchObject({ label: 'Bank PIN', plainLabel: '' });
  });
});
