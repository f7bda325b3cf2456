import { expect, type Page, type Route } from '@playwright/test';

/** What a page asks of the server, held back until it is let go: a slow network, whose answers come in any order. */
export async function holdRequests(page: Page, pattern: string) {
  const held: Route[] = [];
  await page.route(pattern, (route) => {
    held.push(route);
  });
  return {
    /** Waits until the page has asked so often. */
    asked: (times: number) => expect.poll(() => held.length).toBe(times),
    /** Lets the question through that was asked at this place. */
    release: async (at = 0) => {
      await held[at]?.continue();
    },
    /** Loses it. */
    lose: async (at = 0) => {
      await held[at]?.abort();
    },
    /** From now on nothing is held back. */
    end: () => page.unroute(pattern),
  };
}

/** The kinds of questions that the browser asks before the page is left; each is answered with yes. */
export function unloadDialogsOf(page: Page): string[] {
  const asked: string[] = [];
  page.on('dialog', (dialog) => {
    asked.push(dialog.type());
    void dialog.accept();
  });
  return asked;
}
