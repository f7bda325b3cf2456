import { posix } from 'node:path';
import { FOLDER_RULES, type Globals, rowOf } from './folder-rules.ts';
import { folderOf, isShipped, type Source } from './source.ts';

interface TsConfig {
  readonly extends?: string;
  readonly compilerOptions?: Readonly<Record<string, unknown>>;
  readonly include?: readonly string[];
  readonly references?: readonly { readonly path: string }[];
}

/** What a folder's own tsconfig.json may say; all else, strictness above all, is the base's. */
const OWN_OPTIONS = new Set(['lib', 'types', 'rootDir', 'outDir', 'tsBuildInfoFile']);

/** Folders of src/ whose tsconfig.json is missing, or allows more than the folder's rule. */
export function tsconfigViolations(source: Source): string[] {
  const folders = new Set([...source.keys()].filter(isShipped).map(folderOf));
  const compiled = referencesOf('tsconfig.json', source);
  return [...folders].flatMap((folder) => {
    const rule = folder === null ? undefined : FOLDER_RULES[rowOf(folder) ?? ''];
    if (folder === null || rule === undefined) return [];
    const { globals, project } = rule;
    if (project !== undefined) return nestedFolderViolations(folder, project, source);
    const isCompiled = compiled.includes(`src/${folder}`);
    const violations = folderViolations(folder, globals, source);
    return isCompiled ? violations : [...violations, `tsconfig.json does not name src/${folder}`];
  });
}

/** A folder that is compiled with its parent, and so has the parent's globals. */
function nestedFolderViolations(folder: string, project: string, source: Source): string[] {
  const own = `src/${folder}/tsconfig.json`;
  const path = `src/${project}/tsconfig.json`;
  const includes = read(path, source)?.include?.includes('**/*.ts') ?? false;
  return [
    ...(source.has(own) ? [`${own} is not read: ${folder} is compiled by ${path}`] : []),
    ...(includes ? [] : [`${path} does not include what is below it`]),
  ];
}

function folderViolations(folder: string, globals: Globals, source: Source): string[] {
  const path = `src/${folder}/tsconfig.json`;
  const config = read(path, source);
  if (config === null) return [`${path} is missing`];
  const options = config.compilerOptions ?? {};
  const foreign = Object.keys(options).filter((option) => !OWN_OPTIONS.has(option));
  const reachable = within(folder);
  const referred = referencesOf(path, source).filter((to) => !reachable.has(to.replace('src/', '')));
  return [
    ...(extendsBase(path, config) ? [] : [`${path} does not extend tsconfig.base.json`]),
    ...foreign.map((option) => `${path} sets ${option}, which is the base's to set`),
    ...beyond(options['lib'], globals.lib).map(
      (lib) => `${path} gives lib ${lib}, which is not among its globals`,
    ),
    ...beyond(options['types'], globals.types).map(
      (type) => `${path} gives types ${type}, which are not among its globals`,
    ),
    ...referred.map((to) => `${path} refers to ${to}, which it may not import`),
  ];
}

/** A list that is left out is the base's, which is the bare language. */
function beyond(given: unknown, allowed: readonly string[]): string[] {
  if (given === undefined) return [];
  return Array.isArray(given) ? given.map(String).filter((one) => !allowed.includes(one)) : [String(given)];
}

function extendsBase(path: string, config: TsConfig): boolean {
  return posix.join(posix.dirname(path), config.extends ?? '') === 'tsconfig.base.json';
}

/** The folders that arrows lead to from this one, in one step or more: the compiler must know all of them. */
function within(folder: string, seen = new Set<string>()): Set<string> {
  for (const next of [...(FOLDER_RULES[folder]?.folders ?? []), ...(FOLDER_RULES[folder]?.typesOf ?? [])]) {
    if (seen.has(next)) continue;
    seen.add(FOLDER_RULES[next]?.project ?? next);
    within(next, seen.add(next));
  }
  return seen;
}

function referencesOf(path: string, source: Source): string[] {
  const references = read(path, source)?.references ?? [];
  return references.map((reference) => posix.join(posix.dirname(path), reference.path));
}

function read(path: string, source: Source): TsConfig | null {
  const text = source.get(path);
  return text === undefined ? null : JSON.parse(text);
}
