import { NONCE } from '../../pages/shell/page-template.ts';
import { toBase64Url } from '../digests.ts';
import type { PrecompressedTemplate, ServerContext } from '../server-context.ts';
import { chooseCoding } from './content-coding.ts';

const NONCE_BYTES = 16;
/** Base64 of 16 bytes ends in it (RFC 4648 §4); the precompressed template needs a constant ending. */
const PADDING = '==';
const SAMPLE_NONCE = 'A'.repeat(22) + PADDING;

type Body = string | Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array>;

/** The encoded body of a page, and its Content-Encoding. */
interface EncodedBody {
  readonly body: Body;
  readonly headers: Readonly<Record<string, string>>;
}

/** 128 random bits, new for every response. */
export function newNonce(): string {
  return toBase64Url(crypto.getRandomValues(new Uint8Array(NONCE_BYTES))) + PADDING;
}

/** A page that was rendered once; each response joins its parts with a new nonce. */
export class EncodedPage {
  readonly #parts: readonly string[];
  /** Null until it is compressed, or for good if that fails: gzip is the fallback. */
  #brotli: PrecompressedTemplate | null = null;

  constructor(html: string, precompress: ServerContext['precompressTemplate']) {
    this.#parts = html.split(NONCE);
    precompress?.(this.#parts, SAMPLE_NONCE).then(
      (template) => {
        this.#brotli = template;
      },
      () => undefined,
    );
  }

  encode(nonce: string, accepted: string | undefined): EncodedBody {
    const coding = chooseCoding(accepted, this.#brotli === null ? ['gzip'] : ['br', 'gzip']);
    if (coding === 'br' && this.#brotli !== null) return encodedBody('br', this.#brotli(nonce));
    const page = this.#parts.join(nonce);
    return coding === null ? { body: page, headers: {} } : encodedBody('gzip', gzip(page));
  }
}

function encodedBody(coding: 'br' | 'gzip', body: Body): EncodedBody {
  return { body, headers: { 'Content-Encoding': coding } };
}

function gzip(page: string): ReadableStream<Uint8Array> {
  return new Blob([page]).stream().pipeThrough(new CompressionStream('gzip'));
}
