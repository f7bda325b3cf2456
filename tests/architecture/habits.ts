import { MAY_EXPORT_DEFAULT } from './arrows.ts';
import { folderOf, isShipped, isTest, type Source, withoutComments } from './source.ts';

/** Names that tell nothing of what is inside. */
const EMPTY_NAMES = new Set('utils helpers common shared lib core services managers types'.split(' '));
const MOST_LINES = 250;
const MOST_FILES = 25;
const DEFAULT_EXPORT = /(?<![\w.$])export\s+default\b|\bas\s+default\s*[,}]/;

/** Files and folders anywhere in the project whose name is one of the empty ones. */
export function nameFaults(source: Source): string[] {
  const named = [...source.keys()].filter((path) => wordsOf(path).some((word) => EMPTY_NAMES.has(word)));
  return named.map((path) => `${path} has a name that tells nothing`);
}

/** The folder names of a path and the words, between dots, of its file name; the ending is none. */
function wordsOf(path: string): string[] {
  const folders = path.toLowerCase().split('/');
  const file = folders.pop() ?? '';
  return [...folders, ...file.split('.').slice(0, -1)];
}

/** Sources, of what ships and of the build, that are too long to be read in one sitting. */
export function lengthFaults(source: Source): string[] {
  const read = [...source].filter(
    ([path]) => /^(src|build)\/.*\.(ts|tsx|js|css)$/.test(path) && !isTest(path),
  );
  const long = read.filter(([, text]) => linesOf(text) > MOST_LINES);
  return long.map(([path, text]) => `${path} has ${linesOf(text)} lines, over ${MOST_LINES}`);
}

/** Folders of src/ with more sources than can be taken in at a glance; the tests beside them do not count. */
export function crowdFaults(source: Source): string[] {
  const folders = Map.groupBy([...source.keys()].filter(isShipped), folderOf);
  const crowded = [...folders].filter(([folder, files]) => folder !== null && files.length > MOST_FILES);
  return crowded.map(([folder, files]) => `src/${folder} holds ${files.length} files, over ${MOST_FILES}`);
}

function linesOf(text: string): number {
  return text.replace(/\n$/, '').split('\n').length;
}

/** Default exports of src/ that no platform asks for. */
export function defaultExportFaults(source: Source): string[] {
  const bound = [...source].filter(([path]) => isShipped(path) && !MAY_EXPORT_DEFAULT.includes(path));
  const faulty = bound.filter(([, text]) => DEFAULT_EXPORT.test(withoutComments(text)));
  return faulty.map(([path]) => `${path} has a default export`);
}

/** Where every connection to a SQLite file is opened, so that none is without what `openDatabase` sets. */
const OPENS_DATABASES = 'src/stores/sqlite/connection.ts';
const IMPORTS_SQLITE = /import\s+(?!type\b)[^;]*from 'node:sqlite'/;

/** Sources of what ships that open a SQLite file by themselves. */
export function connectionFaults(source: Source): string[] {
  const others = [...source].filter(([path]) => isShipped(path) && path !== OPENS_DATABASES);
  const faulty = others.filter(([, text]) => IMPORTS_SQLITE.test(withoutComments(text)));
  return faulty.map(([path]) => `${path} opens a SQLite file by itself`);
}
