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
}

const LANGUAGE: World = { lib: ['ES2024'], types: [] };
const WEB: World = { lib: ['ES2024', 'WebWorker'], types: [] };
const DOM: World = { lib: ['ES2024', 'DOM', 'DOM.Iterable'], types: [] };
const NODE: World = { lib: ['ES2024'], types: ['node'] };
const WORKERS: World = { lib: ['ES2024'], types: ['@cloudflare/workers-types'] };

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
  words: { folders: [], packages: [], world: LANGUAGE },
  browser: {
    folders: ['client', 'words'],
    packages: ['@alpinejs/csp', 'uqr'],
    typesOfPackages: ['alpinejs'],
    world: DOM,
  },
  cli: { folders: ['client', 'words'], packages: ['node:'], world: NODE },
  pages: {
    folders: ['domain', 'words'],
    typesOf: ['browser'],
    packages: ['hono', 'lucide-static'],
    world: WEB,
  },
  http: { folders: ['domain', 'contract', 'pages'], packages: ['hono', 'ipaddr.js'], world: WEB },
  'runtimes/node': {
    folders: ['domain', 'http', 'stores', 'stores/sqlite', 'stores/postgres', 'stores/memory'],
    packages: ['node:', 'hono', '@hono/node-server', 'prom-client'],
    world: NODE,
  },
  'runtimes/worker': {
    folders: ['domain', 'http', 'stores', 'stores/d1', 'stores/kv'],
    packages: ['cloudflare:workers', 'hono'],
    world: WORKERS,
  },
};

/** The one file that may import what is only known when it runs: scripts of this build, by the path that the page was told. */
export const MAY_IMPORT_COMPUTED: readonly string[] = ['src/browser/on-demand.ts'];

/** Files whose platform asks for a default export. */
export const MAY_EXPORT_DEFAULT: readonly string[] = ['src/runtimes/worker/main.ts'];
