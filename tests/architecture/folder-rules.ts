/** The globals of a folder's code: its `lib` and `types` for the compiler. */
export interface Globals {
  readonly lib: readonly string[];
  readonly types: readonly string[];
}

/** A row of the table: what a file of this folder may import beside its own folder. */
export interface FolderRule {
  readonly folders: readonly string[];
  /** Folders of which only types may be taken, with `import type`. */
  readonly typesOf?: readonly string[];
  /** Packages of npm; `node:` stands for all that Node brings. */
  readonly packages: readonly string[];
  /** Packages of which only types may be taken, with `import type`. */
  readonly typesOfPackages?: readonly string[];
  readonly globals: Globals;
  /** The row whose `tsconfig.json` these files are compiled by; their own where there is none. */
  readonly project?: string;
}

const LANGUAGE: Globals = { lib: ['ES2024'], types: [] };
const WEB: Globals = { lib: ['ES2024', 'WebWorker'], types: [] };
const DOM: Globals = { lib: ['ES2024', 'DOM', 'DOM.Iterable'], types: [] };
const NODE: Globals = { lib: ['ES2024'], types: ['node'] };
const WORKERS: Globals = { lib: ['ES2024'], types: ['@cloudflare/workers-types'] };

/** What a person does on the pages. No feature knows another; the entries beside them put them together. */
export const FEATURES = ['compose', 'mailbox', 'identity', 'reader', 'requests', 'answer'];

/** The features with a form for text and files. */
const WRITING_FEATURES = ['compose', 'answer'];

const BROWSER_FEATURE: FolderRule = {
  folders: ['browser/shell', 'browser/transfer', 'client', 'words'],
  packages: [],
  globals: DOM,
  project: 'browser',
};

/** The markup of a feature, which is bound to the components of that feature alone. */
function pagesFeature(feature: string): FolderRule {
  return {
    folders: ['pages/shell', 'domain', 'words'],
    typesOf: [`browser/${feature}`, 'browser/shell'],
    packages: ['hono'],
    globals: WEB,
    project: 'pages',
  };
}

function rowOfEach(
  row: (feature: string) => [string, FolderRule],
  features = FEATURES,
): Record<string, FolderRule> {
  return Object.fromEntries(features.map(row));
}

/** The table of ARCHITECTURE.md: every folder below src/ that may hold code. */
export const FOLDER_RULES: Readonly<Record<string, FolderRule>> = {
  domain: { folders: [], packages: [], globals: LANGUAGE },
  crypto: { folders: [], packages: [], globals: WEB },
  // Loaded on demand, for it brings HPKE.
  'crypto/requests': {
    folders: ['crypto'],
    packages: ['@hpke/core', '@hpke/dhkem-x25519'],
    globals: WEB,
    project: 'crypto',
  },
  'crypto/offline': { folders: ['crypto'], packages: [], globals: WEB, project: 'crypto' },
  contract: { folders: ['domain'], packages: ['valibot'], globals: LANGUAGE },
  stores: { folders: ['domain'], packages: [], globals: LANGUAGE },
  'stores/sqlite': { folders: ['stores'], packages: ['node:'], globals: NODE },
  'stores/d1': { folders: ['stores'], packages: [], globals: WORKERS },
  'stores/postgres': { folders: ['stores', 'domain'], packages: ['node:', 'pg'], globals: NODE },
  'stores/memory': { folders: ['domain'], packages: ['rate-limiter-flexible'], globals: NODE },
  'stores/kv': { folders: ['domain'], packages: [], globals: WORKERS },
  client: { folders: ['contract', 'crypto'], packages: [], globals: WEB },
  'client/requests': {
    folders: ['client', 'contract', 'crypto', 'crypto/requests'],
    packages: [],
    globals: WEB,
    project: 'client',
  },
  // What offline copies need, and no server.
  'client/offline': {
    folders: ['crypto', 'crypto/offline'],
    packages: [],
    globals: WEB,
    project: 'client',
  },
  'client/identity-keys': {
    folders: ['crypto'],
    packages: ['@scure/bip39'],
    globals: WEB,
    project: 'client',
  },
  'client/reading': { folders: ['client'], packages: [], globals: WEB, project: 'client' },
  // The package's library: what of the client is public, under names that stay.
  library: {
    folders: ['client', 'client/identity-keys', 'client/reading', 'client/requests'],
    packages: [],
    globals: WEB,
  },
  words: { folders: ['words/*'], packages: [], globals: LANGUAGE },
  // A folder for each language.
  'words/*': { folders: ['words'], packages: [], globals: LANGUAGE, project: 'words' },
  browser: {
    folders: [
      ...FEATURES.map((feature) => `browser/${feature}`),
      'browser/reader/offline',
      'browser/reader/session',
      'browser/shell',
      'browser/startup',
      'browser/transfer',
      'browser/writers',
      'browser/writing',
      'client',
      'client/identity-keys',
      'client/offline',
      'client/requests',
      'words',
    ],
    packages: ['uqr'],
    globals: DOM,
  },
  'browser/startup': { folders: [], packages: [], globals: DOM, project: 'browser' },
  'browser/shell': {
    folders: ['browser/startup', 'client', 'words'],
    packages: ['@alpinejs/csp'],
    typesOfPackages: ['alpinejs'],
    globals: DOM,
    project: 'browser',
  },
  'browser/transfer': {
    folders: ['browser/shell', 'client', 'words'],
    packages: [],
    globals: DOM,
    project: 'browser',
  },
  'browser/writers': { ...BROWSER_FEATURE, folders: ['browser/shell', 'client', 'words'] },
  'browser/writing': BROWSER_FEATURE,
  ...rowOfEach((feature) => [`browser/${feature}`, BROWSER_FEATURE]),
  ...rowOfEach(
    (feature) => [
      `browser/${feature}`,
      { ...BROWSER_FEATURE, folders: ['browser/writing', ...BROWSER_FEATURE.folders] },
    ],
    WRITING_FEATURES,
  ),
  'browser/answer': {
    ...BROWSER_FEATURE,
    folders: ['browser/writing', 'client/requests', ...BROWSER_FEATURE.folders],
  },
  'browser/identity': {
    ...BROWSER_FEATURE,
    folders: ['client/identity-keys', ...BROWSER_FEATURE.folders],
  },
  'browser/reader': {
    ...BROWSER_FEATURE,
    folders: ['browser/reader/offline', 'browser/reader/session', ...BROWSER_FEATURE.folders],
  },
  'browser/reader/offline': {
    ...BROWSER_FEATURE,
    folders: ['browser/reader', 'browser/shell', 'client', 'client/offline', 'words'],
  },
  'browser/requests': { ...BROWSER_FEATURE, folders: [...BROWSER_FEATURE.folders, 'client/requests'] },
  'browser/reader/session': {
    folders: ['client', 'client/reading'],
    packages: [],
    globals: DOM,
    project: 'browser',
  },
  pages: {
    folders: [...FEATURES.map((feature) => `pages/${feature}`), 'pages/shell', 'words'],
    typesOf: ['browser/shell'],
    packages: ['hono'],
    globals: WEB,
  },
  'pages/shell': {
    folders: ['words'],
    typesOf: ['browser/shell'],
    packages: ['hono', 'lucide-static'],
    globals: WEB,
    project: 'pages',
  },
  ...rowOfEach((feature) => [`pages/${feature}`, pagesFeature(feature)]),
  ...rowOfEach((feature) => {
    const { folders, ...rule } = pagesFeature(feature);
    return [`pages/${feature}`, { ...rule, folders: ['pages/writing', ...folders] }];
  }, WRITING_FEATURES),
  'pages/writing': pagesFeature('writing'),
  http: {
    folders: [
      'http/api',
      'http/pages',
      'http/limits',
      'http/settings',
      'http/site',
      'http/writers',
      'domain',
      'contract',
      'pages/shell',
    ],
    packages: ['hono'],
    globals: WEB,
  },
  'http/api': {
    folders: ['http', 'http/limits', 'http/writers', 'domain', 'contract'],
    packages: ['hono'],
    globals: WEB,
    project: 'http',
  },
  'http/pages': {
    folders: ['http', 'http/site', 'domain', 'contract', 'pages/shell'],
    packages: ['hono'],
    globals: WEB,
    project: 'http',
  },
  'http/site': {
    folders: ['pages/shell', 'words'],
    packages: ['valibot'],
    globals: WEB,
    project: 'http',
  },
  // Settings of both runtimes that are more than a number or a word.
  'http/settings': {
    folders: ['http', 'domain', 'contract', 'words'],
    packages: [],
    globals: WEB,
    project: 'http',
  },
  'http/limits': {
    folders: ['http', 'http/api', 'http/settings', 'domain', 'contract'],
    packages: ['ipaddr.js'],
    globals: WEB,
    project: 'http',
  },
  'http/writers': {
    folders: ['http', 'http/api', 'domain', 'contract'],
    packages: ['ipaddr.js'],
    globals: WEB,
    project: 'http',
  },
  // The program for people in a terminal.
  terminal: {
    folders: [
      'terminal/commands',
      'terminal/identity',
      'terminal/requests',
      'terminal/screen',
      'client',
      'words',
    ],
    packages: ['node:', 'commander', 'undici'],
    globals: NODE,
  },
  'terminal/commands': {
    folders: [
      'terminal',
      'terminal/identity',
      'terminal/screen',
      'client',
      'client/identity-keys',
      'client/offline',
      'client/reading',
      'client/requests',
      'words',
    ],
    packages: ['node:', 'commander'],
    globals: NODE,
    project: 'terminal',
  },
  'terminal/requests': {
    folders: [
      'terminal',
      'terminal/commands',
      'terminal/identity',
      'terminal/screen',
      'client',
      'client/requests',
      'words',
    ],
    packages: ['node:', 'commander'],
    globals: NODE,
    project: 'terminal',
  },
  'terminal/identity': {
    folders: ['terminal', 'client'],
    packages: ['node:', '@napi-rs/keyring'],
    globals: NODE,
    project: 'terminal',
  },
  'terminal/screen': {
    folders: ['client', 'words'],
    packages: ['node:', 'uqr'],
    globals: NODE,
    project: 'terminal',
  },
  'runtimes/node': {
    folders: [
      'runtimes/node/commands',
      'runtimes/node/site',
      'domain',
      'http',
      'http/api',
      'http/pages',
      'http/limits',
      'http/settings',
      'http/site',
      'http/writers',
      'stores',
      'stores/sqlite',
      'stores/postgres',
      'stores/memory',
    ],
    packages: ['node:', 'hono', '@hono/node-server', 'prom-client'],
    globals: NODE,
  },
  'runtimes/node/check': {
    folders: [
      'runtimes/node',
      'domain',
      'contract',
      'http',
      'http/limits',
      'stores',
      'stores/sqlite',
      'stores/postgres',
    ],
    packages: ['node:'],
    globals: NODE,
    project: 'runtimes/node',
  },
  'runtimes/node/site': {
    folders: ['http', 'http/site'],
    packages: ['node:'],
    globals: NODE,
    project: 'runtimes/node',
  },
  'runtimes/node/commands': {
    folders: [
      'runtimes/node',
      'runtimes/node/check',
      'runtimes/node/site',
      'domain',
      'http',
      'http/api',
      'http/writers',
      'stores',
      'stores/sqlite',
      'stores/postgres',
    ],
    packages: ['node:'],
    globals: NODE,
    project: 'runtimes/node',
  },
  'runtimes/worker': {
    folders: [
      'domain',
      'http',
      'http/api',
      'http/pages',
      'http/limits',
      'http/settings',
      'http/site',
      'http/writers',
      'stores',
      'stores/d1',
      'stores/kv',
    ],
    packages: ['cloudflare:workers', 'hono', 'jose'],
    globals: WORKERS,
  },
};

/** The one file that may import a computed path: scripts of this build, by the path in the page. */
export const MAY_IMPORT_COMPUTED: readonly string[] = ['src/browser/shell/on-demand.ts'];

/** Files whose platform asks for a default export. */
export const MAY_EXPORT_DEFAULT: readonly string[] = ['src/runtimes/worker/main.ts'];

/** The row of the table for a folder of src/, by its name or by a `*` in the place of its last part. */
export function rowOf(folder: string): string | undefined {
  return [folder, folder.replace(/[^/]+$/, '*')].find((row) => FOLDER_RULES[row] !== undefined);
}
