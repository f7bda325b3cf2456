import type { ApiRequest } from './api/api-request.ts';
import type { ServerContext } from './server-context.ts';
import type { HstsPolicy } from './settings/hsts.ts';

const ONE_YEAR = 31_536_000;

/** Browser features that no page needs. */
const PERMISSIONS = [
  'accelerometer',
  'autoplay',
  'camera',
  'display-capture',
  'encrypted-media',
  'fullscreen',
  'geolocation',
  'gyroscope',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'picture-in-picture',
  'publickey-credentials-get',
  'screen-wake-lock',
  'usb',
  'xr-spatial-tracking',
]
  .map((feature) => `${feature}=()`)
  .join(', ');

const EVERYWHERE = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'X-Robots-Tag': 'noindex',
};

/** Assets do without: `frame-ancestors` in their policy takes its place (Content Security Policy Level 3). */
const NO_FRAMES = { 'X-Frame-Options': 'DENY' };

const API_HEADERS = {
  ...EVERYWHERE,
  ...NO_FRAMES,
  'Cache-Control': 'no-store',
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
  'Content-Type': 'application/json; charset=utf-8',
};

const PAGE_HEADERS = {
  ...EVERYWHERE,
  ...NO_FRAMES,
  'Cache-Control': 'no-store, no-transform',
  'Content-Type': 'text/html; charset=utf-8',
  // Says something of documents only (HTML Standard, §7.1.3).
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Permissions-Policy': PERMISSIONS,
  'X-Robots-Tag': 'noindex, nofollow',
};

/** HTTP Strict Transport Security (RFC 6797). */
const TRANSPORT_SECURITY: Readonly<Record<HstsPolicy, Readonly<Record<string, string>>>> = {
  on: { 'Strict-Transport-Security': `max-age=${ONE_YEAR}` },
  off: {},
  'include-subdomains': { 'Strict-Transport-Security': `max-age=${ONE_YEAR}; includeSubDomains` },
};

/** Only if the public URL has HTTPS. */
function transportSecurity(publicUrl: string, policy: HstsPolicy): Readonly<Record<string, string>> {
  return TRANSPORT_SECURITY[publicUrl.startsWith('https:') ? policy : 'off'];
}

/** The name of an asset changes with its content, so it can be cached forever. */
const ASSET_HEADERS = {
  ...EVERYWHERE,
  'Cache-Control': `public, max-age=${ONE_YEAR}, immutable`,
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
  Vary: 'Accept-Encoding',
};

const API_HEADERS_BY_POLICY: Readonly<Record<HstsPolicy, Readonly<Record<string, string>>>> = {
  on: { ...API_HEADERS, ...TRANSPORT_SECURITY.on },
  off: API_HEADERS,
  'include-subdomains': { ...API_HEADERS, ...TRANSPORT_SECURITY['include-subdomains'] },
};

/** Where a service is, and whether it is to be visited by HTTPS alone. */
export interface Origin {
  readonly publicUrl: string;
  readonly hsts: HstsPolicy;
}

/** What tells the origin of a request. */
export type OriginSettings = Pick<ServerContext, 'publicUrl' | 'hsts'>;

export function originOf({ publicUrl, hsts }: OriginSettings, request: Pick<ApiRequest, 'url'>): Origin {
  return { publicUrl: publicUrl(request), hsts };
}

/** Returns one of three shared objects, because every response needs them. */
export function apiHeaders({ publicUrl, hsts }: Origin): Readonly<Record<string, string>> {
  return API_HEADERS_BY_POLICY[publicUrl.startsWith('https:') ? hsts : 'off'];
}

export function assetHeaders({ publicUrl, hsts }: Origin): Record<string, string> {
  return { ...ASSET_HEADERS, ...transportSecurity(publicUrl, hsts) };
}

/** What the Content Security Policy allows on one page and not on others. */
export interface PagePermissions {
  /** Show images from `blob:` URLs, such as the pictures in a message. */
  readonly blobImages: boolean;
}

/** `nonce` is base64 of 16 random bytes, new for every response. */
export function pageHeaders(
  { publicUrl, hsts }: Origin,
  nonce: string,
  permissions: PagePermissions,
): Record<string, string> {
  return {
    ...PAGE_HEADERS,
    ...transportSecurity(publicUrl, hsts),
    'Content-Security-Policy': pagePolicy(nonce, permissions),
  };
}

/**
 * Content Security Policy Level 3: scripts only by nonce, everything else from this origin or not at all, and no markup
 * from strings.
 */
function pagePolicy(nonce: string, { blobImages }: PagePermissions): string {
  return [
    "default-src 'none'",
    `script-src 'nonce-${nonce}'`,
    "style-src 'self'",
    `img-src 'self'${blobImages ? ' blob:' : ''}`,
    "connect-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ');
}
