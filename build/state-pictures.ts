import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type Browser, chromium } from '@playwright/test';
import { everyAnswerState } from '../tests/browser/shell/answer-states.ts';
import { everyDeviceState } from '../tests/browser/shell/device-states.ts';
import { Person } from '../tests/browser/shell/person.ts';
import { everyRequestState } from '../tests/browser/shell/request-states.ts';
import {
  everyComposeState,
  everyKeptState,
  everyViewState,
  type Look,
  SMALL_SERVER,
} from '../tests/browser/shell/states.ts';
import { everyWriterState } from '../tests/browser/shell/writer-states.ts';
import { LocalServer } from '../tests/server/server-process.ts';
import { en as spoken } from '../tests/words/english.ts';
import { provideChromium } from './chromium.ts';
import { buildWhenNeeded } from './product.ts';
import { ROOT } from './tool.ts';

const FOLDER = join(ROOT, 'test-results', 'pictures', 'states');
const WIDTHS = [390, 768, 1280];
const THEMES = ['light', 'dark'] as const;
const HEIGHT = 900;

type Lead = (person: Person, server: LocalServer, look: Look) => Promise<void>;

/** All that the tests look at, by page. */
const PAGES: Readonly<Record<string, Lead>> = {
  compose: (person, _server, look) => everyComposeState(person, look),
  kept: (person, _server, look) => everyKeptState(person, look),
  view: everyViewState,
  device: everyDeviceState,
  requests: everyRequestState,
  writers: everyWriterState,
  answer: everyAnswerState,
};

/**
 * `npm run pictures:states`: every state of every page, in each width and theme, for people to look at. In the language of
 * `TEST_LANGUAGE`, English where there is none; arguments name the pages.
 */
async function takeStates(pages: readonly string[]): Promise<void> {
  await buildWhenNeeded(ROOT);
  const browser = await chromium.launch({ executablePath: await provideChromium() });
  for (const [page, lead] of Object.entries(PAGES))
    if (pages.length === 0 || pages.includes(page)) await takePage(browser, page, lead);
  await browser.close();
}

async function takePage(browser: Browser, name: string, lead: Lead): Promise<void> {
  const server = await LocalServer.start(SMALL_SERVER);
  const context = await browser.newContext({
    locale: spoken.language.tag,
    permissions: ['clipboard-read', 'clipboard-write'],
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  const folder = join(FOLDER, spoken.language.tag, name);
  await mkdir(folder, { recursive: true });
  let count = 0;
  await lead(new Person(context, page, server.url), server, async (state) => {
    count += 1;
    const file = `${String(count).padStart(2, '0')}-${state.replace(/[^\p{L}\d]+/gu, '-')}`;
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: HEIGHT });
      for (const colorScheme of THEMES) {
        await page.emulateMedia({ colorScheme });
        await page.screenshot({ path: join(folder, `${file}-${width}-${colorScheme}.png`), fullPage: true });
      }
    }
  });
  console.log(`${spoken.language.tag} ${name}: ${count} states`);
  await context.close();
  await server.stop();
}

await takeStates(process.argv.slice(2));
