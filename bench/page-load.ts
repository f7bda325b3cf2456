import type { Browser, CDPSession, Page } from '@playwright/test';
import { sendTo } from '../tests/browser/reader/reading.ts';
import type { LocalServer } from '../tests/server/server-process.ts';
import type { Run } from './figures.ts';

const KILOBYTE = 1_000;

/** What a person does first on each page: until that is there, and can be pressed, the page is not alive. */
const FIRST_ACT = { '/': 'Create secure link', '/view': 'Show the message' };

/** A page as somebody sees it who was never there, with nothing in any cache. */
export async function loadPage(
  browser: Browser,
  server: LocalServer,
  path: keyof typeof FIRST_ACT,
  slowed: number,
): Promise<Run> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  const bytes = await countBytes(devtools);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowed });
  await watchForLife(page, FIRST_ACT[path]);
  const address = path === '/view' ? (await sendTo(server)).path : path;
  await page.goto(server.url + address);
  const { painted, alive } = await momentsOf(page);
  const run = {
    'transferred, bytes with headers': bytes(),
    'first paint, ms': painted,
    'interactive, ms': alive,
    'script memory, KB': (await heapOf(devtools)) / KILOBYTE,
  };
  await context.close();
  return run;
}

async function countBytes(devtools: CDPSession): Promise<() => number> {
  let bytes = 0;
  devtools.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength;
  });
  await devtools.send('Network.enable');
  return () => bytes;
}

/** Notes, in milliseconds since the navigation began, when a button of this name could first be pressed. */
async function watchForLife(page: Page, button: string): Promise<void> {
  await page.addInitScript((name) => {
    const look = () => {
      const isAlive = document.querySelector('[x-cloak]') === null;
      const buttons = [...document.querySelectorAll('button')];
      if (isAlive && buttons.some((one) => one.checkVisibility() && one.textContent.includes(name)))
        performance.mark('alive');
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  }, button);
}

async function momentsOf(page: Page): Promise<{ painted: number; alive: number }> {
  await page.waitForFunction(() => performance.getEntriesByName('alive').length > 0);
  return page.evaluate(() => {
    const at = (name: string) => performance.getEntriesByName(name)[0]?.startTime ?? Number.NaN;
    return { painted: at('first-contentful-paint'), alive: at('alive') };
  });
}

/** What is left after the garbage is collected, in bytes. */
async function heapOf(devtools: CDPSession): Promise<number> {
  await devtools.send('HeapProfiler.collectGarbage');
  return (await devtools.send('Runtime.getHeapUsage')).usedSize;
}
