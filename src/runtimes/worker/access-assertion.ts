import { createRemoteJWKSet } from 'jose/jwks/remote';
import { type JWTVerifyGetKey, jwtVerify } from 'jose/jwt/verify';
import type { Clock } from '../../domain/ports.ts';
import { errorDetails } from '../../http/request-log.ts';
import type { ServerContext } from '../../http/server-context.ts';
import type { AccessApplication, WriterSettings } from '../../http/writers/writer-settings.ts';

interface VerifierOptions {
  readonly clock: Clock;
  readonly log: ServerContext['log'];
}

/** Whether this value of `Cf-Access-Jwt-Assertion` is a valid assertion; never rejects. */
export type VerifyAssertion = (assertion: string | null) => Promise<boolean>;

/** A verifier for each application that may be asked about; for any other, nothing is an assertion. */
export function accessVerifiers(
  { rules }: WriterSettings,
  options: VerifierOptions,
): ServerContext['verifyAccess'] {
  const applications = rules?.filter((rule) => rule.kind === 'access') ?? [];
  const verifiers = new Map<AccessApplication, VerifyAssertion>(
    applications.map((application) => [application, accessVerifier(application, options)]),
  );
  return async (assertion, application) => (await verifiers.get(application)?.(assertion)) ?? false;
}

/**
 * Verifies the assertions that Cloudflare Access adds to requests of people who have signed in
 * (https://developers.cloudflare.com/cloudflare-one/access-controls/applications/http-apps/authorization-cookie/validating-json/).
 * Nothing is verified while the team's keys cannot be fetched; the log says so, without the assertion.
 */
export function accessVerifier(
  { team, audience }: AccessApplication,
  { clock, log }: VerifierOptions,
): VerifyAssertion {
  const issuer = `https://${team}.cloudflareaccess.com`;
  const keys = teamKeys(issuer, log);
  return async (assertion) => {
    if (assertion === null) return false;
    try {
      await jwtVerify(assertion, keys, {
        algorithms: ['RS256'],
        issuer,
        audience,
        requiredClaims: ['exp'],
        currentDate: new Date(clock() * 1_000),
      });
      return true;
    } catch {
      return false;
    }
  };
}

/**
 * The team's public keys. They are fetched again after ten minutes, and for a key id that is not among them, but not within
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
