import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { build } from 'esbuild';
import { LocalServer } from '../../server/server-process.ts';

const PACKAGE = resolve(import.meta.dirname, '../../../dist/package');

/** A program of somebody else, which sends a message and opens it. */
const PROGRAM = `
import { InigmaClient, isInigmaError } from 'inigma';

async function sendAndOpen(server) {
  try {
    const client = new InigmaClient({ server });
    const { link } = await client.send({ text: 'from another page', readers: 1 });
    return (await (await client.open(link)).read()).text;
  } catch (error) {
    return isInigmaError(error) ? error.code : String(error);
  }
}
const server = new URL(location).searchParams.get('server');
document.body.textContent = await sendAndOpen(server);
`;

let pages: Server;
let origin: string;
test.beforeAll(async () => {
  const { outputFiles } = await build({
    stdin: { contents: PROGRAM, resolveDir: PACKAGE },
    alias: { inigma: join(PACKAGE, 'lib/index.js') },
    bundle: true,
    format: 'esm',
    platform: 'browser',
    write: false,
  });
  const markup = `<!doctype html><meta charset="utf-8"><title>A page</title><body><script type="module">${outputFiles[0]?.text}</script>`;
  pages = createServer((_, response) => response.setHeader('Content-Type', 'text/html').end(markup));
  pages.listen(0, '127.0.0.1');
  await once(pages, 'listening');
  origin = `http://127.0.0.1:${(pages.address() as AddressInfo).port}`;
});
test.afterAll(() => {
  pages.close();
});

async function visit(page: Page, server: LocalServer): Promise<void> {
  await page.goto(`${origin}/?server=${encodeURIComponent(server.url)}`);
}

test('a page of an origin in CORS_ORIGINS sends and opens a message with the library', async ({ page }) => {
  const server = await LocalServer.start({ CORS_ORIGINS: origin });
  await visit(page, server);
  await expect(page.locator('body')).toHaveText('from another page');
  await server.stop();
});

test('a page of any other origin reaches nothing, and is told so', async ({ page }) => {
  const server = await LocalServer.start();
  await visit(page, server);
  await expect(page.locator('body')).toHaveText('offline');
  await server.stop();
});
