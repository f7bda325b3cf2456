import { FEATURES, FOLDER_RULES, type FolderRule, type Globals } from './folder-rules.ts';

/** A row of the table of ARCHITECTURE.md, each list sorted. */
export interface DocumentedRule {
  readonly folders: readonly string[];
  /** Folders and packages of which only types may be imported. */
  readonly types: readonly string[];
  readonly packages: readonly string[];
  readonly globals: string;
}

const HEAD = '| folder | folders it may import | of which only types | packages | globals |\n';

/** The table as ARCHITECTURE.md has it, with FEATURE and LANGUAGE replaced. */
export function documentedRules(document: string): Record<string, DocumentedRule> {
  const lines = (document.split(HEAD)[1] ?? '').split('\n\n')[0]?.split('\n').slice(1) ?? [];
  return Object.fromEntries(lines.flatMap(rulesOfRow));
}

/** The same table as folder-rules.ts has it. */
export function enforcedRules(): Record<string, DocumentedRule> {
  return Object.fromEntries(Object.entries(FOLDER_RULES).map(([folder, rule]) => [folder, ruleOf(rule)]));
}

/** A row for FEATURE is four, and a list that names FEATURE in another row has all four. */
function rulesOfRow(line: string): [folder: string, rule: DocumentedRule][] {
  const [, folder = '', folders = '', types = '', packages = '', globals = ''] = line
    .split('|')
    .map((field) => field.trim());
  const features = folder.includes('FEATURE') ? FEATURES.map((feature) => [feature]) : [FEATURES];
  return features.map((named) => [
    expand(folder, named)[0] ?? '',
    {
      folders: listIn(folders, named),
      types: listIn(types, named),
      packages: listIn(packages, named),
      globals,
    },
  ]);
}

function listIn(list: string, features: readonly string[]): string[] {
  const names = list.split(', ').filter((name) => name !== '–');
  return names.flatMap((name) => expand(name, features)).toSorted();
}

function expand(name: string, features: readonly string[]): string[] {
  const path = name.replace('LANGUAGE', '*');
  return path.includes('FEATURE') ? features.map((feature) => path.replace('FEATURE', feature)) : [path];
}

function ruleOf({
  folders,
  typesOf = [],
  packages,
  typesOfPackages = [],
  globals,
}: FolderRule): DocumentedRule {
  return {
    folders: folders.toSorted(),
    types: [...typesOf, ...typesOfPackages].toSorted(),
    packages: packages.toSorted(),
    globals: nameOf(globals),
  };
}

function nameOf({ lib, types }: Globals): string {
  if (types.includes('node')) return 'Node';
  if (types.includes('@cloudflare/workers-types')) return 'Workers';
  return lib.includes('DOM') ? 'DOM' : lib.includes('WebWorker') ? 'Web APIs' : 'the language';
}
