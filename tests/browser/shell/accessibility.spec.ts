import type { Page } from '@playwright/test';
import type { LocalServer } from '../../server/server-process.ts';
import { composing } from '../compose/composing.ts';
import { ambiguous, offScreen, staleWords, tooSmallToTap, violations } from './accessibility-checks.ts';
import { everyAnswerState } from './answer-states.ts';
import { everyDeviceState } from './device-states.ts';
import type { Person } from './person.ts';
import { everyRequestState } from './request-states.ts';
import { expect, test } from './server.ts';
import { everyComposeState, everyKeptState, everyViewState, type Look, SMALL_SERVER } from './states.ts';
import { everyWriterState } from './writer-states.ts';

/** How each state is looked at, one way after the other, so that it has to be reached only once. */
interface View {
  readonly name: string;
  readonly viewport: { readonly width: number; readonly height: number };
  readonly colorScheme: 'light' | 'dark';
  readonly checks: readonly ((page: Page) => Promise<string[]>)[];
}

const VIEWS: readonly View[] = [
  {
    name: 'in light on a wide screen',
    viewport: { width: 1280, height: 900 },
    colorScheme: 'light',
    checks: [violations, offScreen, ambiguous, staleWords],
  },
  {
    // A window of 1280 by 900 at 200 %: half as many CSS pixels, each twice as large (WCAG 2.2, 1.4.4).
    name: 'at 200 %',
    viewport: { width: 640, height: 450 },
    colorScheme: 'light',
    checks: [offScreen],
  },
  {
    name: 'in the dark on a phone',
    viewport: { width: 390, height: 844 },
    colorScheme: 'dark',
    checks: [violations, offScreen, tooSmallToTap],
  },
];

test.use({ settings: SMALL_SERVER });
// The longest tests there are: each goes to a worker of its own.
test.describe.configure({ mode: 'parallel' });

const PAGES = {
  'the composing page': (person: Person, _server: LocalServer, look: Look) => everyComposeState(person, look),
  'the link, the lists and the key': (person: Person, _server: LocalServer, look: Look) =>
    everyKeptState(person, look),
  'the reading page': everyViewState,
  'the page that adds a device': everyDeviceState,
  'asking for a secret': everyRequestState,
  'the page where not everyone writes': everyWriterState,
  'the answering page': everyAnswerState,
};

async function checkEveryView(page: Page, state: string): Promise<void> {
  for (const { name, viewport, colorScheme, checks } of VIEWS) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.setViewportSize(viewport);
    for (const check of checks) expect.soft(await check(page), `${state}, ${name}`).toEqual([]);
  }
}

for (const [name, everyState] of Object.entries(PAGES)) {
  test(`every state of ${name} is accessible, in light and dark, wide, zoomed and on a phone`, async ({
    newPerson,
    server,
  }) => {
    test.slow();
    const person = await newPerson();
    await everyState(person, server, (state) => checkEveryView(person.page, state));
  });
}

test('nothing moves where the system asks for less motion', async ({ newPerson }) => {
  const anna = await newPerson();
  const moving = () =>
    anna.page.evaluate(() =>
      [...document.querySelectorAll('body *')].flatMap((element) =>
        [undefined, '::before', '::after']
          .map((part) => getComputedStyle(element, part))
          .filter(
            ({ transitionDuration, animationName }) =>
              !/^[0s, ]+$/.test(transitionDuration) || animationName !== 'none',
          )
          .map(() => element.outerHTML),
      ),
    );
  await anna.visit();
  expect(await moving()).not.toEqual([]);
  await anna.page.emulateMedia({ reducedMotion: 'reduce' });
  expect(await moving()).toEqual([]);
});

/** What Windows' contrast themes leave of a page: their own colours, and lines only where there are borders. */
test('with forced colours every control has an edge, and the focus can be seen', async ({ newPerson }) => {
  const anna = await newPerson();
  await anna.page.emulateMedia({ forcedColors: 'active' });
  await anna.visit();
  const form = composing(anna.page);
  const boxes = anna.page.locator('.button:visible, .field:visible, .notice:visible');
  for (const box of await boxes.all()) {
    const width = await box.evaluate((element) =>
      Number.parseFloat(getComputedStyle(element).borderLeftWidth),
    );
    expect(width, await box.innerHTML()).toBeGreaterThan(0);
  }
  await form.create.focus();
  // Only who came by the keyboard needs to see where the focus is.
  await anna.page.keyboard.press('Shift+Tab');
  await anna.page.keyboard.press('Tab');
  await expect(form.create).toBeFocused();
  const outline = await form.create.evaluate((element) => getComputedStyle(element).outlineStyle);
  expect(outline).toBe('solid');
});

test('every landmark has a name of words or none, on each page', async ({ newPerson }) => {
  const anna = await newPerson();
  for (const path of ['/', '/view', '/answer', '/threat-model', '/nowhere']) {
    await anna.visit(path);
    await expect(anna.page.getByRole('contentinfo')).toHaveAccessibleName('');
    expect(await ambiguous(anna.page), path).toEqual([]);
  }
});
