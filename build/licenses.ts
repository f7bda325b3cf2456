import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

interface Package {
  readonly name: string;
  readonly version: string;
  readonly license: string;
  readonly author?: string | { readonly name: string };
  readonly dependencies?: Readonly<Record<string, string>>;
}

const PACKAGE = /^.*\bnode_modules\/((?:@[^/]+\/)?[^/]+)\//;
const LICENSE_FILE = /^(licen[cs]e|copying|notice)(\.|-|$)/i;
const RULE = `\n${'-'.repeat(80)}\n\n`;

/** The names of the packages that bundled files come from. */
export function packagesOf(inputs: readonly string[]): string[] {
  const names = inputs.map((path) => PACKAGE.exec(path)?.[1]);
  return [...new Set(names.filter((name) => name !== undefined))];
}

/**
 * The licence notices that ship with a build: of its packages and all their dependencies, since a package may bundle one.
 * Throws where a licence text is missing.
 */
export async function thirdPartyLicenses(root: string, names: readonly string[]): Promise<string> {
  const packages = new Map<string, Package>();
  for (const name of names) await collect(root, name, packages);
  const sorted = [...packages.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
  const notices = sorted.map((metadata) => notice(root, metadata));
  return (await Promise.all(notices)).join(RULE);
}

async function collect(root: string, name: string, found: Map<string, Package>): Promise<void> {
  if (found.has(name)) return;
  const metadata: Package = JSON.parse(await readFile(join(folder(root, name), 'package.json'), 'utf8'));
  found.set(name, metadata);
  for (const dependency of Object.keys(metadata.dependencies ?? {})) await collect(root, dependency, found);
}

async function notice(root: string, metadata: Package): Promise<string> {
  const home = folder(root, metadata.name);
  const files = (await readdir(home)).filter((file) => LICENSE_FILE.test(file)).sort();
  const own = await Promise.all(files.map((file) => readFile(join(home, file), 'utf8')));
  const texts = own.length > 0 ? own : [await standardText(root, metadata)];
  return [`${metadata.name} ${metadata.version} (${metadata.license})\n`, ...texts].join('\n');
}

/** For a package that names its licence and its author, and leaves the text out. */
async function standardText(root: string, metadata: Package): Promise<string> {
  const author = typeof metadata.author === 'object' ? metadata.author.name : metadata.author;
  const text = await readFile(join(root, 'build', 'licenses', `${metadata.license}.txt`), 'utf8');
  return `Copyright (c) ${author ?? `the authors of ${metadata.name}`}\n\n${text}`;
}

function folder(root: string, name: string): string {
  return join(root, 'node_modules', name);
}
