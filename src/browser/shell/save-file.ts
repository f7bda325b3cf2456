import { fileTypeOf } from '../../client/file-type.ts';

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
