/** What a folder's code may name without importing it: its `lib` and `types` for the compiler. */
export interface World {
  readonly lib: readonly string[];
  readonly types: readonly string[];
}

/** A row of the table: what a file of this folder may import beside its own folder. */
export interface Arrow {
  readonly folders: readonly string[];
  /** Folders of which only types may be taken, with `import type`. */
  readonly typesOf?: readonly string[];
  /** Packages of npm; `node:` stands for all that Node brings. */
  readonly packages: readonly string[];
  /** Packages of which only types may be taken, with `import type`. */
  readonly typesOfPackages?: readonly string[];
  readonly world: World;
  /** The row whose `tsconfig.json` these files are compiled by; their own where there is none. */
  readonly project?: string;
}

const LANGUAGE: World = { lib: ['ES2024'], types: [] };
const WEB: World = { lib: ['ES2024', 'WebWorker'], types: [] };
const DOM: World = { lib: ['ES2024', 'DOM', 'DOM.Iterable'], types: [] };
const NODE: World = { lib: ['ES2024'], types: ['node'] };
const WORKERS: World = { lib: ['ES2024'], types: ['@cloudflare/workers-types'] };

/** What a person does on the pages. No feature knows another; the entries beside them put them together. */
const FEATURES = ['compose', 'mailbox', 'identity', 'reader'];

const BROWSER_FEATURE: Arrow = {
  folders: ['browser/shell', 'client', 'words'],
  packages: [],
  world: DOM,
  project: 'browser',
};

/** The markup of a feature, which is bound to the components of that feature alone. */
function pagesFeature(feature: string): Arrow {
  return {
    folders: ['pages/shell', 'domain', 'words'],
    typesOf: [`browser/${feature}`, 'browser/shell'],
    packages: ['hono'],
    world: WEB,
    project: 'pages',
  };
}

function rowOfEach(row: (feature: string) => [string, Arrow]): Record<string, Arrow> {
  return Object.fromEntries(FEATURES.map(row));
}

/** The table of ARCHITECTURE.md: every folder below src/ that may hold code. */
export const ARROWS: Readonly<Record<string, Arrow>> = {
  domain: { folders: [], packages: [], world: LANGUAGE },
  crypto: { folders: [], packages: [], world: WEB },
  contract: { folders: ['domain'], packages: ['valibot'], world: LANGUAGE },
  stores: { folders: ['domain'], packages: [], world: LANGUAGE },
  'stores/sqlite': { folders: ['stores'], packages: ['node:'], world: NODE },
  'stores/d1': { folders: ['stores'], packages: [], world: WORKERS },
  'stores/postgres': { folders: ['stores', 'domain'], packages: ['node:', 'pg'], world: NODE },
  'stores/memory': { folders: ['domain'], packages: ['rate-limiter-flexible'], world: NODE },
  'stores/kv': { folders: ['domain'], packages: [], world: WORKERS },
  client: { folders: ['contract', 'crypto'], packages: [], world: WEB },
  words: { folders: ['words/*'], packages: [], world: LANGUAGE },
  // A folder for each language.
  'words/*': { folders: ['words'], packages: [], world: LANGUAGE, project: 'words' },
  browser: {
    folders: [...FEATURES.map((feature) => `browser/${feature}`), 'browser/shell', 'client', 'words'],
    packages: ['uqr', '@scure/bip39'],
    world: DOM,
  },
  'browser/shell': {
    folders: ['client', 'words'],
    packages: ['@alpinejs/csp'],
    typesOfPackages: ['alpinejs'],
    world: DOM,
    project: 'browser',
  },
  ...rowOfEach((feature) => [`browser/${feature}`, BROWSER_FEATURE]),
  pages: {
    folders: [...FEATURES.map((feature) => `pages/${feature}`), 'pages/shell', 'words'],
    typesOf: ['browser/shell'],
    packages: ['hono'],
    world: WEB,
  },
  'pages/shell': {
    folders: ['words'],
    typesOf: ['browser/shell'],
    packages: ['hono', 'lucide-static'],
    world: WEB,
    project: 'pages',
  },
  ...rowOfEach((feature) => [`pages/${feature}`, pagesFeature(feature)]),
  http: {
    folders: ['http/api', 'http/pages', 'http/limits', 'domain', 'contract', 'pages/shell'],
    packages: ['hono'],
    world: WEB,
  },
  'http/api': {
    folders: ['http', 'http/limits', 'domain', 'contract'],
    packages: ['hono'],
    world: WEB,
    project: 'http',
  },
  'http/pages': {
    folders: ['http', 'contract', 'pages', 'pages/shell'],
    packages: ['hono'],
    world: WEB,
    project: 'http',
  },
  'http/limits': {
    folders: ['http', 'http/api', 'domain', 'contract'],
    packages: ['ipaddr.js'],
    world: WEB,
    project: 'http',
  },
  'runtimes/node': {
    folders: [
      'domain',
      'http',
      'http/api',
      'http/pages',
      'http/limits',
      'stores',
      'stores/sqlite',
      'stores/postgres',
      'stores/memory',
    ],
    packages: ['node:', 'hono', '@hono/node-server', 'prom-client'],
    world: NODE,
  },
  'runtimes/worker': {
    folders: ['domain', 'http', 'http/api', 'http/pages', 'http/limits', 'stores', 'stores/d1', 'stores/kv'],
    packages: ['cloudflare:workers', 'hono'],
    world: WORKERS,
  },
};

/** The one file that may import what is only known when it runs: scripts of this build, by the path that the page was told. */
export const MAY_IMPORT_COMPUTED: readonly string[] = ['src/browser/shell/on-demand.ts'];

/** Files whose platform asks for a default export. */
export const MAY_EXPORT_DEFAULT: readonly string[] = ['src/runtimes/worker/main.ts'];

/** The row of the table for a folder of src/, by its name or by a `*` in the place of its last part. */
export function rowOf(folder: string): string | undefined {
  return [folder, folder.replace(/[^/]+$/, '*')].find((row) => ARROWS[row] !== undefined);
}
