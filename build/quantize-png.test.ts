import { deflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { assemblePng, decodePng } from './png.ts';
import { quantizePng } from './quantize-png.ts';

/** A PNG of `width` RGB pixels a row, whose rows are given as they are filtered. */
function png(width: number, rows: readonly (readonly number[])[]): Uint8Array {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(rows.length, 4);
  header.set([8, 2], 8);
  const data = deflateSync(Buffer.from(rows.flat()));
  return assemblePng([
    ['IHDR', header],
    ['IDAT', data.subarray(0, 5)],
    ['IDAT', data.subarray(5)],
    ['IEND', Buffer.alloc(0)],
  ]);
}

test('every PNG filter type of a screenshot is reversed', () => {
  const filtered = [
    [0, 10, 20, 30, 40, 50, 60],
    [1, 1, 2, 3, 4, 5, 6],
    [2, 1, 1, 1, 255, 255, 255],
    [3, 10, 10, 10, 10, 10, 10],
    [4, 0, 0, 0, 1, 1, 1],
  ];
  const { width, height, rgb } = decodePng(png(2, filtered));
  expect([width, height]).toEqual([2, 5]);
  expect([...rgb]).toEqual([
    ...[10, 20, 30, 40, 50, 60],
    ...[1, 2, 3, 5, 7, 9],
    ...[2, 3, 4, 4, 6, 8],
    ...[11, 11, 12, 17, 18, 20],
    ...[11, 11, 12, 18, 19, 21],
  ]);
});

test('a screenshot keeps its 256 most common colours, and no others', () => {
  const shades = Array.from({ length: 300 }, (_, index) => [index % 256, index >> 8, 7]);
  const common = shades.slice(0, 256);
  const small = Buffer.from(quantizePng(png(556, [[0, ...common.flat(), ...shades.flat()]])));
  expect(small.readUInt8(25)).toBe(3);
  const palette = small.subarray(small.indexOf('PLTE') + 4).subarray(0, 768);
  expect(small.readUInt32BE(small.indexOf('PLTE') - 4)).toBe(768);
  const kept = Array.from({ length: 256 }, (_, index) => palette.toString('hex', index * 3, index * 3 + 3));
  expect(kept.toSorted()).toEqual(common.map((shade) => Buffer.from(shade).toString('hex')).toSorted());
});

test('a PNG of a kind that no browser writes is refused', () => {
  const grey = Buffer.from(png(1, [[0, 1, 2, 3]]));
  grey.writeUInt8(0, 25);
  expect(() => decodePng(grey)).toThrow('not of the kind');
});
