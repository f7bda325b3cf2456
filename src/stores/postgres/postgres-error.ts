/** What SQLSTATE codes (PostgreSQL, appendix A) and those of Node's sockets mean, in a clause that repeats no value. */
const REASONS: Readonly<Record<string, string>> = {
  '28000': 'it refuses the user',
  '28P01': 'it refuses the user or the password',
  '3D000': 'it has no database of this name',
  '42501': 'the user may not make tables there',
  '53300': 'it has too many connections already',
  '57P03': 'it is just starting or stopping',
  '25006': 'it may only be read',
  '53100': 'its disk is full',
  '57014': 'a statement took too long',
  '57P01': 'it is stopping',
  ECONNREFUSED: 'nobody listens there',
  ECONNRESET: 'the connection was cut',
  EHOSTUNREACH: 'there is no way to its host',
  ENETUNREACH: 'there is no way to its host',
  ENOTFOUND: 'nobody knows its host',
  EAI_AGAIN: 'nobody knows its host just now',
  ETIMEDOUT: 'its host does not answer',
  ENOENT: 'a file that its address names is missing',
  EACCES: 'a file that its address names may not be read',
  ERR_ACCESS_DENIED: 'a file that its address names may not be read; the image allows those in /app/ca',
  CERT_HAS_EXPIRED: 'its certificate has expired',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'its certificate is not to be trusted',
  ERR_TLS_CERT_ALTNAME_INVALID: 'its certificate is for another host',
  SELF_SIGNED_CERT_IN_CHAIN: 'its certificate is not to be trusted',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'its certificate is not to be trusted',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'its certificate is not to be trusted',
};

/** SQLSTATE, or a code of Node's. */
const CODE = /^[0-9A-Z_]+$/;

/** What the client says without a code. */
const SAYINGS: readonly (readonly [RegExp, string])[] = [
  [/does not support SSL/, 'it speaks no TLS'],
  [/^SASL: .* password must be/, 'it asks for a password'],
  [/^timeout exceeded when trying to connect$/, 'no connection was free or could be made in time'],
  [/^Query read timeout$/, 'it did not answer in time'],
  [/^Connection terminated/, 'the connection was cut'],
];

/**
 * A statement or a connection that failed, for the log. It has no cause: what Node's sockets and PostgreSQL say themselves holds
 * the host, the port, the user or values.
 */
export class PostgresError extends Error {
  override readonly name = 'PostgresError';

  constructor(error: unknown) {
    const [reason, code] = [reasonOf(error), codeOf(error)];
    super(code === undefined || reason.endsWith(code) ? reason : `${reason} (${code})`);
  }
}

/** Why a database did not serve. Never the server's own words: they may hold what it was sent. */
export function reasonOf(error: unknown): string {
  const code = codeOf(error);
  if (code !== undefined) return REASONS[code] ?? `it failed with ${code}`;
  const message = error instanceof Error ? error.message : '';
  return SAYINGS.find(([saying]) => saying.test(message))?.[1] ?? 'it does not answer';
}

function codeOf(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined;
  return typeof error.code === 'string' && CODE.test(error.code) ? error.code : undefined;
}
