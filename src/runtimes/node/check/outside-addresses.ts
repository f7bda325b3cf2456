import { randomInt } from 'node:crypto';
import { API } from '../../../contract/routes.ts';
import type { Settings } from '../config.ts';
import { localUrl } from '../healthcheck.ts';
import { LOCAL_HOSTS } from './check-settings.ts';
import { type Finding, note, ok, wrong } from './finding.ts';
import { askApi } from './probe.ts';

/** An address that no client has (RFC 2544); a new one each time, since what it has used up is remembered for a minute. */
function forgedAddress(): string {
  return `198.18.${randomInt(256)}.${randomInt(256)}`;
}

/** What is left of a limit after a request; null if the server does not say. */
interface Left {
  readonly limit: number;
  readonly remaining: number;
}

/**
 * The server counts requests by client and says what is left, so its responses tell which requests it takes for those of one
 * client. The requests have no fields, and read nothing.
 */
export async function checkAddresses(origin: string, settings: Settings | null): Promise<Finding[]> {
  const [first, second] = [await left(origin), await left(origin)];
  if (first === null || second === null) {
    return [
      note(
        'The server does not say what is left of a rate limit (RATE_LIMITS=off, or Workers), so it is not known whom it takes for its clients.',
      ),
    ];
  }
  const forged = [await left(origin, forgedAddress()), await left(origin, forgedAddress())];
  const findings = [forgedFinding(forged)];
  return settings === null ? findings : [...findings, await proxyFinding(origin, settings)];
}

/** Each of two new clients has all but one left; a client that has asked before has less. */
function forgedFinding(forged: readonly (Left | null)[]): Finding {
  return forged.every((each) => each !== null && each.remaining === each.limit - 1)
    ? wrong(
        'A client can choose its address by sending X-Forwarded-For, and so avoid every limit: let the first proxy overwrite the header (nginx: proxy_set_header X-Forwarded-For $remote_addr), and let TRUSTED_PROXIES name proxies only.',
      )
    : ok('A client cannot choose its address by sending X-Forwarded-For.');
}

/** Whether a request through the proxy and one from this machine count as those of one client. */
async function proxyFinding(origin: string, settings: Settings): Promise<Finding> {
  const direct = localUrl(settings);
  if (isDirect(origin, settings)) return note('The URL leads straight to the server, past any proxy.');
  const counts = [await left(origin), await left(direct), await left(origin)];
  const [before, between, after] = counts.map((each) => each?.remaining ?? null);
  if (before == null || between == null || after == null) {
    return note(
      `The server was not reached at ${direct}, so it was not compared whom it takes for its clients.`,
    );
  }
  if (before - between !== 1 || between - after !== 1)
    return ok('The server tells its clients from the proxy.');
  return settings.trustedProxies.check('127.0.0.1', 'ipv4')
    ? note(
        'Requests through the proxy count as those of this machine: that is right only if the URL leads to 127.0.0.1; otherwise let the proxy send X-Forwarded-For.',
      )
    : wrong(
        'The server takes the proxy for its client, so all clients share one rate limit: set TRUSTED_PROXIES to 127.0.0.1, and let the proxy send X-Forwarded-For.',
      );
}

function isDirect(origin: string, { port }: Settings): boolean {
  const { hostname, port: urlPort } = new URL(origin);
  return LOCAL_HOSTS.includes(hostname) && Number(urlPort) === port;
}

async function left(origin: string, forwardedFor?: string): Promise<Left | null> {
  const headers = forwardedFor === undefined ? {} : { 'X-Forwarded-For': forwardedFor };
  const { response } = await askApi(origin + API.view, '{}', headers);
  const [limit, remaining] = ['Limit', 'Remaining'].map((name) =>
    response?.headers.get(`X-RateLimit-${name}`),
  );
  return limit == null || remaining == null ? null : { limit: Number(limit), remaining: Number(remaining) };
}
