/** Reasons by SQLSTATE code (PostgreSQL, appendix A) or Node.js error code, without any value of the connection. */
const REASONS: Readonly<Record<string, string>> = {
  '08P01': 'a pooler such as PgBouncer has refused the connection, or could not make one to the server',
  '28000': 'login not permitted: check the user and pg_hba.conf',
  '28P01': 'authentication failed: wrong user or password',
  '3D000': 'the database does not exist: create it first',
  '42501': 'permission denied: the user lacks a privilege such as CREATE on the schema',
  '53300': 'too many connections',
  '57P03': 'the server is starting up or shutting down',
  '25006': 'the database is read-only',
  '53100': 'the disk of the database server is full',
  '57014': 'statement timeout',
  '57P01': 'the server is shutting down or closed the connection',
  ECONNREFUSED: 'connection refused',
  ECONNRESET: 'connection reset',
  EHOSTUNREACH: 'host unreachable',
  ENETUNREACH: 'network unreachable',
  ENOTFOUND: 'host name not found',
  EAI_AGAIN: 'temporary DNS failure',
  ETIMEDOUT: 'connection timed out',
  ENOENT: 'a file in DATABASE_URL does not exist',
  EACCES: 'permission denied for a file in DATABASE_URL',
  ERR_ACCESS_DENIED: 'permission denied for a file in DATABASE_URL: in the image, mount it in /app/ca',
  CERT_HAS_EXPIRED: 'certificate has expired',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'certificate not trusted: self-signed',
  ERR_TLS_CERT_ALTNAME_INVALID: 'certificate is for another host name',
  SELF_SIGNED_CERT_IN_CHAIN: 'certificate not trusted: unknown CA',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'certificate not trusted: unknown CA',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'certificate not trusted: unknown CA',
};

/** SQLSTATE, or a Node.js error code. */
const CODE = /^[0-9A-Z_]+$/;

/** Messages of the pg client that come without a code. */
const SAYINGS: readonly (readonly [RegExp, string])[] = [
  [/does not support SSL/, 'the server does not support TLS'],
  [/^SASL: .* password must be/, 'password required'],
  [/^timeout exceeded when trying to connect$/, 'connection timed out, or no connection was free'],
  [/^timeout expired$/, 'connection timed out'],
  [/^Connection terminated due to connection timeout/, 'connection timed out'],
  [/^Query read timeout$/, 'no response in time'],
  [/^Connection terminated/, 'connection closed by the server'],
];

/** What PgBouncer says (1.18 to 1.25) of startup parameters that `ignore_startup_parameters` does not list. */
const UNSUPPORTED_PARAMETER = /^unsupported startup parameter/;
const UNSUPPORTED_PARAMETER_REASON =
  'a pooler such as PgBouncer refuses the startup parameters of the connection: docs/postgresql.md says under "Poolers" what it needs (08P01)';

/** No host of several takes writes. The message is a clause for each host, which it names by its number in DATABASE_URL. */
export class NoPrimary extends Error {
  override readonly name = 'NoPrimary';

  constructor(clauses: string) {
    super(`no host takes writes (${clauses})`);
  }
}

/**
 * A failed statement or connection, for the log. It has no `cause`: messages of sockets and of PostgreSQL contain the host,
 * the port, the user or values.
 */
export class PostgresError extends Error {
  override readonly name = 'PostgresError';

  constructor(error: unknown) {
    super(reasonOf(error));
  }
}

/**
 * Why the database failed, with the code where there is one: `connection refused (ECONNREFUSED)`. Never the server's own
 * message, which may contain values.
 */
export function reasonOf(error: unknown): string {
  if (error instanceof NoPrimary) return error.message;
  const code = codeOf(error);
  const message = error instanceof Error ? error.message : '';
  if (code === '08P01' && UNSUPPORTED_PARAMETER.test(message)) return UNSUPPORTED_PARAMETER_REASON;
  if (code !== undefined) return `${REASONS[code] ?? 'database error'} (${code})`;
  return SAYINGS.find(([saying]) => saying.test(message))?.[1] ?? 'unexpected database error';
}

/** Codes of a server that cannot be used, although others might: connection errors, read-only, ending, out of order. */
const HOST_CODES = /^(?:08|25006|57P0|58)|^E[A-Z]|_/;
const NO_FREE_CONNECTION = /^timeout exceeded when trying to connect$/;

/** Whether another host might do what this one did not: it was lost or is read-only, and not merely busy. */
export function isHostError(error: unknown): boolean {
  const code = codeOf(error);
  if (code !== undefined) return HOST_CODES.test(code);
  return !(error instanceof Error && NO_FREE_CONNECTION.test(error.message));
}

/** Whether the server has no connection left, or the role has none. */
export function isFull(error: unknown): boolean {
  return codeOf(error) === '53300';
}

function codeOf(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined;
  return typeof error.code === 'string' && CODE.test(error.code) ? error.code : undefined;
}
