import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { filesBelow } from '../../build/inputs.ts';
import {
  connectionViolations,
  defaultExportViolations,
  folderSizeViolations,
  lengthViolations,
  nameViolations,
} from './convention-violations.ts';
import { importCycles } from './import-cycles.ts';
import { importViolations } from './import-violations.ts';
import { formerNameViolations } from './names.ts';
import type { Source } from './source.ts';
import { tsconfigViolations } from './tsconfig-violations.ts';

export const ROOT = dirname(dirname(import.meta.dirname));
const FOLDERS = ['src', 'tests', 'build', 'bench', 'deploy', 'docs'];

/** Every violation of the architecture rules, one sentence each. */
export function violationsOf(source: Source): string[] {
  const conventions = [
    nameViolations,
    formerNameViolations,
    lengthViolations,
    folderSizeViolations,
    defaultExportViolations,
    connectionViolations,
  ];
  const rules = [importViolations, importCycles, ...conventions, tsconfigViolations];
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
