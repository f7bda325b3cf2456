/** Requests for secrets that two implementations must agree on, their notes and answers, and frames that nobody honest makes. */
import fc from 'fast-check';
import { noteFits } from '../../src/crypto/requests/note.ts';
import { ALPHABET, generatedKey, hex } from './generated-cases.ts';

export interface GeneratedRequest {
  readonly identity: string;
  readonly id: string;
  readonly salt: string;
  readonly text: string;
  readonly note: string;
  readonly wantsFiles: boolean;
  readonly noteIv: string;
  /** What the answerer's pair is derived from. */
  readonly ephemeral: string;
  readonly frameEdits: readonly { readonly at: number; readonly byte: number }[];
  /** Null where the frame keeps its length. */
  readonly frameLength: number | null;
}

/** Short notes, notes at the edges of the padding, and the longest. */
const note = fc
  .oneof(
    fc.string({ unit: 'binary', minLength: 1, maxLength: 150 }),
    fc.integer({ min: 245, max: 260 }).map((length) => 'x'.repeat(length)),
    fc.integer({ min: 1, max: 2_000 }).map((length) => '🔑'.repeat(length)),
  )
  .filter(noteFits);

/** Most of them change what the first bytes say. */
const frameEdit = fc.record({
  at: fc.oneof(fc.nat(8), fc.nat(8_191)),
  byte: fc.oneof(fc.constantFrom(0, 1, 2, 0x80, 0xff), fc.nat(255)),
});

const oneRequest: fc.Arbitrary<GeneratedRequest> = fc.record({
  identity: fc.oneof(generatedKey, fc.string({ unit: 'grapheme', minLength: 16, maxLength: 20 })),
  id: fc.string({ unit: fc.constantFrom(...ALPHABET), minLength: 1, maxLength: 50 }),
  salt: hex(16),
  text: fc.string({ unit: 'binary', maxLength: 300 }),
  note,
  wantsFiles: fc.boolean(),
  noteIv: hex(12),
  ephemeral: hex(32),
  frameEdits: fc.array(frameEdit, { maxLength: 2 }),
  frameLength: fc.option(fc.constantFrom(0, 1, 3, 255, 256, 300, 512, 16_384), { freq: 3 }),
});

/** So many requests of this seed. */
export function generateRequests(seed: number, numRuns: number): GeneratedRequest[] {
  return fc.sample(oneRequest, { seed, numRuns });
}
