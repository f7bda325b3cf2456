import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Api } from '../api/api.ts';
import { someMessage, someUserId } from '../api/samples.ts';
import { LocalServer } from '../server/server-process.ts';
import { integrityErrors } from './crash.ts';
import { canMount, type SmallDisk, smallDisks } from './small-disk.ts';
import { describeFullVolume } from './volume-full.ts';
import { Workload } from './workload.ts';

describe.each(smallDisks())('a full disk (%s)', (_, make) => {
  let disk: SmallDisk;
  let file: string;
  let server: LocalServer;
  beforeEach(async () => {
    disk = make();
    file = join(disk.folder, 'inigma.db');
    server = await LocalServer.start({ DATABASE_URL: `file:${file}` }, disk.wrapper);
  });
  afterEach(async () => {
    await server.stop();
    disk.remove();
  });

  it('a full disk makes writes fail with 503 while reads work, and needs no restart once there is space', async () => {
    const api = new Api(server.url);
    const message = someMessage({});
    const { view } = await api.grant('create', message);
    const workload = new Workload(server.url);
    workload.start(server.url);
    await workload.untilRefused(100);
    await workload.end();
    expect((await api.grant('view', { view, uid: someUserId() })).encrypted_message).toBe(
      message.encrypted_message,
    );
    expect(await workload.audit(server.url)).toEqual([]);

    disk.grow(Number(server.process.child.pid));
    const before = workload.refused;
    workload.start(server.url);
    await workload.untilAcknowledged(100);
    await workload.end();
    expect(workload.refused).toBe(before);
    expect(await workload.audit(server.url)).toEqual([]);
    expect(integrityErrors(file)).toEqual([]);
    expect(server.process.child.exitCode).toBeNull();
    await workload.close();
  });
});

if (canMount()) describeFullVolume();
