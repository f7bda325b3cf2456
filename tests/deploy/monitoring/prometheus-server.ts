import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { provideProgram } from '../../../build/program.ts';
import { freePort } from '../../free-port.ts';

const SCRAPE = '500ms';

/** A sample of an instant query: its value as text, since it may be NaN. */
interface InstantSample {
  readonly metric: Readonly<Record<string, string>>;
  readonly value: readonly [seconds: number, value: string];
}

export interface RuleState {
  readonly name: string;
  readonly health: string;
  readonly lastError?: string;
  readonly state: string;
  readonly alerts: readonly { readonly annotations: Readonly<Record<string, string>> }[];
}

/** A real Prometheus, which scrapes twice a second, and evaluates rules as often. */
export class PrometheusServer {
  readonly #folder: string;
  readonly #process: ChildProcess;
  readonly #url: string;

  private constructor(folder: string, process: ChildProcess, url: string) {
    this.#folder = folder;
    this.#process = process;
    this.#url = url;
  }

  /** `targets` are `HOST:PORT`; all belong to the job `inigma`. */
  static async start(targets: readonly string[], ruleFile: string): Promise<PrometheusServer> {
    const program = await provideProgram('prometheus');
    const folder = mkdtempSync(join(tmpdir(), 'inigma-prometheus-'));
    const config = {
      global: { scrape_interval: SCRAPE, scrape_timeout: SCRAPE, evaluation_interval: SCRAPE },
      rule_files: [ruleFile],
      scrape_configs: [{ job_name: 'inigma', static_configs: [{ targets }] }],
    };
    writeFileSync(join(folder, 'prometheus.yml'), JSON.stringify(config));
    const address = `127.0.0.1:${await freePort()}`;
    const args = [
      `--config.file=${join(folder, 'prometheus.yml')}`,
      `--storage.tsdb.path=${join(folder, 'data')}`,
      `--web.listen-address=${address}`,
    ];
    const server = spawn(program, args, { stdio: ['ignore', 'ignore', 'pipe'] });
    await ready(server);
    return new PrometheusServer(folder, server, `http://${address}/api/v1`);
  }

  /** Throws what Prometheus says about an expression that is none. */
  async query(expression: string): Promise<readonly InstantSample[]> {
    const body = new URLSearchParams({ query: expression });
    const response = await fetch(`${this.#url}/query`, { method: 'POST', body });
    const { status, error, data } = (await response.json()) as {
      status: string;
      error?: string;
      data?: { result: readonly InstantSample[] };
    };
    if (status !== 'success' || data === undefined) throw new Error(`${error}: ${expression}`);
    return data.result;
  }

  async rules(): Promise<readonly RuleState[]> {
    const response = await fetch(`${this.#url}/rules`);
    const { data } = (await response.json()) as { data: { groups: { rules: RuleState[] }[] } };
    return data.groups.flatMap((group) => group.rules);
  }

  async stop(): Promise<void> {
    this.#process.kill('SIGTERM');
    await once(this.#process, 'close');
    rmSync(this.#folder, { recursive: true });
  }
}

/** It answers queries as soon as it says so. */
function ready(server: ChildProcess): Promise<void> {
  let log = '';
  return new Promise((resolve, reject) => {
    server.stderr?.setEncoding('utf8').on('data', (text: string) => {
      log += text;
      if (log.includes('Server is ready to receive web requests')) resolve();
    });
    server.on('close', () => reject(new Error(`Prometheus did not start.\n${log}`)));
  });
}
