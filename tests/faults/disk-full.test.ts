import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Api } from '../api/api.ts';
import { someMessage, someone } from '../api/given.ts';
import { LocalServer } from '../server/server-process.ts';
import { integrityFaults } from './crash.ts';
import { Population } from './population.ts';
import { canMount, type SmallDisk, smallDisks } from './small-disk.ts';
import { describeFullVolume } from './volume-full.ts';

describe.each(smallDisks())('a full disk (%s)', (_, make) => {
  let disk: SmallDisk;
  let file: string;
  let server: LocalServer;
  beforeEach(async () => {
    disk = make();
    file = join(disk.folder, 'inigma.db');
    server = await LocalServer.start({ DATABASE_URL: `file:${file}` }, disk.through);
  });
  afterEach(async () => {
    await server.stop();
    disk.remove();
  });

  it('a full disk makes writes fail with 503 while reads work, and needs no restart once there is space', async () => {
    const api = new Api(server.url);
    const message = someMessage({});
    const { view } = await api.grant('create', message);
    const population = new Population(server.url);
    population.begin(server.url);
    await population.refuses(100);
    await population.end();
    expect((await api.grant('view', { view, uid: someone() })).encrypted_message).toBe(
      message.encrypted_message,
    );
    expect(await population.audit(server.url)).toEqual([]);

    disk.grow(Number(server.process.child.pid));
    const before = population.refused;
    population.begin(server.url);
    await population.acknowledges(100);
    await population.end();
    expect(population.refused).toBe(before);
    expect(await population.audit(server.url)).toEqual([]);
    expect(integrityFaults(file)).toEqual([]);
    expect(server.process.child.exitCode).toBeNull();
    await population.close();
  });
});

if (canMount()) describeFullVolume();
