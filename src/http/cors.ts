const PREFLIGHT = {
  'Access-Control-Allow-Methods': 'GET, POST',
  'Access-Control-Allow-Headers': 'Authorization, Content-Type, Inigma-Invitation',
  'Access-Control-Max-Age': '600',
};

const EXPOSED = {
  'Access-Control-Expose-Headers':
    'X-Request-ID, Retry-After, X-RateLimit-Limit, X-RateLimit-Remaining, X-RateLimit-Reset',
};

/** Cross-origin reads (Fetch §3.2), for the listed origins alone; never with credentials, since there are none. */
export function corsHeaders(origins: readonly string[], origin: string | undefined): Record<string, string> {
  if (origin === undefined || !origins.includes(origin)) return { Vary: 'Origin' };
  return { Vary: 'Origin', 'Access-Control-Allow-Origin': origin, ...EXPOSED };
}

/** Headers for a preflight request. Other origins get no CORS headers, so the browser stops there. */
export function preflightHeaders(
  origins: readonly string[],
  origin: string | undefined,
): Record<string, string> {
  const headers = corsHeaders(origins, origin);
  return 'Access-Control-Allow-Origin' in headers ? { ...headers, ...PREFLIGHT } : headers;
}
