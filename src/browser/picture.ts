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
  const picture = new Blob([bytes], { type });
  const address = URL.createObjectURL(picture);
  if ((await isOfMeasure(address)) && (await isWhole(picture))) return address;
  URL.revokeObjectURL(address);
  return null;
}

/** Loading tells the measures, and decodes nothing yet. */
async function isOfMeasure(address: string): Promise<boolean> {
  const image = new Image();
  image.src = address;
  try {
    await new Promise((resolve, reject) => {
      image.onload = resolve;
      image.onerror = reject;
    });
    return image.naturalWidth * image.naturalHeight <= MOST_PIXELS;
  } catch {
    return false;
  }
}

/** An image element is content with half a picture; a bitmap is made of a whole one only. */
async function isWhole(picture: Blob): Promise<boolean> {
  try {
    (await createImageBitmap(picture)).close();
    return true;
  } catch {
    return false;
  }
}
