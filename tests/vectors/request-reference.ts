/** Requests for secrets as docs/protocol.md has them, on `node:crypto`: HPKE (RFC 9180) is written out, with X25519 and HMAC. */
import { createHmac, createPrivateKey, createPublicKey, diffieHellman, hkdfSync } from 'node:crypto';
import { gcm } from './reference.ts';

/** What stands before the 32 bytes of an X25519 key in PKCS #8 and in SPKI (RFC 8410 §7). */
const PKCS8 = Buffer.from('302e020100300506032b656e04220420', 'hex');
const SPKI = Buffer.from('302a300506032b656e032100', 'hex');

const KEM = Buffer.from('KEM\x00\x20', 'latin1');
const SUITE = Buffer.from('HPKE\x00\x20\x00\x01\x00\x02', 'latin1');
const NOTHING = Buffer.alloc(0);

export interface Pair {
  secret: Buffer;
  public: Buffer;
}

type Use = 'ask' | 'ask-note' | 'note' | 'ask-link';

export function derive(input: Uint8Array, salt: Uint8Array, use: Use): Buffer {
  return Buffer.from(hkdfSync('sha256', input, salt, Buffer.from(`inigma/${use}/v1`, 'ascii'), 32));
}

export function noteSecretOf(identity: string, salt: Uint8Array): Buffer {
  return derive(Buffer.from(identity), salt, 'ask-note').subarray(0, 24);
}

export function requestPairOf(identity: string, salt: Uint8Array): Pair {
  return pairOf(derive(Buffer.from(identity), salt, 'ask'));
}

/** `DeriveKeyPair` of RFC 9180 §7.1.3. */
function pairOf(ikm: Uint8Array): Pair {
  const prk = labeledExtract(KEM, NOTHING, 'dkp_prk', ikm);
  const secret = labeledExpand(KEM, prk, 'sk', NOTHING, 32);
  const spki = createPublicKey(privateKey(secret)).export({ format: 'der', type: 'spki' });
  return { secret, public: spki.subarray(SPKI.length) };
}

/** The frame as it is before it is sealed; `changes` are for frames that nobody honest makes. */
export function noteFrame(text: string, wantsFiles: boolean): Buffer {
  const bytes = Buffer.from(text, 'utf8');
  const start = Buffer.from([1, wantsFiles ? 1 : 0, bytes.length >> 8, bytes.length & 0xff]);
  const length = [256, 512, 1024, 2048, 4096, 8192].find((one) => one >= bytes.length + 4);
  return Buffer.concat([start, bytes], length);
}

export function sealedFrame(noteSecret: Buffer, publicKey: Buffer, iv: Buffer, frame: Buffer): Buffer {
  return Buffer.concat([iv, gcm(derive(noteSecret, NOTHING, 'note'), iv, frame, publicKey)]);
}

/** `SealBase` of RFC 9180 §6.1, with the ephemeral pair of `ikmE`. */
export function sealBase(
  recipient: Buffer,
  ikmE: Uint8Array,
  { id, plaintext }: { id: string; plaintext: Uint8Array },
): { enc: Buffer; ciphertext: Buffer } {
  const ephemeral = pairOf(ikmE);
  const { key, nonce } = scheduleOf(sharedSecret(ephemeral, recipient));
  return { enc: ephemeral.public, ciphertext: gcm(key, nonce, plaintext, id) };
}

/** `ExtractAndExpand` of §4.1, as `Encap` calls it. */
function sharedSecret(ephemeral: Pair, recipient: Buffer): Buffer {
  const dh = diffieHellman({
    privateKey: privateKey(ephemeral.secret),
    publicKey: createPublicKey({ key: Buffer.concat([SPKI, recipient]), format: 'der', type: 'spki' }),
  });
  const prk = labeledExtract(KEM, NOTHING, 'eae_prk', dh);
  return labeledExpand(KEM, prk, 'shared_secret', Buffer.concat([ephemeral.public, recipient]), 32);
}

/** `KeySchedule` of §5.1 in base mode, for the first message. */
function scheduleOf(shared: Buffer): { key: Buffer; nonce: Buffer } {
  const pskIdHash = labeledExtract(SUITE, NOTHING, 'psk_id_hash', NOTHING);
  const infoHash = labeledExtract(SUITE, NOTHING, 'info_hash', Buffer.from('inigma/answer/v1'));
  const context = Buffer.concat([Buffer.of(0), pskIdHash, infoHash]);
  const secret = labeledExtract(SUITE, shared, 'secret', NOTHING);
  return {
    key: labeledExpand(SUITE, secret, 'key', context, 32),
    nonce: labeledExpand(SUITE, secret, 'base_nonce', context, 12),
  };
}

function labeledExtract(suite: Buffer, salt: Uint8Array, label: string, ikm: Uint8Array): Buffer {
  const input = Buffer.concat([Buffer.from('HPKE-v1'), suite, Buffer.from(label), ikm]);
  return createHmac('sha256', salt.length === 0 ? Buffer.alloc(32) : salt)
    .update(input)
    .digest();
}

/** At most 32 bytes, which one block of HKDF's second step (RFC 5869 §2.3) gives. */
function labeledExpand(suite: Buffer, prk: Buffer, label: string, info: Uint8Array, length: number): Buffer {
  const labeled = Buffer.concat([
    Buffer.of(0, length),
    Buffer.from('HPKE-v1'),
    suite,
    Buffer.from(label),
    info,
  ]);
  return createHmac('sha256', prk).update(labeled).update(Buffer.of(1)).digest().subarray(0, length);
}

function privateKey(secret: Buffer) {
  return createPrivateKey({ key: Buffer.concat([PKCS8, secret]), format: 'der', type: 'pkcs8' });
}
