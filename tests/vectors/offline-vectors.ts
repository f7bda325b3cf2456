/** Vectors of offline copies, by the second implementation: what opens, and what must not. */
import { hkdfSync } from 'node:crypto';
import { HELLO, IDENTITIES, PAPERS } from './inputs.ts';
import {
  counting,
  digest,
  envelope,
  framed,
  gcm,
  identityPlaintext,
  type ReferenceMessage,
} from './reference.ts';

const KEY = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdef';
const SALT = counting(0, 16);
const IV = counting(0x10, 12);
const NO_LIMIT = Number.MAX_SAFE_INTEGER;

interface CopyInput {
  readonly key: string;
  readonly salt: Buffer;
  readonly iv: Buffer;
}

const PLAIN: CopyInput = { key: KEY, salt: SALT, iv: IV };

const OPENED: [name: string, input: CopyInput, said: ReferenceMessage][] = [
  ['hello', PLAIN, HELLO],
  [
    'files and a label',
    { key: `${'-_'.repeat(15)}09`, salt: counting(0x80, 16), iv: counting(0xf0, 12) },
    PAPERS,
  ],
  ['nothing at all', { ...PLAIN, key: '0'.repeat(32) }, { ...HELLO, text: '' }],
  [
    'a text that looks like markup',
    PLAIN,
    { ...HELLO, label: '</title>', text: '</script><script>alert(1)</script><!--' },
  ],
  ['a label of 100 characters', PLAIN, { ...HELLO, label: '世'.repeat(100) }],
  ['one byte more than the shortest padding', PLAIN, { ...HELLO, text: 'x'.repeat(217) }],
  ['a text of many bytes', PLAIN, { ...HELLO, text: '🔑'.repeat(400) }],
];

/** Everything before the check. `head` is what the tag vouches for, and `version` what stands in its place. */
function sealed({ key, salt, iv }: CopyInput, plaintext: Buffer, version = 1): Buffer {
  const head = Buffer.concat([Buffer.of(version), salt, iv]);
  const secret = Buffer.from(key, 'base64url');
  const bits = Buffer.from(hkdfSync('sha256', secret, salt, 'inigma/offline/v1', 32));
  return Buffer.concat([head, gcm(bits, iv, plaintext, head)]);
}

function checked(bytes: Buffer): Buffer {
  return Buffer.concat([bytes, digest(bytes).subarray(0, 8)]);
}

function copyOf(input: CopyInput, plaintext: Buffer): Buffer {
  return checked(sealed(input, plaintext));
}

const HELLO_SEALED = sealed(PLAIN, envelope({ ...HELLO, limit: NO_LIMIT }));
const HELLO_COPY = checked(HELLO_SEALED);
const HELLO_TEXT = HELLO_COPY.toString('base64url');

function flipped(bytes: Buffer, at: number): Buffer {
  const changed = Buffer.from(bytes);
  changed.writeUInt8(changed.readUInt8(at) ^ 1, at);
  return changed;
}

type Kind = 'damaged' | 'newer-version' | 'wrong-key' | 'key-unusable';

const REFUSED: [name: string, kind: Kind, copy: string, key?: string][] = [
  ['another key', 'wrong-key', HELLO_TEXT, `${KEY.slice(0, -1)}g`],
  ['a key that is too short', 'key-unusable', HELLO_TEXT, KEY.slice(1)],
  ['a key that is too long', 'key-unusable', HELLO_TEXT, `${KEY}A`],
  ['a key of another alphabet', 'key-unusable', HELLO_TEXT, `${KEY.slice(1)}+`],
  ['no key', 'key-unusable', HELLO_TEXT, ''],
  ['a changed salt, with the check that fits', 'wrong-key', text(checked(flipped(HELLO_SEALED, 1)))],
  ['a changed iv, with the check that fits', 'wrong-key', text(checked(flipped(HELLO_SEALED, 17)))],
  ['a changed ciphertext, with the check that fits', 'wrong-key', text(checked(flipped(HELLO_SEALED, 60)))],
  [
    'a changed tag, with the check that fits',
    'wrong-key',
    text(checked(flipped(HELLO_SEALED, HELLO_SEALED.length - 1))),
  ],
  [
    'a version that the tag does not vouch for',
    'wrong-key',
    text(checked(Buffer.concat([Buffer.of(1), sealed(PLAIN, framed('{}'), 2).subarray(1)]))),
  ],
  ['version 00', 'newer-version', text(checked(sealed(PLAIN, framed('{}'), 0)))],
  ['version 02', 'newer-version', text(checked(sealed(PLAIN, framed('{}'), 2)))],
  ['a changed byte', 'damaged', text(flipped(HELLO_COPY, 60))],
  ['a changed check', 'damaged', text(flipped(HELLO_COPY, HELLO_COPY.length - 1))],
  ['a copy that was cut off', 'damaged', HELLO_TEXT.slice(0, 200)],
  ['one byte too few', 'damaged', text(HELLO_COPY.subarray(0, -1))],
  ['one byte too many', 'damaged', text(Buffer.concat([HELLO_COPY, Buffer.of(0)]))],
  ['too few bytes for a tag', 'damaged', text(checked(HELLO_SEALED.subarray(0, 44)))],
  ['a version and nothing else', 'damaged', text(checked(Buffer.of(1)))],
  ['nothing', 'damaged', ''],
  ['base64 with padding', 'damaged', HELLO_COPY.toString('base64')],
  ['a blank within', 'damaged', `${HELLO_TEXT.slice(0, 40)} ${HELLO_TEXT.slice(40)}`],
  ['a bare text', 'damaged', text(copyOf(PLAIN, Buffer.from('old')))],
  ['an identity', 'damaged', text(copyOf(PLAIN, identityPlaintext(IDENTITIES[0] ?? '')))],
  ['an envelope of a newer version', 'newer-version', text(copyOf(PLAIN, Buffer.of(0, 3, 0, 0, 0, 0)))],
  ['an envelope that is damaged', 'damaged', text(copyOf(PLAIN, framed('{}')))],
];

function text(bytes: Buffer): string {
  return bytes.toString('base64url');
}

function openedVector([name, input, said]: (typeof OPENED)[number]) {
  const copy = text(copyOf(input, envelope({ ...said, limit: NO_LIMIT })));
  const files = said.files.map(({ name, type, bytes }) => ({ name, type, hex: bytes.toString('hex') }));
  return {
    name,
    key: input.key,
    salt: input.salt.toString('hex'),
    iv: input.iv.toString('hex'),
    label: said.label,
    text: said.text,
    files,
    number: input.salt.toString('hex').slice(0, 8),
    copy,
    html: `<!doctype html>\n<script type="application/vnd.inigma.copy">${copy}</script>\n`,
  };
}

function offlineVectors() {
  return {
    opened: OPENED.map(openedVector),
    refused: REFUSED.map(([name, kind, copy, key = KEY]) => ({ name, kind, key, copy })),
  };
}

export type OfflineVectors = ReturnType<typeof offlineVectors>;

export function offlineVectorsAsText(): string {
  return `${JSON.stringify(offlineVectors(), null, 1)}\n`;
}
