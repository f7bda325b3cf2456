import { describe, expect, it } from 'vitest';
import { encodeBase64 } from '../../src/crypto/base64.ts';
import { openEnvelope, packEnvelope } from '../../src/crypto/envelope.ts';
import { generateIdentity } from '../../src/crypto/identity.ts';
import { generateKey, password } from '../../src/crypto/key.ts';
import { openLabel, sealLabel } from '../../src/crypto/label.ts';
import { openOwned, sealOwned } from '../../src/crypto/owned.ts';
import { generateToken, linkToken, ownerToken, userId, verifierOf } from '../../src/crypto/proof.ts';
import { messageKeyFor, openSealed, type SealedMessage, sealMessage } from '../../src/crypto/seal.ts';
import type { Secret } from '../../src/crypto/secret.ts';
import { type Granted, RESPONSE_BODIES } from './api.ts';
import type { ApiUnderTest } from './api-under-test.ts';

const TEXT = 'Grüße, κόσμε, 世界, עולם, 👩‍👩‍👧‍👦 — 1 < 2 & "so on"\n\tline two\u0000end';
const LIMIT = 2_097_152;

async function newIdentity() {
  const secret = generateIdentity();
  return { secret, uid: await userId(secret), bearer: (await ownerToken(secret)).reveal() };
}

function wireOf({ encrypted_message = '', iv, salt }: Granted<'view'>) {
  return { encryptedMessage: encrypted_message, iv, salt };
}

async function linkTokenOf(key: Secret): Promise<Secret> {
  const token = await linkToken(key);
  if (token === null) throw new Error('A generated key has a link token.');
  return token;
}

async function fieldsOf(sealed: SealedMessage, key: Secret) {
  return {
    format: 1,
    encrypted_message: sealed.encryptedMessage,
    iv: sealed.iv,
    salt: sealed.salt,
    claim_verifier: sealed.claimVerifier,
    link_verifier: await verifierOf(await linkTokenOf(key)),
  };
}

/** What a reader with the whole link proves. */
async function proofOf(key: Secret, salt: string) {
  const messageKey = await messageKeyFor(password(key), salt);
  return {
    messageKey,
    tokens: {
      link_token: (await linkTokenOf(key)).reveal(),
      claim_token: messageKey.claimToken.reveal(),
      read_token: generateToken().reveal(),
    },
  };
}

export function wholeFlow({ api }: ApiUnderTest): void {
  describe('from a sender to a recipient', () => {
    it('a message is created, opened with the key, claimed, and read again with the recipient’s key', async () => {
      const [sender, recipient, key] = [await newIdentity(), await newIdentity(), generateKey()];
      const plaintext = packEnvelope({ label: 'Für dich 🎁', text: TEXT, files: [] }, LIMIT);
      const sealed = await sealMessage({ plaintext, password: password(key) });
      const message = { ...(await fieldsOf(sealed, key)), creator_uid: sender.uid };
      const { view } = await api().grant('create', message, sender.bearer);
      expect((await api().grant('listPending', { uid: sender.uid }, sender.bearer)).total).toBe(1);

      const looked = await api().grant('view', { view, uid: recipient.uid }, recipient.bearer);
      const { messageKey, tokens } = await proofOf(key, looked.salt);
      const read = await api().grant('view', { view, uid: recipient.uid, ...tokens }, recipient.bearer);
      const opened = await openSealed(messageKey, wireOf(read));
      expect(openEnvelope(opened)).toMatchObject({ text: TEXT, label: 'Für dich 🎁' });

      const ownership = { identity: recipient.secret, id: view };
      const own = await sealOwned({ plaintext: opened, ...ownership });
      const claim = { encrypted_message: own.encryptedMessage, iv: own.iv, salt: own.salt, ...tokens };
      const sealed_name = await sealLabel(ownership, 'x');
      await api().grant(
        'claim',
        { format: 1, view, uid: recipient.uid, ...claim, sealed_name },
        recipient.bearer,
      );

      const kept = await api().grant('view', { view, uid: recipient.uid }, recipient.bearer);
      const again = await openOwned(ownership, wireOf(kept));
      expect(encodeBase64(again)).toBe(encodeBase64(plaintext));
      expect(await openLabel(ownership, kept.sealed_name)).toBe('x');

      const late = { view, uid: sender.uid, ...tokens };
      await api().refuse('view', late, 403, RESPONSE_BODIES.otherOwner, sender.bearer);
      expect((await api().grant('listPending', { uid: sender.uid }, sender.bearer)).total).toBe(0);
      const { secrets } = await api().grant('listOwned', { uid: recipient.uid }, recipient.bearer);
      expect(secrets).toMatchObject([{ id: view, bound: true }]);
      const named = { view, uid: recipient.uid };
      await api().grant('remove', named, recipient.bearer);
      await api().refuse('view', named, 404, RESPONSE_BODIES.unknown, recipient.bearer);
    });

    it('a message for one reader is read once, and erased by its reader', async () => {
      const [reader, key] = [await newIdentity(), generateKey()];
      const plaintext = packEnvelope({ label: '', text: TEXT, files: [] }, LIMIT);
      const sealed = await sealMessage({ plaintext, password: password(key) });
      const message = { ...(await fieldsOf(sealed, key)), creator_uid: 'thrown-away', max_readings: 1 };
      const { view } = await api().grant('create', message);
      const { messageKey, tokens } = await proofOf(key, sealed.salt);
      const read = await api().grant('view', { view, uid: reader.uid, ...tokens });
      expect(openEnvelope(await openSealed(messageKey, wireOf(read))).text).toBe(TEXT);
      await api().grant('remove', { view, uid: reader.uid, read_token: tokens.read_token });
      const { body } = await api().refuse('view', { view, uid: reader.uid, ...tokens }, 410);
      expect(body).toMatchObject(RESPONSE_BODIES.alreadyRead);
    });
  });
}
