import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LocalServer, type Settings } from '../server/server-process.ts';
import type { Browser, TabOptions } from './browser.ts';
import { Person } from './person.ts';
import { RecordingProxy } from './recording-proxy.ts';

/** What a scenario has: a started server of its own, and people who meet there. */
export interface Fixtures {
  readonly server: LocalServer;
  /** What stands between the server and all people. */
  readonly proxy: RecordingProxy;
  /** A new person, whom the server has never seen, and who has seen none of it. */
  readonly newPerson: (options?: TabOptions) => Promise<Person>;
  /** Puts files on the disk, for a page to take, and gives their paths. */
  readonly writeFiles: (files: ReadonlyMap<string, Buffer>) => Promise<string[]>;
  /** Gives what the pages have reported that must never happen, and forgets it. */
  readonly takeReports: () => string[];
}

/** Written once, played in every engine. */
export interface Scenario {
  readonly title: string;
  /** Of the server. */
  readonly settings?: Settings;
  readonly play: (fixtures: Fixtures) => Promise<void>;
}

/** Plays it with a server of its own, and gives what its pages have reported. */
export async function play(scenario: Scenario, browser: Browser, inPage: string): Promise<readonly string[]> {
  const server = await LocalServer.start(scenario.settings);
  const proxy = await RecordingProxy.start(server.url, inPage);
  const folder = await mkdtemp(join(tmpdir(), 'inigma-files-'));
  const people: Person[] = [];
  try {
    await scenario.play({
      server,
      proxy,
      newPerson: async (options = {}) => {
        const person = new Person(await browser.newTab(options), proxy.url);
        people.push(person);
        return person;
      },
      writeFiles: (files) => writeFiles(folder, files),
      takeReports: () => proxy.reports.splice(0),
    });
    await Promise.all(people.map((person) => person.reported()));
  } finally {
    await Promise.allSettled(people.map((person) => person.leave()));
    await proxy.stop();
    await server.stop();
    await rm(folder, { recursive: true });
  }
  return proxy.reports;
}

function writeFiles(folder: string, files: ReadonlyMap<string, Buffer>): Promise<string[]> {
  return Promise.all(
    [...files].map(async ([name, bytes]) => {
      const path = join(folder, name);
      await writeFile(path, bytes);
      return path;
    }),
  );
}
