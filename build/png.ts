import { crc32, deflateSync, inflateSync } from 'node:zlib';

/** Pixels of a picture, three bytes each (red, green, blue), row by row from the top. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly rgb: Uint8Array;
}

const SIGNATURE = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');
/** Bytes of a pixel, by the colour types that browsers write (PNG §11.2.1). */
const PIXEL_BYTES: Readonly<Record<number, number>> = { 2: 3, 6: 4 };
const PALETTE = 3;

/** Reads what a browser's screenshot is: 8 bits a channel, not interlaced; what is transparent is taken as it is. */
export function decodePng(png: Uint8Array): Pixels {
  const chunks = chunksOf(Buffer.from(png));
  const header = chunks.find(([type]) => type === 'IHDR')?.[1] ?? Buffer.alloc(13);
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  const bytes = PIXEL_BYTES[header.readUInt8(9)];
  if (bytes === undefined || header.readUInt8(8) !== 8 || header.readUInt8(12) !== 0)
    throw new Error(
      'This PNG is not of the kind that browsers write: 8 bits per channel, RGB or RGBA, not interlaced.',
    );
  const data = inflateSync(Buffer.concat(chunks.filter(([type]) => type === 'IDAT').map(([, body]) => body)));
  const rows = unfilter(data, width * bytes, bytes);
  const rgb = new Uint8Array(width * height * 3);
  for (let pixel = 0; pixel < width * height; pixel += 1)
    rgb.set(rows.subarray(pixel * bytes, pixel * bytes + 3), pixel * 3);
  return { width, height, rgb };
}

/** A PNG of at most 256 colours: `indexes` holds one byte a pixel, `palette` three a colour (PNG §11.2.2). */
export function encodePalettePng(
  { width, height }: Pick<Pixels, 'width' | 'height'>,
  indexes: Uint8Array,
  palette: Uint8Array,
): Uint8Array {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, PALETTE], 8);
  const rows = Array.from({ length: height }, (_, row) =>
    Buffer.concat([Buffer.from([0]), indexes.subarray(row * width, (row + 1) * width)]),
  );
  const data = deflateSync(Buffer.concat(rows), { level: 9, memLevel: 9 });
  return assemblePng([
    ['IHDR', header],
    ['PLTE', palette],
    ['IDAT', data],
    ['IEND', Buffer.alloc(0)],
  ]);
}

type Chunk = readonly [type: string, body: Uint8Array];

export function assemblePng(chunks: readonly Chunk[]): Uint8Array {
  return Buffer.concat([SIGNATURE, ...chunks.map(([type, body]) => chunk(type, body))]);
}

function chunksOf(png: Buffer): [type: string, body: Buffer][] {
  const chunks: [string, Buffer][] = [];
  for (let at = SIGNATURE.length; at < png.length; ) {
    const length = png.readUInt32BE(at);
    chunks.push([png.toString('latin1', at + 4, at + 8), png.subarray(at + 8, at + 8 + length)]);
    at += 12 + length;
  }
  return chunks;
}

function chunk(type: string, body: Uint8Array): Buffer {
  const typed = Buffer.concat([Buffer.from(type, 'latin1'), body]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(body.length);
  sum.writeUInt32BE(crc32(typed));
  return Buffer.concat([length, typed, sum]);
}

/** Each row begins with the filter that it was written by (PNG §9.2); `bytes` is what a pixel takes. */
function unfilter(data: Buffer, rowBytes: number, bytes: number): Uint8Array {
  const height = data.length / (rowBytes + 1);
  const rows = new Uint8Array(height * rowBytes);
  for (let row = 0; row < height; row += 1) {
    const filter = data[row * (rowBytes + 1)] ?? 0;
    for (let x = 0; x < rowBytes; x += 1) {
      const at = row * rowBytes + x;
      const left = x < bytes ? 0 : (rows[at - bytes] ?? 0);
      const up = rows[at - rowBytes] ?? 0;
      const upLeft = x < bytes ? 0 : (rows[at - rowBytes - bytes] ?? 0);
      rows[at] = (data[row * (rowBytes + 1) + 1 + x] ?? 0) + predict(filter, left, up, upLeft);
    }
  }
  return rows;
}

function predict(filter: number, left: number, up: number, upLeft: number): number {
  if (filter === 1) return left;
  if (filter === 2) return up;
  if (filter === 3) return (left + up) >> 1;
  return filter === 4 ? paeth(left, up, upLeft) : 0;
}

function paeth(left: number, up: number, upLeft: number): number {
  const guess = left + up - upLeft;
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - upLeft)];
  if (a <= b && a <= c) return left;
  return b <= c ? up : upLeft;
}
