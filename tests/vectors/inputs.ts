/** What the vectors are made of: fixed, and chosen to touch every rule of docs/protocol.md. */
import { counting, type ReferenceFile, type ReferenceMessage, type ReferenceSentLabel } from './reference.ts';

const MESSAGE_KEY = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdef';
const IDENTITY = 'ghijklmnopqrstuvwxyz0123456789-_';
const DEFAULT_LIMIT = 2_097_152;
export const IV = counting(0x10, 12);
const LABEL_IV = counting(0x20, 12);

const SALT = counting(0x00, 16);

export interface KeyInput {
  key: string;
  passphrase: string | null;
  salt: Buffer;
}

export const KEYS = {
  plain: { key: MESSAGE_KEY, passphrase: null, salt: SALT },
  ligature: { key: MESSAGE_KEY, passphrase: '\uFB01x', salt: SALT },
  'spaces kept, salt of 1 byte': {
    key: MESSAGE_KEY,
    passphrase: '  two  words ',
    salt: counting(0xff, 1),
  },
  'emoji, decomposed and fullwidth letters, salt of 96 bytes': {
    key: MESSAGE_KEY,
    passphrase: '🔑👩‍💻 Ne\u0301e \uFF21\u2460\u212B',
    salt: counting(0x80, 96),
  },
  'an identity, as after a claim by an earlier client': {
    key: IDENTITY,
    passphrase: null,
    salt: counting(0x40, 16),
  },
  'no ASCII, as earlier servers took it': { key: 'Schlüssel 鍵', passphrase: null, salt: counting(1, 32) },
} satisfies Record<string, KeyInput>;

export type KeyName = keyof typeof KEYS;

const PIXEL = Buffer.from('89504e470d0a1a0a0000000d4948445200000001000000010806000000', 'hex');

const FILES: ReferenceFile[] = [
  { name: 'pixel.png', type: 'image/png', bytes: PIXEL },
  { name: 'Überweisung "März".pdf', type: 'application/pdf', bytes: counting(0, 300) },
  { name: 'empty', type: '', bytes: Buffer.alloc(0) },
  { name: 'zeros.bin', type: 'application/octet-stream', bytes: Buffer.alloc(40) },
];

export const HELLO = message({ text: 'hello' });
export const PAPERS = message({ label: 'papers', text: 'see the files', files: FILES });

/** The header of a text alone has 34 bytes where the text has 100 to 999, so 40 bytes stand before it. */
export const MESSAGES: Record<string, ReferenceMessage> = {
  hello: HELLO,
  'nothing at all': message({}),
  'mixed scripts, a byte order mark and a NUL that belong to the text': message({
    label: 'Bank PIN 🏦 "é"',
    text: '\uFEFFПривет, 世界! مرحبا 👨‍👩‍👧‍👦\r\n\u0000\u2028<b>&amp;</b>\\',
  }),
  'four files': PAPERS,
  'only a file': message({ files: FILES.slice(0, 1) }),
  'just the smallest length': message({ text: 'x'.repeat(216) }),
  'one byte more than the smallest length': message({ text: 'x'.repeat(217) }),
  'a kilobyte': message({ label: 'k', text: 'kilobyte'.repeat(128) }),
  'a limit below 256 bytes': message({ text: 'hello', limit: 200 }),
  'a limit below the padding, and no multiple of four': message({ text: 'y'.repeat(228), limit: 383 }),
  'a limit with no room for padding': message({ text: 'z'.repeat(229), limit: 380 }),
  'a large message at the default limit': message({ text: 'm'.repeat(1_560_000) }),
};

const ID = 'oMd3vYtJ-K_0123456789abcd';
const LONG_ID = 'Z'.repeat(50);

export const LABELS: { identity: string; id: string; iv: Buffer; label: string }[] = [
  { identity: IDENTITY, id: ID, iv: LABEL_IV, label: 'Bank PIN' },
  { identity: IDENTITY, id: LONG_ID, iv: LABEL_IV, label: 'Bank PIN' },
  { identity: IDENTITY, id: ID, iv: IV, label: '' },
  { identity: IDENTITY, id: ID, iv: counting(0, 12), label: ' blanks kept ' },
  { identity: MESSAGE_KEY, id: '-', iv: LABEL_IV, label: '🏦'.repeat(80) },
  { identity: MESSAGE_KEY, id: '-', iv: IV, label: 'é'.repeat(100) },
];

export const SENT_LABELS: ({ identity: string; iv: Buffer } & ReferenceSentLabel)[] = [
  {
    identity: IDENTITY,
    iv: LABEL_IV,
    label: 'Bank PIN',
    sentAt: 1_800_000_000,
    lifetime: 86_400,
    salt: SALT,
  },
  { identity: IDENTITY, iv: IV, label: '', sentAt: 0, lifetime: null, salt: counting(0xf8, 16) },
  {
    identity: MESSAGE_KEY,
    iv: IV,
    label: '世'.repeat(100),
    sentAt: 2 ** 53 - 1,
    lifetime: 2 ** 32 - 1,
    salt: counting(0x77, 16),
  },
];

export const READERS = [ID, LONG_ID, '-'].map((id) => ({ identity: IDENTITY, id }));

/** Identity keys on their way to another device; the code of the last one begins with zeros. */
export const DEVICES = [
  { identity: IDENTITY, id: ID, salt: SALT },
  { identity: IDENTITY, id: LONG_ID, salt: SALT },
  { identity: IDENTITY, id: ID, salt: counting(0x90, 16) },
  { identity: 'ein Schlüssel, den sich jemand ausgedacht hat 🔑', id: ID, salt: SALT },
  { identity: 'é'.repeat(95), id: '-', salt: counting(0x80, 96) },
  { identity: 'k'.repeat(16), id: 'zero187', salt: counting(0xa0, 1) },
];

export interface OwnedInput {
  name: string;
  identity: string;
  id: string;
  salt: Buffer;
  said: ReferenceMessage | string;
}

export const OWNED: OwnedInput[] = [
  { name: 'hello', identity: IDENTITY, id: ID, salt: counting(0x60, 16), said: HELLO },
  { name: 'files under another id', identity: IDENTITY, id: LONG_ID, salt: counting(0x61, 16), said: PAPERS },
  { name: 'a bare text that was claimed', identity: IDENTITY, id: ID, salt: counting(0x62, 16), said: 'old' },
];

export const IDENTITIES = [IDENTITY, MESSAGE_KEY, 'ein Schlüssel, den sich jemand ausgedacht hat 🔑'];

export const LENGTHS = [
  2, 3, 4, 7, 8, 9, 15, 16, 17, 31, 33, 255, 256, 257, 272, 273, 300, 1000, 4097,
].concat(
  [65_535, 65_537, 100_000, 1_048_575, 1_048_576, 1_048_577, 1_572_848],
  [2 ** 31 - 1, 2 ** 32 + 1, 2 ** 48 - 1],
);

export const LIMITS = [0, 3, 4, 20, 23, 24, 25, 28, 200, 380, 383, 1_900_000, DEFAULT_LIMIT];

function message(fields: Partial<ReferenceMessage>): ReferenceMessage {
  return { label: '', text: '', files: [], limit: DEFAULT_LIMIT, ...fields };
}
