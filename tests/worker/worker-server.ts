import { resolve } from 'node:path';
import {
  createTestHarness,
  unstable_readConfig as readConfig,
  type TestHarness,
  type TestHarnessOptions,
} from 'wrangler';
import type { Settings } from '../server/server-process.ts';
import type { Row, ServerUnderTest } from '../server/server-under-test.ts';
import { TABLES } from '../store-contract/tables.ts';
import { DATABASE_WORKER, type Database, databaseThroughWorker } from './database-through-worker.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const CONFIG = resolve(ROOT, 'wrangler.jsonc');
const { d1_databases: DATABASES, compatibility_date: DATE } = readConfig({ config: CONFIG });
const DATABASE = {
  config: {
    name: DATABASE_WORKER,
    main: resolve(import.meta.dirname, 'database-worker.ts'),
    compatibility_date: DATE ?? '',
    d1_databases: DATABASES,
  },
};
const MIGRATIONS = resolve(ROOT, 'src/stores/migrations');

// No network request of its own, no telemetry, no banner.
Object.assign(process.env, {
  CLOUDFLARE_CF_FETCH_ENABLED: 'false',
  WRANGLER_SEND_METRICS: 'false',
  WRANGLER_SEND_ERROR_REPORTS: 'false',
  WRANGLER_HIDE_BANNER: 'true',
  WRANGLER_LOG: 'none',
});

/** As much of KV as tests ask for. */
interface Counts {
  list(): Promise<{ keys: readonly { readonly name: string }[] }>;
  get(key: string): Promise<string | null>;
  put(key: string, value: string): Promise<void>;
}

interface Bindings {
  readonly DB: Database;
  readonly COUNTS: Counts;
}

type Worker = TestHarnessOptions['workers'][number];

/** The Worker as it is deployed, in workerd, with D1, KV, rate limits and assets of its own. */
export class WorkerServer implements ServerUnderTest {
  readonly #harness: TestHarness;
  url = '';

  private constructor(harness: TestHarness) {
    this.#harness = harness;
  }

  static start(settings: Settings = {}): Promise<WorkerServer> {
    return WorkerServer.#listen({ configPath: CONFIG, vars: varsOf(settings) });
  }

  static startCountingInKv(settings: Settings = {}): Promise<WorkerServer> {
    return WorkerServer.#listen({ config: configFor('KV', settings) });
  }

  static startWithoutCounting(settings: Settings = {}): Promise<WorkerServer> {
    return WorkerServer.#listen({ config: configFor('nothing', settings) });
  }

  /** With other assets than those of the build: a folder. */
  static startWithAssets(folder: string, settings: Settings = {}): Promise<WorkerServer> {
    return WorkerServer.#listen({ config: configFor('nothing', settings, folder) });
  }

  /** The Worker of another version, whose build is in this folder, on the tables of this one. */
  static startBuildOf(folder: string, settings: Settings = {}): Promise<WorkerServer> {
    const config = readConfig({ config: resolve(folder, 'wrangler.jsonc') });
    const databases = config.d1_databases.map((database: object) => ({
      ...database,
      migrations_dir: MIGRATIONS,
    }));
    return WorkerServer.#listen(
      { config: { ...config, d1_databases: databases, vars: varsOf(settings) } },
      folder,
    );
  }

  static async #listen(worker: Worker, root = ROOT): Promise<WorkerServer> {
    const server = new WorkerServer(newHarness([worker, DATABASE], root));
    try {
      const { url } = await server.#harness.listen();
      server.url = url.origin;
      await server.migrate();
      return server;
    } catch (error) {
      await server.#harness.close();
      throw error;
    }
  }

  /** Applies what the database lacks, as Wrangler does before a deployment. */
  migrate(): Promise<void> {
    return this.#worker.applyD1Migrations('DB');
  }

  get #worker() {
    return this.#harness.getWorker();
  }

  async bindings(): Promise<Bindings> {
    const { COUNTS } = (await this.#worker.getEnv()) as Bindings;
    return { DB: databaseThroughWorker(this.#harness), COUNTS };
  }

  /** What the platform does at each turn of the cron trigger. */
  async purge(): Promise<string> {
    return (await this.#worker.scheduled({ cron: '* * * * *' })).outcome;
  }

  /** Asks the database beside the Worker. */
  async query(text: string, ...values: readonly (string | number | null)[]): Promise<readonly Row[]> {
    const database = databaseThroughWorker(this.#harness);
    return (
      await database
        .prepare(text)
        .bind(...values)
        .all()
    ).results;
  }

  /** Every row of D1 and every value of KV. */
  async storedBytes(): Promise<Buffer> {
    const { COUNTS } = await this.bindings();
    const rows = await Promise.all(TABLES.map((table) => this.query(`SELECT * FROM ${table}`)));
    const { keys } = await COUNTS.list();
    const counts = await Promise.all(keys.map(async ({ name }) => [name, await COUNTS.get(name)]));
    return Buffer.from(JSON.stringify([rows, counts]));
  }

  output(): string {
    return this.#harness
      .getLogs()
      .map(({ message }) => message)
      .join('\n');
  }

  readonly expire = async (view: string): Promise<void> => {
    const now = Math.floor(Date.now() / 1_000);
    const changed = [
      ...(await this.query('UPDATE messages SET ttl = ? WHERE id = ? RETURNING id', now, view)),
      ...(await this.query('UPDATE secret_requests SET expires_at = ? WHERE id = ? RETURNING id', now, view)),
    ];
    if (changed.length === 0) throw new Error('There is no such message to expire.');
  };

  readonly stop = (): Promise<void> => this.#harness.close();
}

/** What the Workers fetch goes through the `fetch` of this process. */
export function newHarness(workers: Worker[], root = ROOT): TestHarness {
  return createTestHarness({ root, workers });
}

function varsOf(settings: Settings): Settings {
  return { RATE_LIMITS: 'off', ...settings };
}

function configFor(countedBy: 'KV' | 'nothing', settings: Settings, folder?: string) {
  const { ratelimits: _, kv_namespaces: namespaces, ...config } = readConfig({ config: CONFIG });
  const assets = folder === undefined ? config.assets : { ...config.assets, directory: folder };
  return { ...config, assets, kv_namespaces: countedBy === 'KV' ? namespaces : [], vars: varsOf(settings) };
}
