import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { filesBelow } from '../../build/inputs.ts';
import { cycleFaults } from './cycles.ts';
import { connectionFaults, crowdFaults, defaultExportFaults, lengthFaults, nameFaults } from './habits.ts';
import { formerNameFaults } from './names.ts';
import type { Source } from './source.ts';
import { wallFaults } from './walls.ts';
import { worldFaults } from './worlds.ts';

export const ROOT = dirname(dirname(import.meta.dirname));
const FOLDERS = ['src', 'tests', 'build', 'bench', 'deploy', 'docs'];

/** Every way in which a project breaks its own architecture, one sentence each. */
export function faultsOf(source: Source): string[] {
  const habits = [
    nameFaults,
    formerNameFaults,
    lengthFaults,
    crowdFaults,
    defaultExportFaults,
    connectionFaults,
  ];
  const rules = [wallFaults, cycleFaults, ...habits, worldFaults];
  return rules.flatMap((rule) => rule(source));
}

/** This project, as it lies on disk. */
export async function readProject(): Promise<Source> {
  const paths = (await Promise.all(FOLDERS.map((folder) => filesBelow(ROOT, folder)))).flat();
  const read = async (path: string): Promise<[string, string]> => [
    path,
    await readFile(join(ROOT, path), 'utf8'),
  ];
  return new Map(await Promise.all(['tsconfig.json', ...paths].map(read)));
}
