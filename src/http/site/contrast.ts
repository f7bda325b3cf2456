/** Red, green and blue, each from 0 to 255. */
type Rgb = readonly [number, number, number];

/** The least contrast of text (WCAG 2.2, success criterion 1.4.3). */
export const LEAST_CONTRAST = 4.5;

/** `#rrggbb` as numbers. */
function rgbOf(hex: string): Rgb {
  const number = Number.parseInt(hex.slice(1), 16);
  return [number >> 16, (number >> 8) & 255, number & 255];
}

function hexOf(rgb: Rgb): string {
  return `#${rgb.map((value) => Math.round(value).toString(16).padStart(2, '0')).join('')}`;
}

/** `share` of the second colour, from 0 to 1, and the rest of the first, as CSS mixes in sRGB. */
export function mix(first: string, second: string, share: number): string {
  const [[r, g, b], other] = [rgbOf(first), rgbOf(second)];
  const between = (from: number, to: number) => from + (to - from) * share;
  return hexOf([between(r, other[0]), between(g, other[1]), between(b, other[2])]);
}

/** The contrast ratio of two colours, from 1 to 21 (WCAG 2.2). */
export function contrast(first: string, second: string): number {
  const [darker = 0, lighter = 0] = [luminance(first), luminance(second)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(hex: string): number {
  const [red, green, blue] = rgbOf(hex).map(linear) as unknown as Rgb;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function linear(value: number): number {
  const share = value / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}
