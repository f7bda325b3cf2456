import { describe, expect, it } from 'vitest';
import { encodeBase64 } from '../../src/crypto/base64.ts';
import { openEnvelope, packEnvelope } from '../../src/crypto/envelope.ts';
import { generateIdentity } from '../../src/crypto/identity.ts';
import { generateKey, password } from '../../src/crypto/key.ts';
import { openLabel, sealLabel } from '../../src/crypto/label.ts';
import { generateToken, ownerToken, userId, verifierOf } from '../../src/crypto/proof.ts';
import { contentKeyFor, openSealed, sealMessage } from '../../src/crypto/seal.ts';
import { RESPONSE_BODIES } from './api.ts';
import type { ApiUnderTest } from './api-under-test.ts';

const TEXT = 'Grüße, κόσμε, 世界, עולם, 👩‍👩‍👧‍👦 — 1 < 2 & "so on"\n\tline two\u0000end';
const LIMIT = 2_097_152;

async function newIdentity() {
  const secret = generateIdentity();
  return { secret, uid: await userId(secret), bearer: (await ownerToken(secret)).reveal() };
}

export function wholeFlow({ api }: ApiUnderTest): void {
  describe('from a sender to a recipient', () => {
    it('a message is created, opened with the key, claimed, and read again with the recipient’s key', async () => {
      const [sender, recipient, key] = [await newIdentity(), await newIdentity(), generateKey()];
      const plaintext = packEnvelope({ label: 'Für dich 🎁', text: TEXT, files: [] }, LIMIT);
      const sealed = await sealMessage({ plaintext, password: password(key) });
      const { view, verified } = await api().grant(
        'create',
        {
          encrypted_message: sealed.encryptedMessage,
          iv: sealed.iv,
          salt: sealed.salt,
          creator_uid: sender.uid,
          claim_verifier: sealed.verifier,
          sealed_name: await sealLabel(sender.secret, 'Für dich 🎁'),
        },
        sender.bearer,
      );
      expect(verified).toBe(true);

      const pending = await api().grant('listPending', { uid: sender.uid }, sender.bearer);
      expect(await openLabel(sender.secret, pending.secrets[0]?.sealed_name ?? '')).toBe('Für dich 🎁');

      const looked = await api().grant('view', { view, uid: recipient.uid }, recipient.bearer);
      const contentKey = await contentKeyFor(password(key), looked.salt);
      const claim_token = (await contentKey.claimToken()).reveal();
      const read = await api().grant('view', { view, uid: recipient.uid, claim_token }, recipient.bearer);
      const opened = await openSealed(contentKey, {
        encryptedMessage: read.encrypted_message ?? '',
        iv: read.iv,
      });
      expect(openEnvelope(opened)).toMatchObject({ text: TEXT, label: 'Für dich 🎁' });

      const own = await sealMessage({ plaintext: opened, password: recipient.secret });
      const claim = { encrypted_message: own.encryptedMessage, iv: own.iv, salt: own.salt };
      await api().grant(
        'claim',
        {
          view,
          uid: recipient.uid,
          claim_token,
          ...claim,
          sealed_name: await sealLabel(recipient.secret, 'x'),
        },
        recipient.bearer,
      );

      const kept = await api().grant('view', { view, uid: recipient.uid }, recipient.bearer);
      const again = await openSealed(await contentKeyFor(recipient.secret, kept.salt), {
        encryptedMessage: kept.encrypted_message ?? '',
        iv: kept.iv,
      });
      expect(openEnvelope(again).text).toBe(TEXT);
      expect(encodeBase64(again)).toBe(encodeBase64(plaintext));

      await api().refuse(
        'view',
        { view, uid: sender.uid, claim_token },
        403,
        RESPONSE_BODIES.otherOwner,
        sender.bearer,
      );
      expect((await api().grant('listPending', { uid: sender.uid }, sender.bearer)).total).toBe(0);
      expect(
        (await api().grant('listOwned', { uid: recipient.uid }, recipient.bearer)).secrets,
      ).toMatchObject([{ id: view, bound: true }]);
      await api().grant('remove', { view, uid: recipient.uid }, recipient.bearer);
      await api().refuse(
        'view',
        { view, uid: recipient.uid },
        404,
        RESPONSE_BODIES.unknown,
        recipient.bearer,
      );
    });

    it('a one-time message is read once, and deleted by its reader', async () => {
      const [reader, key, readToken] = [await newIdentity(), generateKey(), generateToken()];
      const plaintext = packEnvelope({ label: '', text: TEXT, files: [] }, LIMIT);
      const sealed = await sealMessage({ plaintext, password: password(key) });
      const { view } = await api().grant('create', {
        encrypted_message: sealed.encryptedMessage,
        iv: sealed.iv,
        salt: sealed.salt,
        creator_uid: 'thrown-away',
        claim_verifier: sealed.verifier,
        one_time: true,
      });
      const contentKey = await contentKeyFor(password(key), sealed.salt);
      const claimToken = await contentKey.claimToken();
      expect(await verifierOf(claimToken)).toBe(sealed.verifier);
      const reading = {
        view,
        uid: reader.uid,
        claim_token: claimToken.reveal(),
        read_token: readToken.reveal(),
      };
      const read = await api().grant('view', reading);
      const opened = await openSealed(contentKey, {
        encryptedMessage: read.encrypted_message ?? '',
        iv: read.iv,
      });
      expect(openEnvelope(opened).text).toBe(TEXT);
      await api().grant('remove', { view, uid: reader.uid, read_token: readToken.reveal() });
      await api().refuse('view', reading, 404, RESPONSE_BODIES.unknown);
    });
  });
}
