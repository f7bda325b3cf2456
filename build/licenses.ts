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

/** Packages that hold code of somebody whom their licence file does not name, as its comments ask for. */
const HELD: Readonly<Record<string, string>> = {
  '@hpke/common': '2022 Paul Miller (paulmillr.com), for what it holds of noble-curves and noble-hashes',
  '@hpke/dhkem-x25519': '2022 Paul Miller (paulmillr.com), for what it holds of noble-curves',
};

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
  const texts = own.length > 0 ? own : [await standardText(root, metadata.license, holderOf(metadata))];
  const held = HELD[metadata.name];
  const further = held === undefined ? [] : [await standardText(root, 'MIT', held)];
  return [`${metadata.name} ${metadata.version} (${metadata.license})\n`, ...texts, ...further].join('\n');
}

/** For a package that names its licence and its author, and leaves the text out. */
async function standardText(root: string, license: string, holder: string): Promise<string> {
  const text = await readFile(join(root, 'build', 'licenses', `${license}.txt`), 'utf8');
  return `Copyright (c) ${holder}\n\n${text}`;
}

function holderOf({ name, author }: Package): string {
  return (typeof author === 'object' ? author.name : author) ?? `the authors of ${name}`;
}

function folder(root: string, name: string): string {
  return join(root, 'node_modules', name);
}
