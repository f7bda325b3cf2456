import { expect, it } from 'vitest';
import { checkVolume } from './check-sqlite.ts';

it('a database on a network file system is wrong, and PostgreSQL is named', () => {
  const [finding, ...others] = checkVolume('/data/inigma.db', { kind: 'network', name: 'NFS' });
  expect([finding?.kind, others]).toEqual(['wrong', []]);
  expect(finding?.sentence).toMatch(/is on a network file system \(NFS\), .* or use PostgreSQL/);
});

it('a database on a doubtful file system is noted, and any other is not mentioned', () => {
  const [finding] = checkVolume('/data/inigma.db', { kind: 'doubtful', name: '9p' });
  expect(finding).toEqual({ kind: 'note', sentence: expect.stringContaining('of the kind 9p: ') });
  expect(checkVolume('/data/inigma.db', null)).toEqual([]);
});
