/** What SQLSTATE codes (PostgreSQL, appendix A) and those of Node's sockets mean, in a clause that repeats no value. */
const REASONS: Readonly<Record<string, string>> = {
  '28000': 'it refuses the user',
  '28P01': 'it refuses the user or the password',
  '3D000': 'it has no database of this name',
  '42501': 'the user may not make tables there',
  '53300': 'it has too many connections already',
  '57P03': 'it is just starting or stopping',
  '25006': 'it may only be read',
  ECONNREFUSED: 'nobody listens there',
  ECONNRESET: 'the connection was cut',
  EHOSTUNREACH: 'there is no way to its host',
  ENETUNREACH: 'there is no way to its host',
  ENOTFOUND: 'nobody knows its host',
  EAI_AGAIN: 'nobody knows its host just now',
  ENOENT: 'a file that its address names is missing',
};

/** Why a database did not serve. Never the server's own words: they may hold what it was sent. */
export function reasonOf(fault: unknown): string {
  const code = codeOf(fault);
  if (code === undefined) return 'it does not answer';
  return REASONS[code] ?? `it failed with ${code}`;
}

function codeOf(fault: unknown): string | undefined {
  if (!(fault instanceof Error) || !('code' in fault)) return undefined;
  return typeof fault.code === 'string' ? fault.code : undefined;
}
