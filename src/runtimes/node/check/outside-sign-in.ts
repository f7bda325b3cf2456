import { SERVICE } from '../../../contract/routes.ts';
import type { Settings } from '../config.ts';
import { type Finding, note, ok, wrong } from './finding.ts';
import type { Service } from './outside-service.ts';
import { ask } from './probe.ts';

/** By which proxies usually name who has signed in; for a server whose settings are not known here. */
const USUAL_HEADERS = [
  'X-Forwarded-User',
  'X-Forwarded-Email',
  'X-Auth-Request-User',
  'Remote-User',
  'Cf-Access-Authenticated-User-Email',
];

/** Where people sign in: whether a client can pose as signed in, and whether there is a page to sign in. */
export async function checkSignIn(
  origin: string,
  settings: Settings | null,
  { signsIn, signInUrl, mayWrite }: Service,
): Promise<Finding[]> {
  if (!signsIn) return [];
  return [
    mayWrite
      ? note(
          'This machine may create messages without a sign-in, so it was not tested whether a client can pose as signed in: run this in another network.',
        )
      : await forgedFinding(origin, settings),
    ...(signInUrl?.startsWith('/') === true ? await pageFindings(origin, signInUrl) : []),
  ];
}

async function forgedFinding(origin: string, settings: Settings | null): Promise<Finding> {
  const own = settings?.writers.rules?.flatMap((rule) => (rule.kind === 'header' ? [rule.name] : [])) ?? [];
  const names = own.length > 0 ? own : USUAL_HEADERS;
  const headers = Object.fromEntries(names.map((name) => [name, 'inigma-check']));
  const { response } = await ask(origin + SERVICE, { headers });
  const writing = response?.json['writing'] as { allowed?: unknown } | undefined;
  return writing?.allowed === true
    ? wrong(
        `A client can pose as signed in by sending ${names.join(' or ')}: let the proxy remove the header of WRITERS from what clients send, in every spelling.`,
      )
    : ok('A client that has not signed in may not create messages, and cannot pose as signed in.');
}

async function pageFindings(origin: string, path: string): Promise<Finding[]> {
  const { response } = await ask(origin + path);
  if (response?.isOurs !== true || response.status !== 404) return [];
  return [
    wrong(
      `SIGN_IN_URL leads to no page: ${path} arrives at Inigma, which has none there. Name a path that the proxy passes to the authenticating proxy.`,
    ),
  ];
}
