import type { Browser, Page } from '@playwright/test';
import { reading, sendTo } from '../tests/browser/reader/reading.ts';
import type { LocalServer } from '../tests/server/server-process.ts';
import { en } from '../tests/words/english.ts';
import type { Run } from './table.ts';

/** The time from the press to the text, compared with a single key derivation in the same page just before. */
export async function openMessage(browser: Browser, server: LocalServer): Promise<Run> {
  const context = await browser.newContext();
  const page = await context.newPage();
  const { path } = await sendTo(server);
  await page.goto(server.url + path);
  await reading(page).show.waitFor();
  const derivation = await deriveBare(page);
  const opening = await pressAndRead(page);
  await context.close();
  return {
    'one key derivation, ms': derivation,
    'from the click to the text, ms': opening,
    'besides the derivation, ms': opening - derivation,
  };
}

/** PBKDF2-HMAC-SHA-256 with 800 000 iterations, which docs/protocol.md prescribes, and nothing else. */
function deriveBare(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const [password, salt] = [new Uint8Array(32).fill(7), new Uint8Array(16).fill(9)];
    const key = await crypto.subtle.importKey('raw', password, 'PBKDF2', false, ['deriveBits']);
    const began = performance.now();
    await crypto.subtle.deriveBits({ name: 'PBKDF2', hash: 'SHA-256', salt, iterations: 800_000 }, key, 256);
    return performance.now() - began;
  });
}

function pressAndRead(page: Page): Promise<number> {
  return page.evaluate(
    (name) =>
      new Promise<number>((resolve) => {
        const buttons = [...document.querySelectorAll('button')];
        const show = buttons.find((button) => button.textContent.includes(name));
        const began = performance.now();
        const check = () => {
          if (document.querySelector('pre')?.textContent) resolve(performance.now() - began);
          else requestAnimationFrame(check);
        };
        show?.click();
        check();
      }),
    en.view.show,
  );
}
