import { textOf } from '../compose.ts';

/** The configurations that ship for a reverse proxy of one's own. */
export const PROXY_FILES = {
  nginx: 'deploy/proxies/nginx.conf',
  Caddy: 'deploy/proxies/Caddyfile',
  'Apache httpd': 'deploy/proxies/apache.conf',
  HAProxy: 'deploy/proxies/haproxy.cfg',
} as const;

/** A configuration with other values; each that it should have must be there. */
export function proxyFile(
  name: keyof typeof PROXY_FILES,
  values: readonly (readonly [shipped: string, own: string])[] = [],
): string {
  return values.reduce((text, [shipped, own]) => {
    if (!text.includes(shipped)) throw new Error(`${PROXY_FILES[name]} does not say ${shipped}.`);
    return text.replaceAll(shipped, own);
  }, textOf(PROXY_FILES[name]));
}
