import type { Page } from '@playwright/test';
import { en } from '../../words/english.ts';
import { expect, test } from '../shell/server.ts';
import { reading, sendTo } from './reading.ts';

/**
 * Presses *Save as file* as soon as it is there, where *Show the message* was pressed: once for each of `presses`, each so
 * many milliseconds after the one before, by a clock that stands still otherwise; `detail` is 0 for a keyboard and 1 for a pointer. Resolves with how many files each has made.
 */
function pressWhatAppears(
  page: Page,
  presses: readonly { detail: number; after: number }[],
): Promise<number[]> {
  return page.evaluate(
    async ({ name, presses }) => {
      let now = performance.now();
      performance.now = () => now;
      const named = () =>
        [...document.querySelectorAll('button')].find((one) => one.textContent?.trim() === name);
      const pressed = new Promise<MouseEvent>((resolve) =>
        addEventListener('click', resolve, { once: true }),
      );
      const { clientX, clientY } = await pressed;
      const isThere = () => named()?.checkVisibility() === true;
      await new Promise<void>((resolve) => {
        const observer = new MutationObserver(() => isThere() && [observer.disconnect(), resolve()]);
        observer.observe(document.body, { subtree: true, attributes: true });
      });
      const made = presses.map(() => 0);
      const { createObjectURL } = URL;
      for (const [at, { detail, after }] of presses.entries()) {
        URL.createObjectURL = (file) => {
          made[at] = (made[at] ?? 0) + 1;
          return createObjectURL(file);
        };
        now += after;
        const point = { bubbles: true, cancelable: true, clientX, clientY };
        named()?.dispatchEvent(new MouseEvent('click', { ...point, detail }));
      }
      return made;
    },
    { name: en.view.save, presses },
  );
}

test('a second press on what was just shown saves no file, and a later one does', async ({
  newPerson,
  server,
}) => {
  const ben = await newPerson();
  const { path } = await sendTo(server, { files: [] });
  await ben.visit(path);
  const pressed = pressWhatAppears(ben.page, [
    { detail: 2, after: 0 },
    { detail: 1, after: 600 },
  ]);
  await reading(ben.page).show.click();
  expect(await pressed).toEqual([0, 1]);
});

test('a keyboard’s press counts at once', async ({ newPerson, server }) => {
  const ben = await newPerson();
  const { path } = await sendTo(server, { files: [] });
  await ben.visit(path);
  const pressed = pressWhatAppears(ben.page, [{ detail: 0, after: 0 }]);
  await reading(ben.page).show.click();
  expect(await pressed).toEqual([1]);
});
