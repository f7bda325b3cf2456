import { promisify } from 'node:util';
import { type BrotliCompress, brotliDecompressSync, constants, createBrotliCompress } from 'node:zlib';
import type { PrecompressedTemplate } from '../../http/server-context.ts';

/** Characters that no page has. Their number is prime, so with a different step for each hole no pair repeats. */
const PLACEHOLDER_LETTERS = String.fromCharCode(1, 2, 3, 4, 5, 6, 7, 8, 11, 12)
  .concat(String.fromCharCode(...Array.from({ length: 18 }, (_, index) => 14 + index)))
  .concat(String.fromCharCode(127));
/** The coding of a character depends on the two before it (RFC 7932 §7.1). */
const ENDING = 2;

/**
 * Brotli (RFC 7932) of a page with holes. The parts are compressed once, at maximum quality, which takes about 40 ms; the
 * text in the holes is stored uncompressed between them (§9.2). Fillings are ASCII, as long as `sample`, at most 30
 * characters, and end in the same two.
 * @throws if the compressed parts refer to the text of a hole after all
 */
export async function precompressTemplate(
  parts: readonly string[],
  sample: string,
): Promise<PrecompressedTemplate> {
  const compressed = await compressParts(parts, sample);
  const fill = (filling: string) => {
    const hole = uncompressed(filling);
    return Buffer.concat(compressed.flatMap((part, index) => (index === 0 ? [part] : [hole, part])));
  };
  if (brotliDecompressSync(fill(sample)).toString() !== parts.join(sample))
    throw new Error('This page cannot be compressed as a template.');
  return fill;
}

/** The parts, compressed with a placeholder in each hole, whose output is dropped. */
async function compressParts(parts: readonly string[], sample: string): Promise<Uint8Array[]> {
  const { BROTLI_PARAM_QUALITY, BROTLI_MAX_QUALITY, BROTLI_PARAM_MODE, BROTLI_MODE_TEXT } = constants;
  const params = { [BROTLI_PARAM_QUALITY]: BROTLI_MAX_QUALITY, [BROTLI_PARAM_MODE]: BROTLI_MODE_TEXT };
  const encoder = createBrotliCompress({ params });
  const compress = compressor(encoder);
  const compressed: Uint8Array[] = [];
  for (const [index, part] of parts.entries()) {
    if (index > 0) await compress(placeholder(index, sample));
    compressed.push(await compress(part));
  }
  const end = encoder.toArray();
  encoder.end();
  return [...compressed.slice(0, -1), Buffer.concat([...compressed.slice(-1), ...(await end)])];
}

/** Compresses a piece of text, flushed to a whole byte. */
function compressor(encoder: BrotliCompress) {
  const flush = promisify((done: () => void) => encoder.flush(constants.BROTLI_OPERATION_FLUSH, done));
  return async (text: string): Promise<Uint8Array> => {
    encoder.write(text);
    await flush();
    return encoder.read() ?? Buffer.alloc(0);
  };
}

/** No part of it occurs anywhere else, so the encoder writes literals and no distances. */
function placeholder(hole: number, sample: string): string {
  const letters = Array.from({ length: sample.length - ENDING }, (_, at) => (at + 1) * hole);
  return (
    letters.map((at) => PLACEHOLDER_LETTERS[at % PLACEHOLDER_LETTERS.length]).join('') + sample.slice(-ENDING)
  );
}

/** An uncompressed meta-block of up to 65 536 bytes: length minus one from the fourth bit on, then ISUNCOMPRESSED. */
function uncompressed(text: string): Uint8Array {
  const header = Buffer.alloc(3);
  header.writeUIntLE(((text.length - 1) << 3) | (1 << 19), 0, 3);
  return Buffer.concat([header, Buffer.from(text, 'latin1')]);
}
