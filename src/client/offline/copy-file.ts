import { decodeBase64Url, encodeBase64Url } from '../../crypto/base64.ts';
import type { Bytes } from '../../crypto/bytes.ts';
import { CryptoError, orDamaged } from '../../crypto/crypto-error.ts';

/** The type of the element that holds a copy in its file: a block of data, which no browser runs (HTML, `script`). */
export const COPY_TYPE = 'application/vnd.inigma.copy';

/** What a template has in the place of the copy. No text in base64url has a per cent sign. */
export const COPY_PLACE = '%COPY%';

const START = `<script type="${COPY_TYPE}">`;
const END = '</script>';

/** The file: a template with the copy in it, as base64url, in which nothing can end an element. */
export function copyFile(template: string, bytes: Bytes): string {
  const [before, after, ...more] = template.split(COPY_PLACE);
  if (before === undefined || after === undefined || more.length > 0)
    throw new Error('The template has not one place for a copy.');
  return before + encodeBase64Url(bytes) + after;
}

/** The copy in a file, or null where it holds none. @throws CryptoError `damaged` */
export function copyInFile(html: string): Bytes | null {
  const at = html.indexOf(START);
  if (at === -1) return null;
  const end = html.indexOf(END, at);
  if (end === -1) throw new CryptoError('damaged');
  return copyInText(html.slice(at + START.length, end));
}

/** The copy that its element holds as text. White space around it is forgiven. @throws CryptoError `damaged` */
export function copyInText(text: string): Bytes {
  return orDamaged(() => decodeBase64Url(text.trim()));
}
