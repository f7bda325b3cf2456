import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { PostgresPool } from '../../src/stores/postgres/pool.ts';
import { sql } from '../../src/stores/sql.ts';
import { Installation } from '../deploy/chart.ts';
import { PostgresServer, withClient } from './postgres-server.ts';

const INSTALLING = 300_000;
/** The default of a PostgreSQL server. */
const BY_DEFAULT = 'max_connections=100';

let postgres: PostgresServer;
let administrators: string;
/** Of a user who may not take what is kept for the superuser. */
let url: string;
let ofOnePod: number;
let mostPods: number;
const pools: PostgresPool[] = [];

beforeAll(async () => {
  postgres = await PostgresServer.start({ settings: [BY_DEFAULT] });
  administrators = await postgres.createDatabase();
  await withClient(administrators, (client) => client.query("CREATE ROLE pod LOGIN PASSWORD 'swordfish'"));
  url = Object.assign(new URL(administrators), { username: 'pod' }).href;
  const chart = await Installation.of({ database: { existingSecret: 'own' } });
  ofOnePod = Number(chart.one('ConfigMap').data?.['DATABASE_CONNECTIONS']);
  mostPods = chart.one('HorizontalPodAutoscaler').spec?.maxReplicas ?? 0;
}, INSTALLING);
afterEach(async () => {
  await Promise.all(pools.splice(0).map((pool) => pool.close()));
});
afterAll(() => postgres.stop());

/** A replica that has all its connections in use at once, and keeps them for a while. */
async function busyPod(connections: number): Promise<void> {
  const pool = new PostgresPool({ url, connections });
  pools.push(pool);
  await Promise.all(Array.from({ length: connections }, () => pool.query(sql`SELECT pg_sleep(0.05)`)));
}

async function pods(many: number, connections: number): Promise<void> {
  for (let pod = 0; pod < many; pod++) await busyPod(connections);
}

describe('a PostgreSQL server with default settings', () => {
  it('a default PostgreSQL has connections for all pods of the chart, each twice, and for a backup', async () => {
    await pods(2 * mostPods, ofOnePod);
    const { rows } = await withClient(url, (client) =>
      client.query("SELECT FROM pg_stat_activity WHERE usename = 'pod' AND application_name = 'inigma'"),
    );
    expect(rows.length).toBe(2 * mostPods * ofOnePod);
  });

  it('a default PostgreSQL has too few connections for ten replicas of ten, which is why the chart divides them', async () => {
    await expect(pods(10, 10)).rejects.toThrow('too many connections (53300)');
  });
});
