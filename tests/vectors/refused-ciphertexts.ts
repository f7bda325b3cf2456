/** Messages, labels, tokens and links that no client may take, each with why. */
import { HELLO, IDENTITIES, IV, KEYS, type KeyName, LABELS, OWNED, SENT_LABELS } from './inputs.ts';
import * as reference from './reference.ts';
import { counting } from './reference.ts';

/** What a reader says of what is sealed: see README.md beside this file. */
type RefusalReason = 'damaged' | 'wrong-key';

const [IDENTITY = '', OTHER = ''] = IDENTITIES;
const ID = 'oMd3vYtJ-K_0123456789abcd';
const NOTHING = Buffer.alloc(0);
const SALT = KEYS.plain.salt;

export function refusedCiphertexts(contentKey: (key: KeyName, format: 0 | 1) => Buffer) {
  return {
    refusedMessages: refusedMessages(contentKey),
    refusedOwned: refusedOwned(),
    refusedLabels: refusedLabels(),
    refusedSentLabels: refusedSentLabels(),
  };
}

interface WireVector {
  readonly encryptedMessage: string;
  readonly iv: string;
  readonly salt: string;
}

function refusedMessages(contentKey: (key: KeyName, format: 0 | 1) => Buffer) {
  const plaintext = reference.envelope(HELLO);
  const seal = (key: KeyName, format: 0 | 1, iv = IV) =>
    wireOf(reference.gcm(contentKey(key, format), iv, plaintext), iv);
  const right = seal('plain', 1);
  const vouched = reference.gcm(contentKey('plain', 1), IV, plaintext, ID);
  const bound = wireOf(vouched, IV);
  const cases: [string, RefusalReason, Partial<WireVector>, KeyName?, (0 | 1)?][] = [
    ['another key', 'wrong-key', right, 'an identity, as after a claim by an earlier client'],
    ['a passphrase where there is none', 'wrong-key', right, 'ligature'],
    ['no passphrase where there is one', 'wrong-key', seal('ligature', 1)],
    ['format 1 opened as format 0', 'wrong-key', right, 'plain', 0],
    ['format 0 opened as format 1', 'wrong-key', seal('plain', 0)],
    ['associated data, as of an owned message', 'wrong-key', bound],
    ['a changed bit of the ciphertext', 'wrong-key', changed(right, 0)],
    ['a changed bit of the tag', 'wrong-key', changed(right, 271)],
    ['another iv', 'wrong-key', { ...right, iv: counting(0x11, 12).toString('base64') }],
    ['a ciphertext cut to its tag', 'wrong-key', { ...right, encryptedMessage: zeros(16) }],
    ['a byte after the tag', 'wrong-key', { ...right, encryptedMessage: longer(right) }],
    ['less than a tag', 'damaged', { ...right, encryptedMessage: zeros(15) }],
    ['no ciphertext', 'damaged', { ...right, encryptedMessage: '' }],
    ['an iv of 11 bytes', 'damaged', { ...right, iv: zeros(11) }],
    ['an iv of 13 bytes', 'damaged', { ...right, iv: zeros(13) }],
    ['an iv of 16 bytes', 'damaged', { ...right, iv: zeros(16) }],
    ['no iv', 'damaged', { ...right, iv: '' }],
    ['no salt', 'damaged', { ...right, salt: '' }],
    ['a salt of 97 bytes', 'damaged', { ...right, salt: zeros(97) }],
    ['base64url in the iv', 'damaged', { ...right, iv: '__________-_____' }],
    ['a salt without padding', 'damaged', { ...right, salt: right.salt.replace(/=+$/, '') }],
    ['unused bits in the salt', 'damaged', { ...right, salt: right.salt.replace('Dw==', 'Dx==') }],
    ['a line break in the ciphertext', 'damaged', { ...right, encryptedMessage: folded(right) }],
  ];
  return cases.map(([name, reason, wire, key = 'plain', format = 1]) => ({
    name,
    reason,
    key,
    format,
    ...right,
    ...wire,
  }));
}

function refusedOwned() {
  const [{ salt } = { salt: NOTHING }] = OWNED;
  const masterOf = (identity: string) => reference.masterOf(Buffer.from(identity), salt);
  const [master, otherMaster] = [masterOf(IDENTITY), masterOf(OTHER)];
  const key = reference.expand(master, salt, 'owned');
  const plaintext = reference.envelope(HELLO);
  const right = wireOf(reference.gcm(key, IV, plaintext, ID), IV, salt);
  const unbound = wireOf(reference.gcm(key, IV, plaintext), IV, salt);
  const bare = wireOf(reference.gcm(master, IV, plaintext), IV, salt);
  const cases: [string, WireVector, Partial<{ id: string; identity: string; master: Buffer }>?][] = [
    ['another id', right, { id: `${ID.slice(0, -1)}e` }],
    ['no id', right, { id: '' }],
    ['another identity', right, { identity: OTHER, master: otherMaster }],
    ['no associated data', unbound],
    ['format 0 opened as format 1', bare],
    ['a changed bit', changed(right, 100)],
  ];
  return cases.map(([name, wire, { id = ID, identity = IDENTITY, master: bits = master } = {}]) => ({
    name,
    reason: 'wrong-key' as const,
    identity,
    id,
    master: bits.toString('hex'),
    ...wire,
  }));
}

function refusedLabels() {
  const [label = { identity: IDENTITY, id: ID, iv: IV, label: '' }] = LABELS;
  const right = reference.sealedLabel(IDENTITY, ID, IV, label.label);
  const key = reference.expand(Buffer.from(IDENTITY), NOTHING, 'label');
  const sealed = (plaintext: Buffer) => Buffer.concat([IV, reference.gcm(key, IV, plaintext, ID)]);
  const said = (text: string | Buffer, length = 320) => sealed(Buffer.concat([Buffer.from(text)], length));
  return [
    refused('another id', 'wrong-key', right, { id: 'another' }),
    refused('another identity', 'wrong-key', right, { identity: OTHER }),
    refused('a changed bit', 'wrong-key', flipped(right, 12)),
    refused('a label of 321 bytes', 'damaged', said('x', 321)),
    refused('a label of 319 bytes', 'damaged', said('x', 319)),
    refused('nothing', 'damaged', NOTHING),
    refused('101 characters', 'damaged', said('x'.repeat(101))),
    refused('a U+0000 within', 'damaged', said('a\0b')),
    refused('bytes that are not utf8', 'damaged', said(Buffer.of(0xff))),
    refused('a label of the sender', 'damaged', sentLabel('Bank PIN')),
  ];
}

function refusedSentLabels() {
  const right = sentLabel('Bank PIN');
  const key = reference.expand(Buffer.from(IDENTITY), NOTHING, 'sent');
  const said = (start: Buffer, label: Buffer) =>
    Buffer.concat([IV, reference.gcm(key, IV, Buffer.concat([start, label], 348))]);
  const start = Buffer.alloc(28);
  const late = Buffer.concat([Buffer.from('0020000000000000', 'hex')], 28);
  return [
    refused('another identity', 'wrong-key', right, { identity: OTHER }),
    refused('a changed bit', 'wrong-key', flipped(right, 12)),
    refused('a byte less', 'damaged', right.subarray(0, 375)),
    refused('a byte more', 'damaged', Buffer.concat([right], 377)),
    refused('a time of 2^53', 'damaged', said(late, Buffer.from('x'))),
    refused('101 characters', 'damaged', said(start, Buffer.from('x'.repeat(101)))),
    refused('a U+0000 within', 'damaged', said(start, Buffer.from('a\0b'))),
    refused('bytes that are not utf8', 'damaged', said(start, Buffer.of(0xc3))),
    refused('a label of the owner', 'damaged', reference.sealedLabel(IDENTITY, ID, IV, 'Bank PIN')),
  ];
}

function sentLabel(label: string): Buffer {
  const [sent] = SENT_LABELS;
  if (sent === undefined) throw new Error('There is no label of a sender.');
  return reference.sealedSentLabel(IDENTITY, IV, { ...sent, label });
}

function refused(
  name: string,
  reason: RefusalReason,
  sealed: Buffer,
  { identity = IDENTITY, id = ID }: { identity?: string; id?: string } = {},
) {
  return { name, reason, identity, id, sealedName: sealed.toString('base64') };
}

function wireOf(ciphertext: Buffer, iv: Buffer, salt: Buffer = SALT): WireVector {
  const [encryptedMessage, ivText, saltText] = [ciphertext, iv, salt].map((bytes) =>
    bytes.toString('base64'),
  );
  return { encryptedMessage: encryptedMessage ?? '', iv: ivText ?? '', salt: saltText ?? '' };
}

function changed(wire: WireVector, at: number): WireVector {
  const bytes = flipped(Buffer.from(wire.encryptedMessage, 'base64'), at);
  return { ...wire, encryptedMessage: bytes.toString('base64') };
}

function flipped(bytes: Buffer, at: number): Buffer {
  const copy = Buffer.from(bytes);
  copy.writeUInt8(copy.readUInt8(at) ^ 1, at);
  return copy;
}

function longer({ encryptedMessage }: WireVector): string {
  return Buffer.concat([Buffer.from(encryptedMessage, 'base64'), Buffer.of(0)]).toString('base64');
}

function folded({ encryptedMessage }: WireVector): string {
  return `${encryptedMessage.slice(0, 76)}\n${encryptedMessage.slice(76)}`;
}

function zeros(length: number): string {
  return Buffer.alloc(length).toString('base64');
}
