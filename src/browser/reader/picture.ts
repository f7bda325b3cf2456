import { type AttachedFile, previewType } from '../../client/primitives.ts';

/** Small files can decode to more than a device has memory for; this many pixels, of all pictures of a message, are 160 MB. */
const MOST_PIXELS = 40_000_000;

/**
 * Tells the address (`blob:`, of exactly the type that the first bytes tell) of each picture that this browser can show,
 * one after another, within that budget. It is valid as long as the page is.
 */
export async function showPictures(
  files: readonly AttachedFile[],
  show: (at: number, address: string) => void,
): Promise<void> {
  let budget = MOST_PIXELS;
  for (const [at, { bytes }] of files.entries()) {
    const type = previewType(bytes);
    if (type === null) continue;
    const picture = new Blob([bytes], { type });
    const address = URL.createObjectURL(picture);
    const pixels = await pixelsOf(address);
    if (pixels <= budget && (await isWhole(picture))) {
      budget -= pixels;
      show(at, address);
    } else URL.revokeObjectURL(address);
  }
}

/** Loading tells the measures, and decodes nothing yet. What is no picture would never fit. */
async function pixelsOf(address: string): Promise<number> {
  const image = new Image();
  image.src = address;
  try {
    await new Promise((resolve, reject) => {
      image.onload = resolve;
      image.onerror = reject;
    });
    return image.naturalWidth * image.naturalHeight;
  } catch {
    return Number.POSITIVE_INFINITY;
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
