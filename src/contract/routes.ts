/** Every path of the API, named by what it does. All of them are asked by POST with a JSON body. */
export const API = {
  create: '/api/create',
  view: '/api/view',
  claim: '/api/update',
  listOwned: '/api/list-secrets',
  listPending: '/api/list-pending-secrets',
  listReceipts: '/api/list-receipts',
  rename: '/api/update-custom-name',
  remove: '/api/delete-secret',
  ask: '/api/ask',
  viewAsk: '/api/view-request',
  answer: '/api/answer',
  listAsked: '/api/list-requests',
  removeAsk: '/api/delete-request',
} as const;

export type Act = keyof typeof API;

/** Asked by GET: whether the process answers, and whether its store does. */
export const HEALTH = '/health';
export const READY = '/ready';

/** Asked by GET: what a client has to know before it sends anything. */
export const SERVICE = '/api/service';

/** Asked by GET: the API in the words of OpenAPI 3.1, from which programs make clients. */
export const OPENAPI = '/api/openapi.json';

/** The path that browsers request for an icon where no page names one. */
export const FAVICON = '/favicon.ico';

/** What may be read by programs that visit every page (RFC 9309). */
export const ROBOTS = '/robots.txt';

/** For an authenticating proxy to cover: leads to the page on which messages are written. */
export const SIGN_IN = '/sign-in';

/** Whom to tell of a vulnerability (RFC 9116). */
export const SECURITY_TXT = '/.well-known/security.txt';

/** The three pages, and what is said about who could attack them. */
export const COMPOSE_PAGE = '/';
export const VIEW_PAGE = '/view';
export const ANSWER_PAGE = '/answer';
export const THREAT_MODEL_PAGE = '/threat-model';
