import { fileTypeOf } from '../../client/file-type.ts';
import { safeFileName } from '../../client/primitives.ts';

/** Long enough for a browser to begin with the download. */
const KEPT_MILLISECONDS = 60_000;

/** Hands bytes to the browser as a download, of a type that no browser runs. */
export function saveFile(name: string, bytes: Uint8Array<ArrayBuffer>): void {
  const address = URL.createObjectURL(new Blob([bytes], { type: fileTypeOf(name) }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), KEPT_MILLISECONDS);
}

/** As UTF-8, in a file of this name and `.txt`. */
export function saveText(name: string, text: string): void {
  saveFile(safeFileName(`${name}.txt`), new TextEncoder().encode(text));
}
