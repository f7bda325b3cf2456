/** Cases that two implementations must agree on: what a message is made of, and what nobody honest makes. */
import fc from 'fast-check';
import { safeFileName } from '../../src/crypto/file-name.ts';
import { labelFits } from '../../src/crypto/label.ts';

export interface GeneratedFile {
  readonly name: string;
  readonly type: string;
  readonly hex: string;
}

export interface GeneratedCase {
  readonly key: string;
  readonly identity: string;
  readonly passphrase: string | null;
  readonly id: string;
  readonly salt: string;
  readonly ownedSalt: string;
  /** What PBKDF2 gave for the message and for its owner; null where that is to be derived. */
  readonly masters: readonly [string, string] | null;
  readonly label: string;
  readonly text: string;
  readonly files: readonly GeneratedFile[];
  readonly limit: number;
  readonly sentAt: number;
  readonly lifetime: number | null;
  readonly ivs: Readonly<Record<'message' | 'owned' | 'label' | 'sent', string>>;
  readonly edits: readonly Edit[];
  readonly riskyName: string;
}

/** A change to a plaintext: a byte somewhere, or something written into the header or instead of a part of it. */
export interface Edit {
  readonly inHeader: boolean;
  readonly at: number;
  readonly byte: number;
  readonly drop: number;
  readonly insert: string;
}

/** This many whole runs of PBKDF2 for each of the two keys; all other cases bring what it gave. */
const DERIVED = 4;

export const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
export const generatedKey = fc.string({ unit: fc.constantFrom(...ALPHABET), minLength: 32, maxLength: 32 });
/** Characters that NFKC changes, joins or leaves alone, all of them as old as any platform. */
const passphrase = fc.string({
  unit: fc.constantFrom(...'aZ 09~-éﬁＡ①Åß鍵가', 'e\u0301', '\u0323', '\u1E9B\u0323', '👩‍💻', '🔑', '\u00A0'),
  minLength: 1,
  maxLength: 20,
});
const id = fc.string({ unit: fc.constantFrom(...ALPHABET), minLength: 1, maxLength: 50 });
export const hex = (length: number) => fc.uint8Array({ minLength: length, maxLength: length }).map(hexOf);

/** Names made of what is dangerous about names. */
const riskyName = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '/',
        '\\',
        '.',
        ' ',
        '  ',
        'con',
        'NUL',
        'Lpt1',
        'com²',
        'x',
        'é',
        '😀',
        '\0',
        '\n',
        '\uD800',
      ),
      fc.constantFrom(
        '\u202E',
        '\u200B',
        '\u200D',
        '\uFE0F',
        '\u00AD',
        '\u2028',
        '\u3000',
        '\u2800',
        '\u{E0041}',
      ),
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.constantFrom('x'.repeat(198), '.'.repeat(199), ' '.repeat(200)),
    ),
    { maxLength: 6 },
  )
  .map((parts) => parts.join(''));

const file = fc.record({
  name: riskyName.map(safeFileName),
  type: fc.constantFrom('', 'image/png', 'text/plain;charset=utf-8', '"\\\u0007'),
  hex: fc.uint8Array({ maxLength: 200 }).map(hexOf),
});

const edit = fc.record({
  inHeader: fc.boolean(),
  at: fc.nat(),
  byte: fc.nat(255),
  drop: fc.nat(2),
  insert: fc.constantFrom(
    ...[
      '',
      '0',
      '5',
      '.0',
      '.5',
      'e0',
      'E+1',
      '-',
      '"',
      ',',
      '{}',
      '[]',
      ' ',
      '\\u0041',
      '\\u001f',
      '\\',
      'null',
    ],
    ...[
      '"x":1,',
      '"x":1.50,',
      '"x":1e21,',
      '"x":1e+21,',
      '"x":0.1,',
      '"text":1,',
      '"1":0,',
      ',"1":0',
      '"label":"",',
    ],
  ),
});

const oneCase = fc.record({
  key: generatedKey,
  identity: fc.oneof(generatedKey, fc.string({ unit: 'grapheme', minLength: 16, maxLength: 20 })),
  passphrase: fc.option(passphrase),
  id,
  salt: hex(16),
  ownedSalt: hex(16),
  masters: fc.tuple(hex(32), hex(32)),
  label: fc.string({ unit: 'binary', maxLength: 60 }).filter(labelFits),
  text: fc.string({ unit: 'binary', maxLength: 300 }),
  files: fc.array(file, { maxLength: 3 }),
  limit: fc.constantFrom(8_000, 16_001, 2_097_152),
  sentAt: fc.oneof(fc.nat(), fc.maxSafeNat()),
  lifetime: fc.option(fc.integer({ min: 1, max: 2 ** 32 - 1 })),
  ivs: fc.record({ message: hex(12), owned: hex(12), label: hex(12), sent: hex(12) }),
  edits: fc.array(edit, { minLength: 1, maxLength: 2 }),
  riskyName,
});

/** So many cases of this seed. */
export function generateCases(seed: number, numRuns: number): GeneratedCase[] {
  const cases = fc.sample(oneCase, { seed, numRuns });
  return cases.map((generated, at) => (at < DERIVED ? { ...generated, masters: null } : generated));
}

/** The plaintext with these changes; the length of the header is made to fit again, so that the header itself is judged. */
export function mutate(plaintext: Uint8Array, edits: readonly Edit[]): Buffer {
  return edits.reduce(mutateOnce, Buffer.from(plaintext));
}

function mutateOnce(plaintext: Buffer, { inHeader, at, byte, drop, insert }: Edit): Buffer {
  const isEnvelope =
    plaintext[0] === 0 && plaintext[1] === 1 && plaintext.readUInt32BE(2) < plaintext.length - 6;
  if (!inHeader || !isEnvelope) {
    const changed = Buffer.from(plaintext);
    changed[at % changed.length] = byte;
    return changed;
  }
  const end = 6 + plaintext.readUInt32BE(2);
  const header = plaintext.subarray(6, end);
  const from = at % (header.length + 1);
  const edited = Buffer.concat([header.subarray(0, from), Buffer.from(insert), header.subarray(from + drop)]);
  const start = Buffer.from(plaintext.subarray(0, 6));
  start.writeUInt32BE(edited.length, 2);
  return Buffer.concat([start, edited, plaintext.subarray(end)]);
}

export function hexOf(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex');
}
