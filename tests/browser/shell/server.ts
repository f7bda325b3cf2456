import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type BrowserContext,
  type BrowserContextOptions,
  test as base,
  chromium,
  expect,
  type LaunchOptions,
} from '@playwright/test';
import { LocalServer, type Settings } from '../../server/server-process.ts';
import type { ServerUnderTest } from '../../server/server-under-test.ts';
import { Person } from './person.ts';

export { expect } from '@playwright/test';

/** How a person's browser is set up; a wide screen and a clipboard that may be used, where nothing else is said. */
export interface BrowserSetup {
  readonly viewport?: { readonly width: number; readonly height: number };
  readonly colorScheme?: 'light' | 'dark';
  readonly clipboard?: boolean;
  /** A phone, whose fingers do not hover. */
  readonly touch?: boolean;
  /** What the browser asks pages for, as `Accept-Language`; American English, where nothing else is said. */
  readonly locale?: string;
  readonly javaScript?: 'allowed' | 'blocked';
  /** Where the server is for this browser, if it is behind something else. */
  readonly origin?: string;
  /** The server by a name that is not this machine's own, so that the page is no secure context. */
  readonly insecure?: boolean;
  /**
   * A profile on the disk, as a browser has that is not in private mode; starting one takes twice as long. A folder of
   * `newProfile` is used again.
   */
  readonly onDisk?: boolean | string;
}

const OTHER_NAME = 'inigma.test';

type Runtime = 'Node.js' | 'Workers';

/** What playwright.config.ts may set. */
export interface Options {
  /** What the tests meet that are tagged with both; all others are Node.js's. */
  runtime: Runtime;
}

interface Fixtures extends Options {
  /** Settings of the server for a test or a group of them. */
  settings: Settings;
  /** The built server of either runtime, really started, with a database of its own. */
  anyServer: ServerUnderTest;
  /** The same, where a test needs what only Node.js has. */
  server: LocalServer;
  /** A new person, with a browser profile of their own. Whatever must never happen fails the test at its end. */
  newPerson: (setup?: BrowserSetup) => Promise<Person>;
  /** An empty folder for a browser's profile, removed after the test. */
  newProfile: () => Promise<string>;
}

export const test = base.extend<Fixtures>({
  settings: [{}, { option: true }],

  runtime: ['Node.js', { option: true }],

  anyServer: async ({ settings, runtime }, use) => {
    const anyServer = await start(runtime, settings);
    await use(anyServer);
    await anyServer.stop();
  },

  server: async ({ anyServer }, use) => {
    if (!(anyServer instanceof LocalServer)) throw new Error('This test is for Node.js alone.');
    await use(anyServer);
  },

  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern what a fixture needs.
  newProfile: async ({}, use) => {
    const profiles: string[] = [];
    await use(async () => {
      const profile = await mkdtemp(join(tmpdir(), 'inigma-profile-'));
      profiles.push(profile);
      return profile;
    });
    await Promise.all(profiles.map((profile) => rm(profile, { recursive: true, force: true })));
  },

  newPerson: async ({ anyServer, browser, launchOptions, newProfile }, use) => {
    const people: Person[] = [];
    await use(async (setup = {}) => {
      const profile = typeof setup.onDisk === 'string' ? setup.onDisk : null;
      const context = needsOwnBrowser(setup)
        ? await openBrowser(profile ?? (await newProfile()), setup, launchOptions)
        : await browser.newContext(contextOf(setup));
      const named = setup.insecure ? anyServer.url.replace('127.0.0.1', OTHER_NAME) : anyServer.url;
      const person = await personIn(context, setup.origin ?? named);
      people.push(person);
      return person;
    });
    await Promise.all(people.map(({ context }) => context.close()));
    expect(people.flatMap(({ violations }) => violations)).toEqual([]);
  },
});

/** Wrangler is large, so it is loaded only where it is needed. */
async function start(runtime: Runtime, settings: Settings): Promise<ServerUnderTest> {
  if (runtime === 'Node.js') return LocalServer.start(settings);
  const { WorkerServer } = await import('../../worker/worker-server.ts');
  return WorkerServer.start(settings);
}

function contextOf(setup: BrowserSetup): BrowserContextOptions {
  const { viewport, colorScheme, clipboard = true, locale, touch = false } = setup;
  return {
    viewport: viewport ?? { width: 1280, height: 900 },
    permissions: clipboard ? ['clipboard-read', 'clipboard-write'] : [],
    ...(colorScheme && { colorScheme }),
    ...(locale && { locale }),
    ...(touch && { hasTouch: true, isMobile: true }),
  };
}

/** A context of a browser that runs already opens in half the time, and is enough where nothing is asked of the profile. */
function needsOwnBrowser({ onDisk, javaScript, insecure }: BrowserSetup): boolean {
  return (onDisk !== undefined && onDisk !== false) || javaScript === 'blocked' || insecure === true;
}

async function openBrowser(
  profile: string,
  setup: BrowserSetup,
  launch: LaunchOptions,
): Promise<BrowserContext> {
  if (setup.javaScript === 'blocked') await blockJavaScript(profile);
  const names = setup.insecure ? [`--host-resolver-rules=MAP ${OTHER_NAME} 127.0.0.1`] : [];
  const args = [...(launch.args ?? []), ...names];
  const executablePath = process.env['CHROMIUM_PATH'];
  const options = { ...launch, ...contextOf(setup), args, ...(executablePath && { executablePath }) };
  return chromium.launchPersistentContext(profile, options);
}

/** As a person does in the settings; what Playwright has for it leaves `<noscript>` and CSS in the belief that there is script. */
async function blockJavaScript(profile: string): Promise<void> {
  const preferences = { profile: { default_content_setting_values: { javascript: 2 } } };
  await mkdir(join(profile, 'Default'));
  await writeFile(join(profile, 'Default', 'Preferences'), JSON.stringify(preferences));
}

async function personIn(context: BrowserContext, origin: string): Promise<Person> {
  const [page = await context.newPage()] = context.pages();
  const person = new Person(context, page, origin);
  await person.watch();
  return person;
}
