import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Api } from '../api/api.ts';
import { someCiphertext, someMessage, someUserId } from '../api/samples.ts';
import { LocalServer } from '../server/server-process.ts';
import { FakeClock } from './fake-clock.ts';
import { Workload } from './workload.ts';

const AN_HOUR = 3_600;
const A_DAY = 86_400;

describe('a clock that jumps while the server runs', () => {
  let folder: string;
  let clock: FakeClock;
  let server: LocalServer;
  let api: Api;
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'inigma-clock-'));
    clock = await FakeClock.provide(folder);
    server = await LocalServer.start(clock.settings);
    api = new Api(server.url);
  });
  afterEach(async () => {
    await server.stop();
    rmSync(folder, { recursive: true });
  });

  const expiryIn = (expires_at: unknown, seconds: number) =>
    Math.abs(Number(expires_at) - Date.now() / 1_000 - seconds) < 60;

  it('no message is lost when the clock is set back, and each expires when announced', async () => {
    const creator_uid = someUserId();
    const first = await api.grant('create', someMessage({ creator_uid, expires_in: AN_HOUR }));
    expect(expiryIn(first.expires_at, AN_HOUR)).toBe(true);
    clock.setOffset(-2 * AN_HOUR);
    const second = await api.grant('create', someMessage({ creator_uid, expires_in: AN_HOUR }));
    expect(expiryIn(second.expires_at, -AN_HOUR)).toBe(true);
    expect((await api.grant('view', { view: first.view, uid: someUserId() })).expires_at).toBe(
      first.expires_at,
    );
    expect((await api.grant('listPending', { uid: creator_uid })).total).toBe(2);
    clock.setOffset(0);
    await api.refuse('view', { view: second.view, uid: someUserId() }, 410);
    await api.grant('view', { view: first.view, uid: someUserId() });
  });

  it('claims, deletes and repeated creates work after the clock was set back', async () => {
    const message = someMessage({ idempotency_key: someUserId() });
    const created = await api.grant('create', message);
    clock.setOffset(-2 * A_DAY);
    expect(await api.grant('create', message)).toEqual(created);
    const uid = someUserId();
    await api.grant('claim', { view: created.view, uid, ...someCiphertext() });
    await api.refuse('claim', { view: created.view, uid: someUserId(), ...someCiphertext() }, 409);
    await api.grant('remove', { view: created.view, uid });
  });

  it('clock jumps under load lose nothing that was acknowledged', async () => {
    const workload = new Workload(server.url);
    workload.start(server.url);
    for (const seconds of [0, -AN_HOUR, AN_HOUR, -A_DAY, 0]) {
      clock.setOffset(seconds);
      await workload.untilAcknowledged(100);
    }
    await workload.end();
    expect(workload.refused).toBe(0);
    expect(await workload.audit(server.url)).toEqual([]);
    await workload.close();
  });

  it('a clock that was set back makes no client wait longer than a minute', async () => {
    await server.process.kill('SIGTERM');
    await server.restart({ RATE_LIMITS: 'on' });
    const counted = new Api(server.url);
    for (let time = 0; time < 10; time += 1) await counted.grant('create', someMessage({}));
    clock.setOffset(-AN_HOUR);
    const { headers } = await counted.refuse('create', someMessage({}), 429);
    expect(Number(headers.get('Retry-After'))).toBeLessThanOrEqual(60);
  });
});
