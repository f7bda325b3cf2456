import { randomInt } from 'node:crypto';
import { expect, test } from 'vitest';
import type { Bytes } from '../../src/crypto/bytes.ts';
import { CryptoError } from '../../src/crypto/crypto-error.ts';
import { openEnvelope, packEnvelope } from '../../src/crypto/envelope.ts';
import { verifierOf } from '../../src/crypto/proof.ts';
import { openSealedAnswer, sealAnswer } from '../../src/crypto/requests/answer.ts';
import { openNote, packNote, sealNote, unpackNote } from '../../src/crypto/requests/note.ts';
import { askToken } from '../../src/crypto/requests/note-secret.ts';
import { type RequestKeys, requestKeys } from '../../src/crypto/requests/request-keys.ts';
import type { WireMessage } from '../../src/crypto/seal.ts';
import { Secret } from '../../src/crypto/secret.ts';
import { hexOf } from './generated-cases.ts';
import { type GeneratedRequest, generateRequests } from './generated-requests.ts';
import { runPython } from './run-python.ts';

/** 1 000 requests, in parts: X25519 in plain code takes milliseconds, and most of a test's time on a busy machine. */
const PARTS = [1, 2, 3, 4, 5];
const CASES = 200;
const LIMIT = 2_097_152;

/** What the other implementation made of one. */
interface Written {
  readonly note: string;
  readonly answer: WireMessage;
}

test.each(PARTS)(
  `in ${CASES} generated requests each implementation opens what the other made, part %i`,
  async () => {
    const seed = randomInt(2 ** 31);
    const generated = generateRequests(seed, CASES);
    const cases = await Promise.all(
      generated.map(async (one, number) => {
        const keys = await requestKeys(new Secret(one.identity), bytesOf(one.salt));
        return { keys, given: { ...one, number, made: await madeOf(one, keys) } };
      }),
    );
    const input = JSON.stringify(cases.map(({ given }) => given));
    const answer = runPython('agree_requests.py', input) as { errors: string[]; written: Written[] };
    expect(answer.errors, `seed ${seed}`).toEqual([]);
    expect(answer.written).toHaveLength(CASES);
    for (const [at, { keys, given }] of cases.entries()) {
      await expectOpens(given, keys, answer.written[at], `seed ${seed}, request ${at}`);
    }
  },
);

/** What src/crypto makes of it. */
async function madeOf(given: GeneratedRequest, keys: RequestKeys) {
  const { id, text, note, wantsFiles, noteIv, ephemeral } = given;
  const token = await askToken(keys.noteSecret);
  const plaintext = packEnvelope({ label: '', text, files: [] }, LIMIT);
  const sealed = await sealAnswer({ publicKey: keys.publicKey, id }, plaintext, bytesOf(ephemeral));
  const frame = changedFrame(given);
  return {
    publicKey: keys.publicKey,
    noteSecret: keys.noteSecret.reveal(),
    askToken: token.reveal(),
    askVerifier: await verifierOf(token),
    note: await sealNote(keys, { text: note, wantsFiles }, bytesOf(noteIv)),
    envelope: hexOf(plaintext),
    answer: sealed.encryptedMessage,
    encapsulatedKey: sealed.encapsulatedKey,
    frame: hexOf(frame),
    frameVerdict: checkOf(frame),
  };
}

async function expectOpens(
  { identity, id, text, note, wantsFiles }: GeneratedRequest,
  keys: RequestKeys,
  written: Written | undefined,
  where: string,
): Promise<void> {
  if (written === undefined) throw new Error(`Nothing was written for ${where}.`);
  expect(await openNote(keys, written.note), where).toEqual({ text: note, wantsFiles });
  const plaintext = await openSealedAnswer({ identity: new Secret(identity), id }, written.answer);
  expect(openEnvelope(plaintext), where).toEqual({ form: 'envelope', label: '', text, files: [] });
}

function changedFrame({ note: text, wantsFiles, frameEdits, frameLength }: GeneratedRequest): Bytes {
  const frame = packNote({ text, wantsFiles });
  for (const { at, byte } of frameEdits) frame[at % frame.length] = byte;
  const changed = new Uint8Array(frameLength ?? frame.length);
  changed.set(frame.subarray(0, changed.length));
  return changed;
}

function checkOf(frame: Bytes): unknown {
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
