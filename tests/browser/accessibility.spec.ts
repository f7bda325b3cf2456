import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import type { LocalServer } from '../server/server-process.ts';
import { composing } from './composing.ts';
import type { Person } from './person.ts';
import { expect, test } from './server.ts';
import { everyComposeState, everyViewState, type Look } from './states.ts';

const PHONE = { width: 390, height: 844 };
/** A window of 1280 by 900 at 200 %: half as many CSS pixels, each twice as large (WCAG 2.2, 1.4.4). */
const ZOOMED = { width: 640, height: 450 };

async function violations(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

/** Controls that lie off the screen to the left or right, and by how much the page can be pushed sideways. */
function offScreen(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const controls = [...document.querySelectorAll('button, a, input, select, textarea, summary')]
      .filter((control) => control.checkVisibility({ visibilityProperty: true }))
      .filter((control) => control.closest('.sr-only, .skip-link') === null);
    const off = controls.filter((control) => {
      const { left, right } = control.getBoundingClientRect();
      return left < 0 || right > innerWidth + 0.5;
    });
    const wider = document.documentElement.scrollWidth - innerWidth;
    return [...off.map(({ outerHTML }) => outerHTML), ...(wider > 0 ? [`${wider} px too wide`] : [])];
  });
}

const PAGES = {
  composing: (person: Person, _server: LocalServer, look: Look) => everyComposeState(person, look),
  reading: everyViewState,
};

for (const [page, everyState] of Object.entries(PAGES)) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`axe finds nothing in any state of the ${page} page (${colorScheme})`, async ({ come, server }) => {
      test.slow();
      const person = await come({ colorScheme });
      await everyState(person, server, async (state) => {
        expect.soft(await violations(person.page), state).toEqual([]);
      });
    });
  }

  for (const [where, viewport] of Object.entries({ 'on a phone': PHONE, 'at 200 %': ZOOMED })) {
    test(`no state of the ${page} page scrolls sideways ${where}`, async ({ come, server }) => {
      test.slow();
      const person = await come({ viewport });
      await everyState(person, server, async (state) => {
        expect.soft(await offScreen(person.page), state).toEqual([]);
      });
    });
  }
}

/** What Windows' contrast themes leave of a page: their own colours, and lines only where there are borders. */
test('with forced colours every control has an edge, and what is on or chosen can be told', async ({
  come,
}) => {
  const anna = await come();
  await anna.page.emulateMedia({ forcedColors: 'active' });
  await anna.visit();
  const form = composing(anna.page);
  const boxes = anna.page.locator('.button:visible, .field:visible, .switch:visible, .notice:visible');
  for (const box of await boxes.all()) {
    const width = await box.evaluate((element) =>
      Number.parseFloat(getComputedStyle(element).borderLeftWidth),
    );
    expect(width, await box.innerHTML()).toBeGreaterThan(0);
  }
  const knob = () =>
    form.oneTime.evaluate((element) => {
      const { backgroundColor, translate } = getComputedStyle(element, '::after');
      return { backgroundColor, translate };
    });
  const track = await form.oneTime.evaluate((element) => getComputedStyle(element).backgroundColor);
  const off = await knob();
  expect(off.backgroundColor).not.toBe(track);
  await form.oneTime.check();
  await expect.poll(async () => (await knob()).translate).not.toBe(off.translate);
  await form.create.focus();
  // Only who came by the keyboard needs to see where the focus is, and the box was checked by the mouse.
  await anna.page.keyboard.press('Shift+Tab');
  await anna.page.keyboard.press('Tab');
  await expect(form.create).toBeFocused();
  const outline = await form.create.evaluate((element) => getComputedStyle(element).outlineStyle);
  expect(outline).toBe('solid');
});
