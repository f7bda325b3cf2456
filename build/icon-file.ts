/** A picture in PNG, `side` pixels wide and high, at most 256. */
export interface IconImage {
  readonly side: number;
  readonly png: Uint8Array;
}

const HEADER_BYTES = 6;
const ENTRY_BYTES = 16;

/** An .ico file that holds the same picture in several sizes, as PNG, which every browser and Windows since Vista read. */
export function iconFile(images: readonly IconImage[]): Uint8Array {
  const header = Buffer.alloc(HEADER_BYTES);
  header.writeUInt16LE(1, 2);
  header.writeUInt16LE(images.length, 4);
  let offset = HEADER_BYTES + ENTRY_BYTES * images.length;
  const entries = images.map(({ side, png }) => {
    const entry = directoryEntry(side, png.length, offset);
    offset += png.length;
    return entry;
  });
  return Buffer.concat([header, ...entries, ...images.map(({ png }) => png)]);
}

/** Width, height (0 for 256), no palette, one plane, 32 bits a pixel, then how many bytes lie where. */
function directoryEntry(side: number, length: number, offset: number): Buffer {
  const entry = Buffer.alloc(ENTRY_BYTES);
  entry.writeUInt8(side % 256, 0);
  entry.writeUInt8(side % 256, 1);
  entry.writeUInt16LE(1, 4);
  entry.writeUInt16LE(32, 6);
  entry.writeUInt32LE(length, 8);
  entry.writeUInt32LE(offset, 12);
  return entry;
}
