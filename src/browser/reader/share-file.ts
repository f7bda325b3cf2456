import { fileTypeOf } from '../../client/file-type.ts';

/** Whether the system's sheet takes files of this name: browsers inside other programs drop downloads, but may have it. */
export function canShareFile(name: string): boolean {
  return 'canShare' in navigator && navigator.canShare({ files: [fileOf(name, new Uint8Array())] });
}

/** Opens the system's sheet. `refused`: by the browser; a person who closes the sheet has refused nothing. */
export async function shareFile(
  name: string,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<'shared' | 'closed' | 'refused'> {
  try {
    await navigator.share({ files: [fileOf(name, bytes)] });
    return 'shared';
  } catch (error) {
    return error instanceof DOMException && error.name === 'AbortError' ? 'closed' : 'refused';
  }
}

function fileOf(name: string, bytes: Uint8Array<ArrayBuffer>): File {
  return new File([bytes], name, { type: fileTypeOf(name) });
}
