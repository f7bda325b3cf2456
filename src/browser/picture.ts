import { type EnclosedFile, previewType } from '../client/primitives.ts';

/** A small file can unfold to more than a device has room for; this many pixels are 160 MB. */
const MOST_PIXELS = 40_000_000;

/**
 * The address (`blob:`, of exactly the type that the first bytes tell) of a picture that this browser can show; null
 * where there is none. It is valid as long as the page is.
 */
export async function pictureOf(bytes: EnclosedFile['bytes']): Promise<string | null> {
  const type = previewType(bytes);
  if (type === null) return null;
  const address = URL.createObjectURL(new Blob([bytes], { type }));
  if (await canBeShown(address)) return address;
  URL.revokeObjectURL(address);
  return null;
}

/** Loading tells the measures; only what is not too large is decoded. */
async function canBeShown(address: string): Promise<boolean> {
  const image = new Image();
  image.src = address;
  try {
    await new Promise((resolve, reject) => {
      image.onload = resolve;
      image.onerror = reject;
    });
    if (image.naturalWidth * image.naturalHeight > MOST_PIXELS) return false;
    await image.decode();
    return true;
  } catch {
    return false;
  }
}
