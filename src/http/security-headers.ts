const ONE_YEAR = 31_536_000;

/** Nothing that a page of ours could need. */
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
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'X-Robots-Tag': 'noindex, nofollow, noarchive',
};

const API_HEADERS = {
  ...EVERYWHERE,
  'Cache-Control': 'no-store',
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
  'Content-Type': 'application/json; charset=utf-8',
};

const PAGE_HEADERS = {
  ...EVERYWHERE,
  'Cache-Control': 'no-store, no-transform',
  'Content-Type': 'text/html; charset=utf-8',
  'Permissions-Policy': PERMISSIONS,
};

/** HTTP Strict Transport Security (RFC 6797), only where the request came by HTTPS in the first place. */
function transportSecurity(publicUrl: string): Record<string, string> {
  return publicUrl.startsWith('https:')
    ? { 'Strict-Transport-Security': `max-age=${ONE_YEAR}; includeSubDomains` }
    : {};
}

/** The name of a file that pages load changes with its bytes, so it may be kept for ever. */
const ASSET_HEADERS = {
  ...EVERYWHERE,
  'Cache-Control': `public, max-age=${ONE_YEAR}, immutable`,
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
  Vary: 'Accept-Encoding',
};

const API_HEADERS_OVER_HTTPS = { ...API_HEADERS, ...transportSecurity('https:') };

/** One of two objects that are made once: they go into every answer. */
export function apiHeaders(publicUrl: string): Readonly<Record<string, string>> {
  return publicUrl.startsWith('https:') ? API_HEADERS_OVER_HTTPS : API_HEADERS;
}

export function assetHeaders(publicUrl: string): Record<string, string> {
  return { ...ASSET_HEADERS, ...transportSecurity(publicUrl) };
}

/** What one page may do and others may not, by its Content Security Policy. */
export interface PagePermissions {
  /** Show images from `blob:` URLs, such as the pictures in a message. */
  readonly blobImages: boolean;
}

/** `nonce` is base64 of 16 random bytes, fresh for every answer. */
export function pageHeaders(
  publicUrl: string,
  nonce: string,
  permissions: PagePermissions,
): Record<string, string> {
  return {
    ...PAGE_HEADERS,
    ...transportSecurity(publicUrl),
    'Content-Security-Policy': pagePolicy(nonce, permissions),
  };
}

/** Content Security Policy Level 3: scripts by nonce, everything else from here or not at all, no string ever becomes markup. */
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
