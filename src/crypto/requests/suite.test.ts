import { Aes128Gcm, CipherSuite, HkdfSha256 } from '@hpke/core';
import { DhkemX25519HkdfSha256 } from '@hpke/dhkem-x25519';
import { expect, test } from 'vitest';
import type { Bytes } from '../bytes.ts';
import { answerSuite } from './suite.ts';

/** RFC 9180 Appendix A.1.1: base mode, DHKEM(X25519, HKDF-SHA256), HKDF-SHA256, AES-128-GCM; the first encryption. */
const RFC = {
  info: bytes('4f6465206f6e2061204772656369616e2055726e'),
  ikmE: bytes('7268600d403fce431561aef583ee1613527cff655c1343f29812e66706df3234'),
  ikmR: bytes('6db9df30aa07dd42ee5e8181afdb977e538f5e1fec8a06223f33f7013e525037'),
  skRm: '4612c550263fc8ad58375df3f557aac531d26850903e55a9f23f21d8534e8ac8',
  pkRm: '3948cfe0ad1ddb695d780e59077195da6c56506b027329794ab02bca80815c4d',
  enc: '37fda3567bdbd628e88668c3c8d7e97d1d1253b6d4ea6d44c150f741f1bf4431',
  pt: bytes('4265617574792069732074727574682c20747275746820626561757479'),
  aad: bytes('436f756e742d30'),
  ct: 'f938558b5d72f1a23810b4be2ab4f84331acc02fc97babc53a52ae8218a355a96d8770ac83d07bea87e13c512a',
};

test('the library agrees with RFC 9180 Appendix A.1.1', async () => {
  const suite = new CipherSuite({
    kem: new DhkemX25519HkdfSha256(),
    kdf: new HkdfSha256(),
    aead: new Aes128Gcm(),
  });
  const pair = await suite.kem.deriveKeyPair(RFC.ikmR);
  const context = await suite.createSenderContext({
    recipientPublicKey: pair.publicKey,
    info: RFC.info,
    ekm: RFC.ikmE,
  });
  expect(hex(context.enc)).toBe(RFC.enc);
  expect(hex(await context.seal(RFC.pt, RFC.aad))).toBe(RFC.ct);
});

test('the suite of answers has the identifiers of the protocol, and its pairs are those of RFC 9180', async () => {
  const suite = answerSuite();
  expect([suite.kem.id, suite.kdf.id, suite.aead.id]).toEqual([0x0020, 0x0001, 0x0002]);
  const pair = await suite.kem.deriveKeyPair(RFC.ikmR);
  expect(hex(await suite.kem.serializePublicKey(pair.publicKey))).toBe(RFC.pkRm);
  expect(hex(await suite.kem.serializePrivateKey(pair.privateKey))).toBe(RFC.skRm);
});

function bytes(text: string): Bytes {
  return new Uint8Array(Buffer.from(text, 'hex'));
}

function hex(buffer: ArrayBuffer): string {
  return Buffer.from(buffer).toString('hex');
}
