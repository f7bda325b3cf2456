import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { accentContrast, accentOf, BACKGROUNDS, colorError, derivedColor } from './accent.ts';
import { contrast, mix } from './contrast.ts';

const SHEET = readFileSync('src/pages/style.css', 'utf8');
const THEMES = ['light', 'dark'] as const;

/** A colour of the pages, in both themes. */
function colorInSheet(name: string): { light: string; dark: string } {
  const [, light = '', dark = ''] =
    new RegExp(`--color-${name}: light-dark\\((#\\w+), (#\\w+)\\)`).exec(SHEET) ?? [];
  const whole = (hex: string) => (hex.length === 4 ? hex.replace(/\w/g, '$&$&') : hex);
  return { light: whole(light), dark: whole(dark) };
}

describe('the accent', () => {
  it('the colours that an accent is measured against are those of the style sheet', () => {
    for (const name of ['paper', 'wash'] as const) expect(BACKGROUNDS[name]).toEqual(colorInSheet(name));
  });

  it.each(THEMES)(
    'the default accent of the %s theme has a contrast of 7 : 1 by the same measure',
    (theme) => {
      expect(accentContrast(theme, colorInSheet('accent')[theme])).toBeGreaterThanOrEqual(7);
    },
  );

  it.each([
    ['light', '#8a1f4b'],
    ['dark', '#f0a5c4'],
  ] as const)('an accent is measured on the tint of a notice too (%s)', (theme, color) => {
    const tint = mix(BACKGROUNDS.paper[theme], color, 0.06);
    expect(accentContrast(theme, color)).toBeLessThanOrEqual(contrast(color, tint));
    expect(accentContrast(theme, color)).toBeCloseTo(contrast(color, tint), 5);
  });

  it.each(THEMES)('a button that is pointed at has more contrast with its text (%s)', (theme) => {
    const { color, strong, text } = accentOf(theme, colorInSheet('accent')[theme]);
    expect(contrast(strong, text)).toBeGreaterThan(contrast(color, text));
  });

  it.each([
    ['light', '#f0a5c4'],
    ['light', '#ffff00'],
    ['dark', '#8a1f4b'],
    ['dark', '#000000'],
  ] as const)(
    'in the %s theme %s is refused, with its contrast and a colour that is accepted',
    (theme, color) => {
      const error = colorError(theme, color) ?? '';
      const [, measured = '', passing = ''] =
        /it has ([\d.]+) : 1, and (#[0-9a-f]{6}) would do$/.exec(error) ?? [];
      expect(Number(measured)).toBeCloseTo(accentContrast(theme, color), 1);
      expect(Number(measured)).toBeLessThan(4.5);
      expect(colorError(theme, passing)).toBeNull();
    },
  );

  it('a contrast is rounded down, so that none that is refused looks as if it passed', () => {
    expect(accentContrast('light', '#747474')).toBeGreaterThan(4.295);
    expect(colorError('light', '#747474')).toContain('it has 4.29 : 1');
  });

  it.each(['#8a1f4b', '#f0a5c4', '#000000', '#ffffff', '#00ff00'])(
    'what is derived from %s has 7 : 1 in both themes',
    (color) => {
      for (const theme of THEMES)
        expect(accentContrast(theme, derivedColor(theme, color))).toBeGreaterThanOrEqual(7);
    },
  );
});
