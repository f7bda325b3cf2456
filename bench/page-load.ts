import type { Browser, CDPSession, Page } from '@playwright/test';
import { sendTo } from '../tests/browser/reader/reading.ts';
import type { LocalServer } from '../tests/server/server-process.ts';
import { en } from '../tests/words/english.ts';
import type { Run } from './table.ts';

const KILOBYTE = 1_000;

/** The first button that a person presses on each page: the page is ready once it can be pressed. */
const FIRST_ACT = { '/': en.compose.create, '/view': en.view.show };

/** A first visit to a page, with empty caches. */
export async function loadPage(
  browser: Browser,
  server: LocalServer,
  path: keyof typeof FIRST_ACT,
  slowdown: number,
): Promise<Run> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  const bytes = await countBytes(devtools);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  await markWhenReady(page, FIRST_ACT[path]);
  const address = path === '/view' ? (await sendTo(server)).path : path;
  await page.goto(server.url + address);
  const { painted, ready } = await timesOf(page);
  const run = {
    'transferred, bytes with headers': bytes(),
    'first paint, ms': painted,
    'interactive, ms': ready,
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

/** Sets the performance mark `ready` when a button of this name can first be pressed. */
async function markWhenReady(page: Page, button: string): Promise<void> {
  await page.addInitScript((name) => {
    const check = () => {
      const isReady = document.querySelector('[x-cloak]') === null;
      const buttons = [...document.querySelectorAll('button')];
      if (isReady && buttons.some((one) => one.checkVisibility() && one.textContent.includes(name)))
        performance.mark('ready');
      else requestAnimationFrame(check);
    };
    requestAnimationFrame(check);
  }, button);
}

async function timesOf(page: Page): Promise<{ painted: number; ready: number }> {
  await page.waitForFunction(() => performance.getEntriesByName('ready').length > 0);
  return page.evaluate(() => {
    const at = (name: string) => performance.getEntriesByName(name)[0]?.startTime ?? Number.NaN;
    return { painted: at('first-contentful-paint'), ready: at('ready') };
  });
}

/** Bytes of the heap after a garbage collection. */
async function heapOf(devtools: CDPSession): Promise<number> {
  await devtools.send('HeapProfiler.collectGarbage');
  return (await devtools.send('Runtime.getHeapUsage')).usedSize;
}
