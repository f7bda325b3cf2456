import { MAY_EXPORT_DEFAULT } from './folder-rules.ts';
import { folderOf, isShipped, isTest, type Source, withoutComments } from './source.ts';

/** Names that say nothing of the content. */
const VAGUE_NAMES = new Set('utils helpers common shared lib core services managers types'.split(' '));
const MAX_LINES = 250;
const MAX_FILES = 25;
const DEFAULT_EXPORT = /(?<![\w.$])export\s+default\b|\bas\s+default\s*[,}]/;

/** Files and folders anywhere in the project with a vague name. */
export function nameViolations(source: Source): string[] {
  const named = [...source.keys()].filter((path) => wordsOf(path).some((word) => VAGUE_NAMES.has(word)));
  return named.map((path) => `${path} has a name that says nothing of its content`);
}

/** The folder names of a path and the words, between dots, of its file name; the ending is none. */
function wordsOf(path: string): string[] {
  const folders = path.toLowerCase().split('/');
  const file = folders.pop() ?? '';
  return [...folders, ...file.split('.').slice(0, -1)];
}

/** Sources of src/ and build/ that are too long. */
export function lengthViolations(source: Source): string[] {
  const read = [...source].filter(
    ([path]) => /^(src|build)\/.*\.(ts|tsx|js|css)$/.test(path) && !isTest(path),
  );
  const long = read.filter(([, text]) => linesOf(text) > MAX_LINES);
  return long.map(([path, text]) => `${path} has ${linesOf(text)} lines, over ${MAX_LINES}`);
}

/** Folders of src/ with too many sources; tests do not count. */
export function folderSizeViolations(source: Source): string[] {
  const folders = Map.groupBy([...source.keys()].filter(isShipped), folderOf);
  const oversized = [...folders].filter(([folder, files]) => folder !== null && files.length > MAX_FILES);
  return oversized.map(([folder, files]) => `src/${folder} holds ${files.length} files, over ${MAX_FILES}`);
}

function linesOf(text: string): number {
  return text.replace(/\n$/, '').split('\n').length;
}

/** Default exports of src/ that no platform asks for. */
export function defaultExportViolations(source: Source): string[] {
  const bound = [...source].filter(([path]) => isShipped(path) && !MAY_EXPORT_DEFAULT.includes(path));
  const violating = bound.filter(([, text]) => DEFAULT_EXPORT.test(withoutComments(text)));
  return violating.map(([path]) => `${path} has a default export`);
}

/** Where every connection to a SQLite file is opened, so that none is without what `openDatabase` sets. */
const OPENS_DATABASES = 'src/stores/sqlite/connection.ts';
const IMPORTS_SQLITE = /import\s+(?!type\b)[^;]*from 'node:sqlite'/;

/** Shipped sources that open a SQLite file by themselves. */
export function connectionViolations(source: Source): string[] {
  const others = [...source].filter(([path]) => isShipped(path) && path !== OPENS_DATABASES);
  const violating = others.filter(([, text]) => IMPORTS_SQLITE.test(withoutComments(text)));
  return violating.map(([path]) => `${path} imports node:sqlite, which only ${OPENS_DATABASES} may`);
}
