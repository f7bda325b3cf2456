import fc from 'fast-check';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { attempt } from '../store-contract/acting.ts';
import {
  expectLastLeaseToErase,
  expectSevenWinners,
  expectTenJudged,
} from '../store-contract/many-at-once.ts';
import { anyPlay, everyPlay } from '../store-contract/meeting-acts.ts';
import type { Result } from '../store-contract/model.ts';
import { TABLES } from '../store-contract/tables.ts';
import { playAll, type TwoServers } from '../store-contract/two-at-once.ts';
import { newDatabase, openOn } from './postgres-under-test.ts';

const PLAYS = 300;
const TIMEOUT = 180_000;

const COUNTS = `SELECT (SELECT COUNT(*) FROM messages) AS messages, (SELECT COUNT(*) FROM links) AS links,
  (SELECT COUNT(*) FROM readings) AS readings, (SELECT COUNT(*) FROM receipts) AS receipts`;
const WAITING = `SELECT FROM pg_stat_activity
  WHERE datname = current_database() AND application_name = 'inigma' AND wait_event_type = 'Lock'`;

async function connect(url: string): Promise<Client> {
  const client = new Client({ connectionString: url });
  await client.connect();
  return client;
}

/** Keeps the rows of a message locked until each act waits for one of them, or needs none, so that they go on at the same moment. */
async function meetAt(
  [holder, watcher]: readonly [Client, Client],
  id: string,
  start: () => readonly Promise<Result>[],
): Promise<Result[]> {
  await holder.query('BEGIN');
  await holder.query('SELECT FROM links WHERE id = $1 FOR UPDATE', [id]);
  await holder.query('SELECT FROM readings WHERE message_id = $1 FOR UPDATE', [id]);
  await holder.query('SELECT FROM messages WHERE id = $1 FOR UPDATE', [id]);
  let done = 0;
  const results = start().map((result) => result.finally(() => (done += 1)));
  while (done + (await watcher.query(WAITING)).rows.length < results.length);
  await holder.query('COMMIT');
  return Promise.all(results);
}

async function startServers(): Promise<TwoServers> {
  const url = await newDatabase();
  const [one, other, third] = [await openOn(url), await openOn(url), await openOn(url)];
  const [client, watcher] = [await connect(url), await connect(url)];
  return {
    attempts: [(id, act) => attempt(one.store, id, act), (id, act) => attempt(other.store, id, act)],
    store: third.store,
    async countRows() {
      const [row] = (await client.query(COUNTS)).rows;
      return {
        messages: Number(row?.messages),
        links: Number(row?.links),
        readings: Number(row?.readings),
        receipts: Number(row?.receipts),
      };
    },
    wipe: async () => void (await client.query(TABLES.map((table) => `DELETE FROM ${table};`).join(''))),
    meet: (id, start) => meetAt([client, watcher], id, start),
    async close() {
      await Promise.all([one, other, third].map(({ postgres }) => postgres.close()));
      await Promise.all([client.end(), watcher.end()]);
    },
  };
}

describe('two acts at once, of two servers on one PostgreSQL database', () => {
  let servers: TwoServers;
  beforeAll(async () => {
    servers = await startServers();
  });
  afterAll(() => servers.close());

  it('of a hundred readings of a message for seven, seven win', () => expectSevenWinners(servers));

  it('of a thousand wrong passphrases ten are judged, and the right one waits too', () =>
    expectTenJudged(servers));

  it('of two readers who give up at once, one erases the message', () => expectLastLeaseToErase(servers));

  it('each two acts on each message are equal to one after the other', { timeout: TIMEOUT }, async () => {
    for (const play of everyPlay()) await playAll(servers, play);
  });

  it('any acts, two at a time, are equal to one after the other', { timeout: TIMEOUT }, async () => {
    await fc.assert(
      fc.asyncProperty(anyPlay(), (play) => playAll(servers, play)),
      { numRuns: PLAYS },
    );
  });
});
