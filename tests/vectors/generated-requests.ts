/** The part of a generated case that is about a request for a secret: what src/crypto makes of it, and opens of the other's. */
import fc from 'fast-check';
import { expect } from 'vitest';
import type { Bytes } from '../../src/crypto/bytes.ts';
import { CryptoError } from '../../src/crypto/crypto-error.ts';
import { openEnvelope } from '../../src/crypto/envelope.ts';
import { verifierOf } from '../../src/crypto/proof.ts';
import { openSealedAnswer, sealAnswer } from '../../src/crypto/requests/answer.ts';
import { noteFits, openNote, packNote, sealNote, unpackNote } from '../../src/crypto/requests/note.ts';
import { askToken } from '../../src/crypto/requests/note-secret.ts';
import { requestKeys } from '../../src/crypto/requests/request-keys.ts';
import type { WireMessage } from '../../src/crypto/seal.ts';
import { Secret } from '../../src/crypto/secret.ts';

export interface GeneratedRequest {
  readonly note: string;
  readonly wantsFiles: boolean;
  readonly noteIv: string;
  /** What the answerer's pair is derived from. */
  readonly ephemeral: string;
  readonly frameEdits: readonly { readonly at: number; readonly byte: number }[];
  /** Null where the frame keeps its length. */
  readonly frameLength: number | null;
}

/** What the other implementation made of one. */
export interface WrittenRequest {
  readonly note: string;
  readonly answer: WireMessage;
}

interface RequestCase {
  readonly identity: string;
  readonly id: string;
  readonly salt: string;
  readonly text: string;
  readonly request: GeneratedRequest;
}

const hex = (length: number) => fc.uint8Array({ minLength: length, maxLength: length }).map(hexOf);

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

export const generatedRequest: fc.Arbitrary<GeneratedRequest> = fc.record({
  note,
  wantsFiles: fc.boolean(),
  noteIv: hex(12),
  ephemeral: hex(32),
  frameEdits: fc.array(frameEdit, { maxLength: 2 }),
  frameLength: fc.option(fc.constantFrom(0, 1, 3, 255, 256, 300, 512, 16_384), { freq: 3 }),
});

/** What src/crypto makes of it; the answer says what the case's message says. */
export async function requestMade({ identity, id, salt, request }: RequestCase, plaintext: Bytes) {
  const keys = await requestKeys(new Secret(identity), bytesOf(salt));
  const token = await askToken(keys.noteSecret);
  const said = { text: request.note, wantsFiles: request.wantsFiles };
  const ephemeral = bytesOf(request.ephemeral);
  const sealed = await sealAnswer({ publicKey: keys.publicKey, id }, plaintext, ephemeral);
  const frame = changedFrame(request);
  return {
    publicKey: keys.publicKey,
    noteSecret: keys.noteSecret.reveal(),
    askToken: token.reveal(),
    askVerifier: await verifierOf(token),
    note: await sealNote(keys, said, bytesOf(request.noteIv)),
    answer: sealed.encryptedMessage,
    encapsulatedKey: sealed.encapsulatedKey,
    frame: hexOf(frame),
    frameVerdict: verdictOf(frame),
  };
}

export async function expectOpensRequest(
  { identity, id, salt, text, request }: RequestCase,
  written: WrittenRequest,
  where: string,
): Promise<void> {
  const secret = new Secret(identity);
  const keys = await requestKeys(secret, bytesOf(salt));
  const said = { text: request.note, wantsFiles: request.wantsFiles };
  expect(await openNote(keys, written.note), where).toEqual(said);
  const plaintext = await openSealedAnswer({ identity: secret, id }, written.answer);
  expect(openEnvelope(plaintext), where).toEqual({ form: 'envelope', label: '', text, files: [] });
}

function changedFrame({ note: text, wantsFiles, frameEdits, frameLength }: GeneratedRequest): Bytes {
  const frame = packNote({ text, wantsFiles });
  for (const { at, byte } of frameEdits) frame[at % frame.length] = byte;
  const changed = new Uint8Array(frameLength ?? frame.length);
  changed.set(frame.subarray(0, changed.length));
  return changed;
}

function verdictOf(frame: Bytes): unknown {
  try {
    return unpackNote(frame);
  } catch (error) {
    if (error instanceof CryptoError) return error.kind;
    throw error;
  }
}

function bytesOf(text: string): Bytes {
  return new Uint8Array(Buffer.from(text, 'hex'));
}

function hexOf(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex');
}
