import { promisify } from 'node:util';
import { type BrotliCompress, brotliDecompressSync, constants, createBrotliCompress } from 'node:zlib';
import type { PrecompressedTemplate } from '../../http/server-context.ts';

/** Letters that no page has; their number is prime, so steps of another length for each hole never pair two of them twice. */
const PLACEHOLDER_LETTERS = String.fromCharCode(1, 2, 3, 4, 5, 6, 7, 8, 11, 12)
  .concat(String.fromCharCode(...Array.from({ length: 18 }, (_, index) => 14 + index)))
  .concat(String.fromCharCode(127));
/** How a letter is coded hangs on the two before it (RFC 7932 §7.1). */
const ENDING = 2;

/**
 * Brotli (RFC 7932) of a page with holes: everything else is compressed once, as far as it goes, which costs some 40 ms, and
 * what fills the holes stands uncompressed in between (§9.2). Fillings are ASCII, all as long as `sample`, at most 30
 * letters, and end in the same two.
 * @throws where the encoder has built on what stood in a hole after all
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

/** The parts, compressed with something in each hole, which is left out again. */
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

/** What comes out for a piece of text, up to a whole byte. */
function compressor(encoder: BrotliCompress) {
  const flush = promisify((done: () => void) => encoder.flush(constants.BROTLI_OPERATION_FLUSH, done));
  return async (text: string): Promise<Uint8Array> => {
    encoder.write(text);
    await flush();
    return encoder.read() ?? Buffer.alloc(0);
  };
}

/** Nothing in it is found anywhere else, so that it is coded letter by letter, and leaves no distances behind. */
function placeholder(hole: number, sample: string): string {
  const letters = Array.from({ length: sample.length - ENDING }, (_, at) => (at + 1) * hole);
  return (
    letters.map((at) => PLACEHOLDER_LETTERS[at % PLACEHOLDER_LETTERS.length]).join('') + sample.slice(-ENDING)
  );
}

/** A meta-block of up to 65 536 bytes as they are: its length less one from the fourth bit on, then a bit that says so. */
function uncompressed(text: string): Uint8Array {
  const header = Buffer.alloc(3);
  header.writeUIntLE(((text.length - 1) << 3) | (1 << 19), 0, 3);
  return Buffer.concat([header, Buffer.from(text, 'latin1')]);
}
