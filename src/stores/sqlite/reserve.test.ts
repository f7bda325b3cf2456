import { mkdirSync, mkdtempSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Reserve } from './reserve.ts';

const BYTES = 200_000;

describe('the reserve', () => {
  let folder: string;
  let file: string;
  let reserve: Reserve;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'inigma-reserve-'));
    file = join(folder, 'test.db-reserve');
    reserve = new Reserve(join(folder, 'test.db'), BYTES);
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('the reserve takes real space on the volume, and releases it once', () => {
    expect(reserve.missing).toBe(BYTES);
    reserve.fill();
    const { size, blocks, mode } = statSync(file);
    expect([size, reserve.missing, mode & 0o777]).toEqual([BYTES, 0, 0o600]);
    expect(blocks * 512).toBeGreaterThanOrEqual(BYTES);
    expect([reserve.release(), reserve.release(), reserve.missing]).toEqual([true, false, BYTES]);
  });

  it('an incomplete reserve is completed', () => {
    reserve.fill();
    truncateSync(file, 70_000);
    expect(reserve.missing).toBe(BYTES - 70_000);
    reserve.fill();
    expect(statSync(file).size).toBe(BYTES);
  });

  it('a reserve larger than needed is left as it is', () => {
    writeFileSync(file, new Uint8Array(2 * BYTES));
    reserve.fill();
    expect([statSync(file).size, reserve.missing]).toEqual([2 * BYTES, 0]);
  });

  it('a reserve that can be neither made nor deleted throws nothing', () => {
    rmSync(file, { force: true });
    mkdirSync(file);
    writeFileSync(join(file, 'x'), '');
    reserve.fill();
    expect(reserve.release()).toBe(false);
    expect(reserve.missing).toBeGreaterThan(0);
  });
});
