import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Browser, chromium } from '@playwright/test';
import { provideChromium } from './chromium.ts';
import { type IconImage, iconFile } from './icon-file.ts';
import { ROOT } from './tool.ts';

const FOLDER = join(ROOT, 'src', 'pages', 'static');
const DRAWING = join(FOLDER, 'icon.svg');
/** Sides in pixels, of what a system shows as it is. */
const AS_DRAWN = { 'icon-192.png': 192, 'icon-512.png': 512 };
/** Of what a system cuts into a shape of its own: the colour goes to the edges (W3C Manifest, maskable). */
const TO_THE_EDGES = { 'icon-maskable-512.png': 512, 'apple-touch-icon.png': 180 };
const FAVICON_SIDES = [16, 32, 48];

/** `npm run icons`: every icon that is no drawing, made from the drawing. What it makes is committed. */
async function makeIcons(): Promise<void> {
  const drawing = await readFile(DRAWING, 'utf8');
  const browser = await chromium.launch({ executablePath: await provideChromium() });
  const favicon = FAVICON_SIDES.map(
    async (side): Promise<IconImage> => ({ side, png: await draw(browser, drawing, side) }),
  );
  const files = new Map<string, Promise<Uint8Array>>([
    ...Object.entries(AS_DRAWN).map(entry(browser, drawing)),
    ...Object.entries(TO_THE_EDGES).map(entry(browser, withoutCorners(drawing))),
    ['favicon.ico', Promise.all(favicon).then(iconFile)],
  ]);
  await mkdir(FOLDER, { recursive: true });
  for (const [name, bytes] of files) await writeFile(join(FOLDER, name), await bytes);
  await browser.close();
}

function entry(browser: Browser, drawing: string) {
  return ([name, side]: [string, number]): [string, Promise<Uint8Array>] => [
    name,
    draw(browser, drawing, side),
  ];
}

/** PNG of a drawing, `side` pixels wide and high. */
async function draw(browser: Browser, drawing: string, side: number): Promise<Uint8Array> {
  const page = await browser.newPage({ viewport: { width: side, height: side } });
  const source = `data:image/svg+xml,${encodeURIComponent(drawing)}`;
  await page.setContent(`<style>*{margin:0}img{display:block;width:100vw}</style><img src="${source}">`);
  const png = await page.screenshot({ omitBackground: true });
  await page.close();
  return png;
}

function withoutCorners(drawing: string): string {
  return drawing.replace(/ rx="\d+"/, '');
}

await makeIcons();
