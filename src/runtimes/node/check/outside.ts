import { HEALTH, READY } from '../../../contract/routes.ts';
import type { Settings } from '../config.ts';
import { LOCAL_HOSTS } from './check-settings.ts';
import { type Finding, ok, wrong } from './finding.ts';
import { foreignResponse } from './foreign-response.ts';
import { checkAddresses } from './outside-addresses.ts';
import { checkBodies } from './outside-bodies.ts';
import { checkPages } from './outside-pages.ts';
import { checkService, type Print } from './outside-service.ts';
import { checkSignIn } from './outside-sign-in.ts';
import { ask, askApi } from './probe.ts';

/**
 * Asks the service at an origin as a browser would, and prints what it finds on the way. `settings` are those of the server;
 * null if this is another machine.
 */
export async function checkOutside(url: URL, settings: Settings | null, print: Print): Promise<void> {
  const { origin } = url;
  print(await transportFinding(url));
  const health = await ask(origin + HEALTH);
  if (health.response?.isOurs !== true || health.response.status !== 200) {
    print(
      wrong(`${origin} does not lead to Inigma: ${health.unreachable ?? foreignResponse(health.response)}.`),
    );
    return;
  }
  print(ok(`${origin} leads to Inigma.`));
  print(await readyFinding(origin));
  const service = await checkService(origin, settings, print);
  if (service !== null) (await checkSignIn(origin, settings, service)).forEach(print);
  (await checkPages(origin)).forEach(print);
  print(await authorizationFinding(origin));
  (await checkAddresses(origin, settings)).forEach(print);
  if (service !== null) (await checkBodies(origin, service)).forEach(print);
}

async function transportFinding({ protocol, hostname, host, port }: URL): Promise<Finding> {
  if (protocol === 'http:') {
    return LOCAL_HOSTS.includes(hostname)
      ? ok('Browsers offer cryptography on localhost without HTTPS.')
      : wrong(
          'The URL has no HTTPS: browsers offer cryptography on HTTPS pages only; let a proxy speak TLS.',
        );
  }
  if (port !== '') return ok('The URL has HTTPS.');
  const { response } = await ask(`http://${host}/`);
  const location = response?.headers.get('Location') ?? '';
  if (response === undefined || location.startsWith('https:'))
    return ok('The URL has HTTPS, and HTTP serves no page.');
  return wrong(
    `http://${host}/ responds with ${response.status} and does not redirect to HTTPS: let the proxy do that (nginx: return 301; Cloudflare: Always Use HTTPS).`,
  );
}

async function readyFinding(origin: string): Promise<Finding> {
  const { response, unreachable } = await ask(origin + READY);
  if (response?.status === 200 && response.isOurs) return ok('Its database answers.');
  if (response?.isOurs === true)
    return wrong('Its database does not answer: the log of the server says why.');
  return wrong(`/ready does not arrive at Inigma: ${unreachable ?? foreignResponse(response)}.`);
}

/** A malformed token is refused by name, so the response tells whether the header has arrived. Nothing is stored. */
async function authorizationFinding(origin: string): Promise<Finding> {
  const { response, unreachable } = await askApi(`${origin}/api/view`, '{}', { Authorization: 'Bearer ?' });
  const errors = response?.json['errors'];
  if (response?.isOurs !== true || !Array.isArray(errors)) {
    return wrong(`A request to /api does not arrive at Inigma: ${unreachable ?? foreignResponse(response)}.`);
  }
  return errors.some((error) => error?.field === 'authorization')
    ? ok('The header Authorization arrives.')
    : wrong(
        'The header Authorization does not arrive, so nobody can list or delete their messages: let the proxy pass it on, and use no basic authentication there.',
      );
}
