import type { Settings } from '../config.ts';
import { type Finding, note, ok, wrong } from './finding.ts';

export const LOCAL_HOSTS = ['localhost', '127.0.0.1', '[::1]'];

/** What valid settings mean together. `url` is the origin at which the service is said to be, if one is. */
export function checkSettings(settings: Settings, url: URL | null): Finding[] {
  return [
    ok('The settings are valid.'),
    publicUrlFinding(settings, url),
    proxiesFinding(settings),
    ...signInFindings(settings),
  ];
}

function publicUrlFinding({ publicUrl, port }: Settings, url: URL | null): Finding {
  if (publicUrl === null) {
    if (url?.origin === `http://localhost:${port}`) return ok(`Links begin with ${url.href}.`);
    const sentence = `Neither DOMAIN nor PUBLIC_URL is set, so links begin with http://localhost:${port}/`;
    return url === null
      ? note(`${sentence}; that is right on one's own machine only.`)
      : wrong(`${sentence}: set DOMAIN to ${url.host}.`);
  }
  const { origin, protocol, hostname } = new URL(publicUrl);
  if (url !== null && url.origin !== origin) {
    return wrong(`Links begin with ${origin}, and not with ${url.origin}: set DOMAIN or PUBLIC_URL to that.`);
  }
  if (protocol === 'http:' && !LOCAL_HOSTS.includes(hostname)) {
    return wrong(
      'PUBLIC_URL has no HTTPS: browsers offer cryptography on HTTPS pages and on localhost only.',
    );
  }
  return ok(`Links begin with ${origin}/.`);
}

/** This program speaks no TLS, so a public URL with HTTPS means a proxy. */
function proxiesFinding({ publicUrl, trustedProxies, countsRequests }: Settings): Finding {
  if (trustedProxies.rules.length > 0) return ok('TRUSTED_PROXIES names the proxies in front of the server.');
  if (publicUrl?.startsWith('https:') !== true) {
    return note('TRUSTED_PROXIES is not set: behind a proxy, all clients would count as one.');
  }
  return countsRequests
    ? wrong(
        'TRUSTED_PROXIES is not set, so all clients behind the proxy count as one and share one rate limit: set it to the address that the proxy connects from.',
      )
    : note('TRUSTED_PROXIES is not set, so all clients behind the proxy share the bytes in flight of one.');
}

/** Where SIGN_IN_URL and WRITERS do not go together. */
function signInFindings({ writers: { rules, signInUrl } }: Settings): Finding[] {
  const hasSignIn = rules?.some(({ kind }) => kind === 'header') === true;
  if (hasSignIn && signInUrl === null)
    return [note('WRITERS has header:, and SIGN_IN_URL is not set: the page cannot lead people to sign in.')];
  return !hasSignIn && signInUrl !== null
    ? [note('SIGN_IN_URL is set, and WRITERS has no header:, so the page leads nobody to sign in.')]
    : [];
}
