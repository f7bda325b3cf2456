import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { LANGUAGES } from '../src/words/languages.ts';
import type { Browser } from '../tests/engines/browser.ts';
import { launchChromium } from '../tests/engines/chromium.ts';
import { launchFirefox } from '../tests/engines/firefox.ts';
import type { Person } from '../tests/engines/person.ts';
import { bundleInPage } from '../tests/engines/recording-proxy.ts';
import { play } from '../tests/engines/scenario.ts';
import { button, dialog, text, textbox } from '../tests/engines/target.ts';
import { launchWebKit } from '../tests/engines/webkit.ts';
import { buildWhenNeeded } from './product.ts';
import { ROOT } from './tool.ts';

const FOLDER = join(ROOT, 'test-results', 'pictures');
const ENGINES = { chromium: launchChromium, firefox: launchFirefox, webkit: launchWebKit };
const WIDTHS = [390, 1280];
const HEIGHT = 1100;
const THEMES = ['light', 'dark'] as const;

/** A language of long words, one from right to left, and one without spaces; each with a message in it. */
const MESSAGES = {
  de: 'Der Schlüssel zum Bootshaus liegt unter dem dritten Stein links.\n\nBitte legen Sie ihn wieder dorthin.',
  ar: 'مفتاح بيت القوارب تحت الحجر الثالث على اليسار.\n\nأعده إلى مكانه من فضلك، code 4711.',
  ja: 'ボート小屋の鍵は、左から三番目の石の下にあります。\n\n使い終わったら元に戻してください。',
} as const;

type Pictured = keyof typeof MESSAGES;
type Take = (person: Person, state: string) => Promise<void>;

/** `npm run pictures`: both pages in three engines, for people to look at. Arguments name the engines; without any it is all. */
async function takePictures(names: readonly string[]): Promise<void> {
  await buildWhenNeeded(ROOT);
  await mkdir(FOLDER, { recursive: true });
  const inPage = await bundleInPage();
  for (const [engine, launch] of Object.entries(ENGINES)) {
    if (names.length > 0 && !names.includes(engine)) continue;
    const browser = await launch();
    for (const language of Object.keys(MESSAGES) as Pictured[])
      for (const theme of THEMES) await takeMessage({ browser, inPage, engine, language, theme });
    await browser.close();
  }
}

interface Variant {
  readonly browser: Browser;
  readonly inPage: string;
  readonly engine: string;
  readonly language: Pictured;
  readonly theme: (typeof THEMES)[number];
}

/** A message from one person to another. */
async function takeMessage({ browser, inPage, engine, language, theme }: Variant): Promise<void> {
  const take: Take = async (person, state) => {
    for (const width of WIDTHS) {
      await person.resize(width, HEIGHT);
      await person.evaluate(nextFrames, null);
      await writeFile(
        join(FOLDER, [engine, language, theme, width, state].join('-').concat('.png')),
        await person.picture(),
      );
    }
  };
  const reports = await play(
    {
      title: `${engine} ${language} ${theme}`,
      play: async ({ newPerson }) => {
        const [sender, recipient] = [await newPerson({ language }), await newPerson({ language })];
        for (const person of [sender, recipient]) await chooseTheme(person, theme);
        await read(recipient, language, await write(sender, language, take), take);
      },
    },
    browser,
    inPage,
  );
  console.log(`${engine} ${language} ${theme}`, ...reports);
}

/** Settles once the page was laid out anew and painted. */
function nextFrames(): Promise<null> {
  return new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve(null))));
}

async function chooseTheme(person: Person, theme: string): Promise<void> {
  await person.open();
  await person.evaluate((chosen) => localStorage.setItem('inigma_theme', chosen), theme);
  await person.open();
}

/** Gives the link. */
async function write(person: Person, language: Pictured, take: Take): Promise<string> {
  const { compose } = LANGUAGES[language];
  const ready = dialog(compose.ready);
  await person.paste(textbox(compose.message), MESSAGES[language]);
  await take(person, '1-compose');
  await person.press(button(compose.create));
  const link = await person.read(textbox(compose.fullLink, ready));
  await take(person, '2-link');
  return link;
}

async function read(person: Person, language: Pictured, link: string, take: Take): Promise<void> {
  const { view } = LANGUAGES[language];
  await person.open(link);
  await person.sees(button(view.show));
  await take(person, '3-waiting');
  await person.press(button(view.show));
  await person.sees(text(view.outcomes.claimed));
  await take(person, '4-open');
  await person.open('/view');
  await person.sees(textbox(LANGUAGES[language].onDemand.link.wholeLink));
  await take(person, '5-incomplete');
}

await takePictures(process.argv.slice(2));
