/** The pictures that a page may show from bytes: formats that hold no script. */
export type PreviewType = 'image/png' | 'image/jpeg' | 'image/gif' | 'image/webp';

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const JPEG = [0xff, 0xd8, 0xff];
const GIF_87A = [0x47, 0x49, 0x46, 0x38, 0x37, 0x61];
const GIF_89A = [0x47, 0x49, 0x46, 0x38, 0x39, 0x61];
const RIFF = [0x52, 0x49, 0x46, 0x46];
const WEBP = [0x57, 0x45, 0x42, 0x50];

/**
 * What a file is by its first bytes (WHATWG MIME Sniffing §6.1), or null where it is no picture to show. The
 * type that came with the file is not asked: it is the sender's word.
 */
export function previewType(bytes: Uint8Array): PreviewType | null {
  if (has(bytes, PNG)) return 'image/png';
  if (has(bytes, JPEG)) return 'image/jpeg';
  if (has(bytes, GIF_87A) || has(bytes, GIF_89A)) return 'image/gif';
  if (has(bytes, RIFF) && has(bytes, WEBP, 8)) return 'image/webp';
  return null;
}

function has(bytes: Uint8Array, signature: readonly number[], at = 0): boolean {
  return signature.every((byte, index) => bytes[at + index] === byte);
}
