import { clock } from '../../src/http/clock.ts';
import { accessVerifier } from '../../src/runtimes/worker/access-assertion.ts';

/** What a test asks this Worker: whether an assertion is good for an application, so many seconds from now. */
export const QUESTION = { team: 'Test-Team', audience: 'Test-Audience', later: 'Test-Later' } as const;

const verify = accessVerifier({ clock, log: (line) => console.log(JSON.stringify(line)) });
const now = Date.now;

// biome-ignore lint/style/noDefaultExport: Workers ask for one.
export default {
  async fetch({ headers }: Request): Promise<Response> {
    const later = Number(headers.get(QUESTION.later)) * 1_000;
    Date.now = () => now() + later;
    const application = {
      team: headers.get(QUESTION.team) ?? '',
      audience: headers.get(QUESTION.audience) ?? '',
    };
    return Response.json(await verify(headers.get('Cf-Access-Jwt-Assertion'), application));
  },
};
