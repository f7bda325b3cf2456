import { decodePng, encodePalettePng } from './png.ts';

const MAX_COLOURS = 256;

/** A browser's screenshot with at most 256 colours: the most common stay, and the others, at the edges of letters, become the nearest of those. */
export function quantizePng(png: Uint8Array): Uint8Array {
  const pixels = decodePng(png);
  const colours = coloursOf(pixels.rgb);
  const palette = mostCommon(colours);
  const indexByColour = new Map(palette.map((colour, index) => [colour, index]));
  const indexes = colours.map((colour) => {
    const index = indexByColour.get(colour) ?? nearest(palette, colour);
    indexByColour.set(colour, index);
    return index;
  });
  const channels = palette.flatMap((colour) => channelsOf(colour));
  return encodePalettePng(pixels, Uint8Array.from(indexes), Uint8Array.from(channels));
}

/** One number a pixel: red, green and blue, a byte each. */
function coloursOf(rgb: Uint8Array): Uint32Array {
  return Uint32Array.from({ length: rgb.length / 3 }, (_, pixel) => {
    const [red = 0, green = 0, blue = 0] = rgb.subarray(pixel * 3, pixel * 3 + 3);
    return (red << 16) | (green << 8) | blue;
  });
}

function mostCommon(colours: Uint32Array): number[] {
  const counts = new Map<number, number>();
  for (const colour of colours) counts.set(colour, (counts.get(colour) ?? 0) + 1);
  const sorted = [...counts].toSorted(([a, often], [b, oftener]) => oftener - often || a - b);
  return sorted.slice(0, MAX_COLOURS).map(([colour]) => colour);
}

function nearest(palette: readonly number[], colour: number): number {
  const distances = palette.map((other) => distance(other, colour));
  return distances.indexOf(Math.min(...distances));
}

function distance(one: number, other: number): number {
  const [a, b] = [channelsOf(one), channelsOf(other)];
  return a.reduce((sum, channel, index) => sum + (channel - (b[index] ?? 0)) ** 2, 0);
}

function channelsOf(colour: number): number[] {
  return [colour >> 16, (colour >> 8) & 255, colour & 255];
}
