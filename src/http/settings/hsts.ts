/** What `HSTS` may be: whether browsers are told to visit a host by HTTPS alone. */
export const HSTS_POLICIES = ['on', 'off', 'include-subdomains'] as const;
export type HstsPolicy = (typeof HSTS_POLICIES)[number];
