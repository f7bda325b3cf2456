import { createRemoteJWKSet } from 'jose/jwks/remote';
import { type JWTVerifyGetKey, jwtVerify } from 'jose/jwt/verify';
import { errorDetails } from '../../http/request-log.ts';
import type { ServerContext } from '../../http/server-context.ts';

type VerifierOptions = Pick<ServerContext, 'clock' | 'log'>;

/**
 * Verifies the assertions that Cloudflare Access adds to requests of people who have signed in
 * (https://developers.cloudflare.com/cloudflare-one/access-controls/applications/http-apps/authorization-cookie/validating-json/).
 * Nothing is verified while a team's keys cannot be fetched; the log says so, without the assertion.
 */
export function accessVerifier({ clock, log }: VerifierOptions): ServerContext['verifyAccess'] {
  const keysOf = new Map<string, JWTVerifyGetKey>();
  return async (assertion, { team, audience }) => {
    if (assertion === null) return false;
    const issuer = `https://${team}.cloudflareaccess.com`;
    const keys = keysOf.get(issuer) ?? teamKeys(issuer, log);
    keysOf.set(issuer, keys);
    const currentDate = new Date(clock() * 1_000);
    const rules = { algorithms: ['RS256'], issuer, audience, requiredClaims: ['exp'], currentDate };
    return jwtVerify(assertion, keys, rules).then(
      () => true,
      () => false,
    );
  };
}

/**
 * The public keys of a team. They are fetched again after ten minutes, and for a key id that is not among them, but not within
 * 30 seconds. On Workers `jose` fetches them for each request that needs them, because a request must not wait for what
 * another has begun: that ends with the other one.
 */
function teamKeys(issuer: string, log: ServerContext['log']): JWTVerifyGetKey {
  const keys = createRemoteJWKSet(new URL('/cdn-cgi/access/certs', issuer));
  return async (header, token) => {
    try {
      return await keys(header, token);
    } catch (error) {
      if (!isAboutAssertion(error)) log({ level: 'error', event: 'access keys', ...errorDetails(error) });
      throw error;
    }
  };
}

/** No key, or more than one, fits what the assertion's header says: its sender's doing, and no error of ours. */
function isAboutAssertion(error: unknown): boolean {
  const codes: readonly unknown[] = ['ERR_JWKS_NO_MATCHING_KEY', 'ERR_JWKS_MULTIPLE_MATCHING_KEYS'];
  return error instanceof Error && 'code' in error && codes.includes(error.code);
}
