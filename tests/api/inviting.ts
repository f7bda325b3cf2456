import type { ServerUnderTest } from '../server/server-under-test.ts';
import { someToken, someUserId, verifierOf } from './samples.ts';

const NEVER = 9_999_999_999;

/** Makes an invitation in the database itself, and returns its token. */
export async function invite(
  server: ServerUnderTest,
  { expiresAt = NEVER, usesLeft = null }: { expiresAt?: number; usesLeft?: number | null } = {},
): Promise<string> {
  const token = someToken();
  await server.query(
    'INSERT INTO invitations (id, token, label, created_at, expires_at, uses_left, taken) VALUES (?, ?, ?, ?, ?, ?, 0)',
    ...[someUserId(), verifierOf(token), 'Legal', Math.floor(Date.now() / 1_000), expiresAt, usesLeft],
  );
  return token;
}
