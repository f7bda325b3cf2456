/** Vectors of requests for secrets: their keys, notes and answers, and what must open nothing. */
import { HELLO, IDENTITIES, IV, PAPERS } from './inputs.ts';
import { counting, digest, envelope, identityPlaintext, type ReferenceMessage } from './reference.ts';
import * as reference from './request-reference.ts';

const [IDENTITY = '', OTHER = '', THOUGHT_UP = ''] = IDENTITIES;
const SALT = counting(0, 16);
const ID = 'oMd3vYtJ-K_0123456789abcd';
const LONG_ID = 'Z'.repeat(50);

const REQUESTS = [
  { identity: IDENTITY, salt: SALT },
  { identity: IDENTITY, salt: counting(0xf8, 16) },
  { identity: OTHER, salt: SALT },
  { identity: THOUGHT_UP, salt: counting(0x70, 16) },
];

const NOTES = [
  { text: 'Please send me the VPN password', wantsFiles: false },
  { text: 'x', wantsFiles: true },
  { text: ' blanks and\r\nlines kept \u2028', wantsFiles: false },
  { text: 'é'.repeat(126), wantsFiles: true },
  { text: `${'é'.repeat(126)}x`, wantsFiles: true },
  { text: '世'.repeat(1_359), wantsFiles: false },
  { text: '🔑'.repeat(2_000), wantsFiles: true },
];

const FRAME = reference.noteFrame('Please', true);

/** Frames that no reader may take. All are sealed with the right key. */
const REFUSED_FRAMES: [name: string, reason: 'damaged' | 'newer-version', frame: Buffer][] = [
  ['version 00', 'newer-version', withByte(0, 0)],
  ['version 02', 'newer-version', withByte(0, 2)],
  ['a flag that is not known', 'damaged', withByte(1, 2)],
  ['the highest flag', 'damaged', withByte(1, 0x81)],
  ['no text', 'damaged', withByte(3, 0)],
  ['a length that cuts the text', 'damaged', withByte(3, 5)],
  ['a length that takes padding for text', 'damaged', withByte(3, 7)],
  ['a length beyond the frame', 'damaged', withByte(2, 1)],
  ['padding that is not zero', 'damaged', withByte(255, 1)],
  ['a byte that is not utf8', 'damaged', withByte(4, 0xff)],
  ['a U+0000 in the text', 'damaged', withByte(5, 0)],
  ['more padding than its text asks for', 'damaged', Buffer.concat([FRAME], 512)],
  ['another length than the six', 'damaged', Buffer.concat([FRAME], 300)],
  ['255 bytes', 'damaged', FRAME.subarray(0, 255)],
  ['nothing', 'damaged', Buffer.alloc(0)],
  ['2 001 characters', 'damaged', reference.noteFrame('x'.repeat(2_001), false)],
  ['a lone surrogate', 'damaged', Buffer.concat([Buffer.from([1, 0, 0, 3, 0xed, 0xa0, 0x80])], 256)],
];

/** Points of low order, and spellings of them (RFC 7748 §5 and §6.1): X25519 gives zeros for each. */
const LOW_ORDER = [
  '00'.repeat(32),
  `01${'00'.repeat(31)}`,
  `ec${'ff'.repeat(30)}7f`,
  `ed${'ff'.repeat(30)}7f`,
  `ee${'ff'.repeat(30)}7f`,
  `${'00'.repeat(31)}80`,
  'e0eb7a7c3b41b8ae1656e3faf19fc46ada098deb9c32b1fd866205165f49b800',
  '5f9c95bca3508c24b1d0b1559c83ef5b04445cc4581c8e86d8224eddd09f1157',
];

const EPHEMERAL = counting(0xc0, 32);

export function requestVectors() {
  return {
    requests: REQUESTS.map(requestVector),
    notes: NOTES.map(noteVector),
    refusedNotes: refusedNotes(),
    answers: [
      answerVector('hello', REQUESTS[0], ID, HELLO),
      answerVector('files under another id', REQUESTS[1], LONG_ID, PAPERS),
      answerVector('for an identity that somebody thought up', REQUESTS[3], '-', HELLO),
    ],
    refusedAnswers: refusedAnswers(),
    refusedPublicKeys: LOW_ORDER.map((hex) => ({
      name: `a point of low order: ${hex}`,
      reason: 'unusable' as const,
      publicKey: Buffer.from(hex, 'hex').toString('base64url'),
    })),
  };
}

function requestVector({ identity, salt }: (typeof REQUESTS)[number]) {
  const pair = reference.requestPairOf(identity, salt);
  const noteSecret = reference.noteSecretOf(identity, salt);
  const token = reference.derive(noteSecret, Buffer.alloc(0), 'ask-link');
  return {
    identity,
    salt: salt.toString('hex'),
    privateKey: pair.secret.toString('hex'),
    publicKey: pair.public.toString('base64url'),
    noteSecret: noteSecret.toString('base64url'),
    askToken: token.toString('base64url'),
    askVerifier: digest(token).toString('base64url'),
  };
}

function noteVector({ text, wantsFiles }: (typeof NOTES)[number], at: number) {
  const iv = counting(0x20 + at, 12);
  const frame = reference.noteFrame(text, wantsFiles);
  const { sealed, ...keys } = sealedNote(frame, iv);
  const large = text.length > 1_000;
  return {
    text: large ? { character: Array.from(text)[0], times: Array.from(text).length } : text,
    wantsFiles,
    ...keys,
    iv: iv.toString('hex'),
    length: sealed.length,
    sha256: digest(sealed).toString('hex'),
    sealedNote: large ? null : sealed.toString('base64'),
  };
}

function refusedNotes() {
  const frames = REFUSED_FRAMES.map(([name, reason, frame]) =>
    refusedNote(name, reason, sealedNote(frame, IV)),
  );
  const whole = sealedNote(FRAME, IV);
  const otherKey = reference.requestPairOf(OTHER, SALT).public.toString('base64url');
  const otherSecret = reference.noteSecretOf(OTHER, SALT).toString('base64url');
  return [
    ...frames,
    refusedNote('another public key in the link', 'wrong-key', { ...whole, publicKey: otherKey }),
    refusedNote('another secret in the link', 'wrong-key', { ...whole, noteSecret: otherSecret }),
    refusedNote('a byte too many', 'wrong-key', {
      ...whole,
      sealed: Buffer.concat([whole.sealed, Buffer.of(0)]),
    }),
  ];
}

function refusedNote(
  name: string,
  reason: 'damaged' | 'newer-version' | 'wrong-key',
  { sealed, publicKey, noteSecret }: ReturnType<typeof sealedNote>,
) {
  return { name, reason, publicKey, noteSecret, sealedNote: sealed.toString('base64') };
}

function sealedNote(frame: Buffer, iv: Buffer) {
  const noteSecret = reference.noteSecretOf(IDENTITY, SALT);
  const publicKey = reference.requestPairOf(IDENTITY, SALT).public;
  const sealed = reference.sealedFrame(noteSecret, publicKey, iv, frame);
  return {
    publicKey: publicKey.toString('base64url'),
    noteSecret: noteSecret.toString('base64url'),
    sealed,
  };
}

function answerVector(
  name: string,
  request = REQUESTS[0],
  id = ID,
  said: ReferenceMessage = HELLO,
  plaintext = envelope(said),
) {
  const { identity, salt } = request ?? { identity: '', salt: SALT };
  const recipient = reference.requestPairOf(identity, salt).public;
  const { enc, ciphertext } = reference.sealBase(recipient, EPHEMERAL, { id, plaintext });
  return {
    name,
    identity,
    id,
    publicKey: recipient.toString('base64url'),
    ephemeral: EPHEMERAL.toString('hex'),
    encryptedMessage: ciphertext.toString('base64'),
    iv: enc.toString('base64'),
    salt: salt.toString('base64'),
    sha256: digest(ciphertext).toString('hex'),
    label: said.label,
    text: said.text,
    files: said.files.map((file) => ({ ...file, bytes: undefined, hex: file.bytes.toString('hex') })),
  };
}

function refusedAnswers() {
  const sealed = answerVector('');
  const { identity, id, encryptedMessage, iv, salt } = sealed;
  const right = { identity, id, encryptedMessage, iv, salt };
  const other = answerVector('', REQUESTS[1], LONG_ID);
  const carried = answerVector('', REQUESTS[0], ID, HELLO, identityPlaintext(OTHER));
  return [
    { name: 'another id', ...right, id: LONG_ID, reason: 'wrong-key' as const },
    { name: 'another identity', ...right, identity: OTHER, reason: 'wrong-key' as const },
    { name: 'another salt', ...right, salt: other.salt, reason: 'wrong-key' as const },
    {
      name: 'another encapsulated key',
      ...right,
      iv: reference.requestPairOf(OTHER, SALT).public.toString('base64'),
      reason: 'wrong-key' as const,
    },
    {
      name: 'the answer to another request with its salt',
      ...right,
      ...{ encryptedMessage: other.encryptedMessage, iv: other.iv, salt: other.salt },
      reason: 'wrong-key' as const,
    },
    {
      name: 'the highest bit of the encapsulated key, which X25519 ignores',
      ...right,
      iv: withHighestBit(iv),
      reason: 'wrong-key' as const,
    },
    { name: 'a salt of 17 bytes', ...right, salt: zeros(17), reason: 'damaged' as const },
    { name: 'a salt of 15 bytes', ...right, salt: zeros(15), reason: 'damaged' as const },
    {
      name: 'an encapsulated key of 31 bytes',
      ...right,
      iv: counting(1, 31).toString('base64'),
      reason: 'damaged' as const,
    },
    { name: 'less than a tag', ...right, encryptedMessage: zeros(15), reason: 'damaged' as const },
    ...LOW_ORDER.map((hex) => ({
      name: `an encapsulated key of low order: ${hex}`,
      ...right,
      iv: Buffer.from(hex, 'hex').toString('base64'),
      reason: 'damaged' as const,
    })),
    {
      name: 'an identity for another device',
      ...right,
      encryptedMessage: carried.encryptedMessage,
      reason: 'damaged' as const,
    },
  ];
}

function withByte(at: number, byte: number): Buffer {
  const frame = Buffer.from(FRAME);
  frame[at] = byte;
  return frame;
}

function withHighestBit(base64: string): string {
  const bytes = Buffer.from(base64, 'base64');
  bytes.writeUInt8(bytes.readUInt8(31) ^ 0x80, 31);
  return bytes.toString('base64');
}

function zeros(length: number): string {
  return Buffer.alloc(length).toString('base64');
}
