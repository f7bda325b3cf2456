import type { ProbeResponse } from './probe.ts';

const BEHIND_CLOUDFLARE: Readonly<Record<number, string>> = {
  521: 'Cloudflare cannot connect to your proxy (521): is it running, and does its firewall let Cloudflare in?',
  522: 'your proxy does not answer Cloudflare in time (522): its firewall may drop the connection',
  523: 'Cloudflare finds no route to your proxy (523): is the DNS record right?',
  525: 'Cloudflare and your proxy do not agree on TLS (525): does your proxy speak it at that port?',
  526: 'Cloudflare does not trust the certificate of your proxy (526): use a valid one, or an origin certificate',
  530: 'Cloudflare knows the host name, but no tunnel is connected (530): is cloudflared running, with the right token?',
};

/** Why a response is not Inigma's, as a clause that says what to do. Nothing of its body is repeated. */
export function foreignResponse(response: ProbeResponse | undefined): string {
  if (response === undefined) return 'there is no response';
  const { status, headers, isOurs } = response;
  if (isOurs) return `it responds with ${status}`;
  if (headers.has('cf-mitigated')) {
    return 'Cloudflare challenges the request: switch off Bot Fight Mode and JavaScript Detections for this host name';
  }
  if (status >= 300 && status < 400) return redirected(headers.get('Location') ?? '');
  if (status === 401 || status === 403) {
    return `something in front asks for authentication (${status}): let it pass /health, /ready and /api, or see what it protects`;
  }
  if (status === 404) {
    return 'a web server answers that knows no such site (404): check its server name, or the public host name of the tunnel';
  }
  if (status === 429) return 'something in front limits requests (429): wait a minute, and try again';
  if ([502, 503, 504].includes(status)) {
    return `the proxy does not reach Inigma (${status}): check the address and port that it passes requests to, against HOST and PORT, and that the server runs`;
  }
  return (
    BEHIND_CLOUDFLARE[status] ??
    `something else responds, with ${status}: check where the proxy passes requests to`
  );
}

/** Without the query, which may hold a token. */
function redirected(location: string): string {
  const target = URL.canParse(location) ? new URL(location) : null;
  const name = target === null ? 'another path' : target.origin + target.pathname;
  return `it is redirected to ${name}: a sign-in page must let /health, /ready and /api pass, and another host name belongs into the URL`;
}
