import { clock } from '../../src/http/clock.ts';
import { accessVerifier, type VerifyAssertion } from '../../src/runtimes/worker/access-assertion.ts';

/** What a test asks this Worker: whether an assertion is good for an application, so many seconds from now. */
export const QUESTION = { team: 'Test-Team', audience: 'Test-Audience', later: 'Test-Later' } as const;

const verifiers = new Map<string, VerifyAssertion>();
const now = Date.now;

/** A verifier for each team, kept from request to request, as the Worker keeps its own. */
function verifierOf(team: string, audience: string): VerifyAssertion {
  const log = (line: object): void => console.log(JSON.stringify(line));
  const verify = verifiers.get(team) ?? accessVerifier({ team, audience }, { clock, log });
  verifiers.set(team, verify);
  return verify;
}

// biome-ignore lint/style/noDefaultExport: Workers ask for one.
export default {
  async fetch({ headers }: Request): Promise<Response> {
    const later = Number(headers.get(QUESTION.later)) * 1_000;
    Date.now = () => now() + later;
    const verify = verifierOf(headers.get(QUESTION.team) ?? '', headers.get(QUESTION.audience) ?? '');
    return Response.json(await verify(headers.get('Cf-Access-Jwt-Assertion')));
  },
};
