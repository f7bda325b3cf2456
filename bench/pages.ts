import { cpus } from 'node:os';
import { type Browser, chromium } from '@playwright/test';
import { provideChromium } from '../build/chromium.ts';
import { buildWhenNeeded } from '../build/product.ts';
import { ROOT } from '../build/tool.ts';
import { LocalServer } from '../tests/server/server-process.ts';
import { loadPage } from './page-load.ts';
import { openMessage } from './page-opening.ts';
import { type Column, table } from './table.ts';

const RUNS = 15;
const SLOWDOWN = 4;

/** `npm run bench:pages`: what both pages cost those who use them. The figures are for docs/performance.md. */
async function benchPages(): Promise<void> {
  await buildWhenNeeded(ROOT);
  const server = await LocalServer.start();
  const browser = await chromium.launch({ executablePath: await provideChromium() });
  await loadPage(browser, server, '/', 1);
  console.log(machine(browser));
  console.log(table(await loads(browser, server)));
  console.log(table(await openings(browser, server)));
  await browser.close();
  await server.stop();
}

function machine(browser: Browser): string {
  const [{ model = 'unknown processor' } = {}, ...others] = cpus();
  return `${model}, ${others.length + 1} cores; Chromium ${browser.version()}; Node.js ${process.version}; ${RUNS} times each\n`;
}

async function loads(browser: Browser, server: LocalServer): Promise<Column[]> {
  const columns: Column[] = [];
  for (const page of ['/', '/view'] as const) {
    for (const slowdown of [1, SLOWDOWN]) {
      const runs = await repeat(() => loadPage(browser, server, page, slowdown));
      columns.push({ name: slowdown === 1 ? page : `${page}, CPU ${slowdown}× slower`, runs });
    }
  }
  return columns;
}

async function openings(browser: Browser, server: LocalServer): Promise<Column[]> {
  return [{ name: '/view, opening a message', runs: await repeat(() => openMessage(browser, server)) }];
}

async function repeat<Run>(once: () => Promise<Run>): Promise<Run[]> {
  const runs: Run[] = [];
  for (let time = 0; time < RUNS; time += 1) runs.push(await once());
  return runs;
}

await benchPages();
