import { Pool } from 'undici';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { API } from '../../src/contract/routes.ts';
import { Api } from '../api/api.ts';
import { someCiphertext, someMessage, someUserId } from '../api/samples.ts';
import { LocalServer } from '../server/server-process.ts';
import { integrityErrors } from './crash.ts';

const CLAIMS = 100;
const TIMES = 20;

describe('two server processes on one SQLite file', () => {
  let servers: LocalServer[];
  let pools: Pool[];
  beforeAll(async () => {
    const first = await LocalServer.start();
    servers = [first, await LocalServer.start({ DATABASE_URL: `file:${first.databaseFile}` })];
    pools = servers.map(({ url }) => new Pool(url, { connections: CLAIMS / 2 }));
  });
  afterAll(async () => {
    await Promise.all(pools.map((pool) => pool.close()));
    for (const server of servers.toReversed()) await server.stop();
  });

  /** Who claims what, at which of the processes; answers with the status. */
  async function claim(index: number, view: string, uid: string): Promise<number> {
    const pool = pools[index % 2] as Pool;
    const body = JSON.stringify({ view, uid, ...someCiphertext() });
    const headers = { 'Content-Type': 'application/json' };
    const answer = await pool.request({ path: API.claim, method: 'POST', body, headers });
    await answer.body.dump();
    return answer.statusCode;
  }

  it.each(Array.from({ length: TIMES }, (_, time) => time + 1))(
    `of ${CLAIMS} concurrent claims on two processes one wins, round %i`,
    async (time) => {
      const api = new Api(servers[time % 2]?.url ?? '');
      const { view } = await api.grant('create', someMessage({}));
      const people = Array.from({ length: CLAIMS }, someUserId);
      const statuses = await Promise.all(people.map((uid, index) => claim(index, view, uid)));
      const winners = people.filter((_, index) => statuses[index] === 200);
      expect(winners).toHaveLength(1);
      expect(statuses.filter((status) => status === 409)).toHaveLength(CLAIMS - 1);
      for (const { url } of servers) {
        expect((await new Api(url).grant('view', { view, uid: winners[0] })).is_owner).toBe(true);
      }
    },
  );

  it('two processes leave a file that passes its integrity check', () => {
    expect(integrityErrors(servers[0]?.databaseFile ?? '')).toEqual([]);
  });
});
