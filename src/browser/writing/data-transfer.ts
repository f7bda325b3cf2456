/** What a drop or a paste hands to the page. */
type Transfer = DataTransfer | null;

/** Whether files are being dragged, as against text, which belongs to the field that it is dropped on. */
export function bringsFiles(transfer: Transfer): boolean {
  return transfer?.types.includes('Files') ?? false;
}

/** The files of a drop, and the names of the folders in it, which no browser hands over as one file. */
export function dropped(transfer: Transfer): { readonly files: File[]; readonly folders: string[] } {
  const items = [...(transfer?.items ?? [])].filter(({ kind }) => kind === 'file');
  const isFolder = (item: DataTransferItem) => item.webkitGetAsEntry()?.isDirectory ?? false;
  const named = (item: DataTransferItem) => item.webkitGetAsEntry()?.name ?? '';
  return {
    files: items.filter((item) => !isFolder(item)).flatMap((item) => item.getAsFile() ?? []),
    folders: items.filter(isFolder).map(named),
  };
}

/**
 * The files of a paste. Office programs put a picture of a text beside the text itself; then the text is meant. A
 * picture that was copied from a page comes with markup, and no text.
 */
export function pasted(transfer: Transfer): File[] {
  const types = transfer?.types ?? [];
  const isText = types.includes('text/plain') && types.includes('text/html');
  return isText ? [] : [...(transfer?.files ?? [])];
}
