import { contrast, LEAST_CONTRAST, mix } from './contrast.ts';

export type Theme = 'light' | 'dark';

/** What the pages have behind their text, as in style.css. */
export const BACKGROUNDS = {
  paper: { light: '#ffffff', dark: '#101716' },
  wash: { light: '#f3f6f5', dark: '#18211f' },
};
/** What a colour turns to for more contrast. */
const EXTREME = { light: '#000000', dark: '#ffffff' };
/** As in `.notice`. */
const TONE_OF_NOTICE = 0.06;
/** Of the extreme, in a button that is pointed at. */
const STRONGER = { light: 0.25, dark: 0.3 };
/** What the pages have by default, and a derived colour too. */
const WANTED_CONTRAST = 7;
const STEPS = 100;

/** The colours that follow from one. */
export interface Accent {
  readonly color: string;
  /** Of a button that is pointed at. */
  readonly strong: string;
  /** Of text on both. */
  readonly text: string;
}

export function accentOf(theme: Theme, color: string): Accent {
  const strong = mix(color, EXTREME[theme], STRONGER[theme]);
  return { color, strong, text: BACKGROUNDS.paper[theme] };
}

/** The least contrast that text in this colour has on the page, and text of the page on this colour. */
export function accentContrast(theme: Theme, color: string): number {
  const { paper, wash } = BACKGROUNDS;
  const backgrounds = [paper[theme], wash[theme], mix(paper[theme], color, TONE_OF_NOTICE)];
  return Math.min(...backgrounds.map((background) => contrast(color, background)));
}

/** The nearest colour that has this contrast: darker in the light theme, lighter in the dark one. */
function readable(theme: Theme, color: string, least: number): string {
  for (let step = 0; step < STEPS; step += 1) {
    const candidate = mix(color, EXTREME[theme], step / STEPS);
    if (accentContrast(theme, candidate) >= least) return candidate;
  }
  return EXTREME[theme];
}

/** The colour of one theme, derived from that of the other. */
export function derivedColor(theme: Theme, other: string): string {
  return readable(theme, other, WANTED_CONTRAST);
}

/** What is wrong with a colour, and which would do; null for nothing. */
export function colorError(theme: Theme, color: string): string | null {
  const ratio = accentContrast(theme, color);
  if (ratio >= LEAST_CONTRAST) return null;
  const measured = (Math.floor(ratio * 100) / 100).toFixed(2);
  const passing = readable(theme, color, LEAST_CONTRAST);
  return `must have a contrast of ${LEAST_CONTRAST} : 1 with the ${theme} page; it has ${measured} : 1, and ${passing} would do`;
}
