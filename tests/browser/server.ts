import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, chromium, expect } from '@playwright/test';
import { LocalServer, type Settings } from '../server/server-process.ts';
import { Person } from './person.ts';

export { expect } from '@playwright/test';

/** How somebody's browser is set up; a wide screen and a clipboard that may be used, where nothing else is said. */
export interface BrowserSetup {
  readonly viewport?: { readonly width: number; readonly height: number };
  readonly colorScheme?: 'light' | 'dark';
  readonly clipboard?: boolean;
  /** What the browser asks pages for, as `Accept-Language`; American English, where nothing else is said. */
  readonly locale?: string;
  readonly javaScript?: 'allowed' | 'blocked';
  /** The server by a name that is not this machine's own, so that the page is no secure context. */
  readonly insecure?: boolean;
}

const OTHER_NAME = 'inigma.test';

interface Fixtures {
  /** Settings of the server for a test or a group of them. */
  settings: Settings;
  /** The built server, really started, with a database of its own. */
  server: LocalServer;
  /** Lets somebody come, with a profile of their own. Whatever must never happen fails the test at its end. */
  come: (setup?: BrowserSetup) => Promise<Person>;
}

export const test = base.extend<Fixtures>({
  settings: [{}, { option: true }],

  server: async ({ settings }, use) => {
    const server = await LocalServer.start(settings);
    await use(server);
    await server.stop();
  },

  come: async ({ server, launchOptions }, use) => {
    const people: { person: Person; profile: string }[] = [];
    await use(async (setup = {}) => {
      const profile = await mkdtemp(join(tmpdir(), 'inigma-profile-'));
      if (setup.javaScript === 'blocked') await blockJavaScript(profile);
      const origin = setup.insecure ? server.url.replace('127.0.0.1', OTHER_NAME) : server.url;
      const person = await openProfile(profile, origin, { ...launchOptions, ...launchSetup(setup) });
      people.push({ person, profile });
      return person;
    });
    for (const { person, profile } of people) {
      await person.context.close();
      await rm(profile, { recursive: true, force: true });
    }
    expect(people.flatMap(({ person }) => person.faults)).toEqual([]);
  },
});

type Launch = NonNullable<Parameters<typeof chromium.launchPersistentContext>[1]>;

function launchSetup({ viewport, colorScheme, clipboard = true, locale, insecure }: BrowserSetup): Launch {
  return {
    viewport: viewport ?? { width: 1280, height: 900 },
    permissions: clipboard ? ['clipboard-read', 'clipboard-write'] : [],
    ...(colorScheme && { colorScheme }),
    ...(locale && { locale }),
    ...(insecure && { args: [`--host-resolver-rules=MAP ${OTHER_NAME} 127.0.0.1`] }),
  };
}

/** As a person does in the settings; what Playwright has for it leaves `<noscript>` and CSS in the belief that there is script. */
async function blockJavaScript(profile: string): Promise<void> {
  const preferences = { profile: { default_content_setting_values: { javascript: 2 } } };
  await mkdir(join(profile, 'Default'));
  await writeFile(join(profile, 'Default', 'Preferences'), JSON.stringify(preferences));
}

async function openProfile(profile: string, origin: string, launch: Launch): Promise<Person> {
  const context = await chromium.launchPersistentContext(profile, launch);
  const [page = await context.newPage()] = context.pages();
  const person = new Person(context, page, origin);
  await person.watch();
  return person;
}
