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
 * What is handed on with a build: the notices of its packages and of all that they depend on, since a package may
 * come with a dependency built in. Throws where a licence asks for a text that nobody brings.
 */
export async function thirdPartyLicenses(root: string, names: readonly string[]): Promise<string> {
  const packages = new Map<string, Package>();
  for (const name of names) await gather(root, name, packages);
  const sorted = [...packages.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
  const notices = sorted.map((about) => notice(root, about));
  return (await Promise.all(notices)).join(RULE);
}

async function gather(root: string, name: string, found: Map<string, Package>): Promise<void> {
  if (found.has(name)) return;
  const about: Package = JSON.parse(await readFile(join(folder(root, name), 'package.json'), 'utf8'));
  found.set(name, about);
  for (const dependency of Object.keys(about.dependencies ?? {})) await gather(root, dependency, found);
}

async function notice(root: string, about: Package): Promise<string> {
  const home = folder(root, about.name);
  const files = (await readdir(home)).filter((file) => LICENSE_FILE.test(file)).sort();
  const own = await Promise.all(files.map((file) => readFile(join(home, file), 'utf8')));
  const texts = own.length > 0 ? own : [await standardText(root, about)];
  return [`${about.name} ${about.version} (${about.license})\n`, ...texts].join('\n');
}

/** For a package that names its licence and its author, and leaves the text out. */
async function standardText(root: string, about: Package): Promise<string> {
  const author = typeof about.author === 'object' ? about.author.name : about.author;
  const text = await readFile(join(root, 'build', 'licenses', `${about.license}.txt`), 'utf8');
  return `Copyright (c) ${author ?? `the authors of ${about.name}`}\n\n${text}`;
}

function folder(root: string, name: string): string {
  return join(root, 'node_modules', name);
}
