import fc from 'fast-check';
import { RegExpRouter } from 'hono/router/reg-exp-router';
import { expect, it } from 'vitest';
import { PathRouter } from './path-router.ts';

const ROUTES = [
  ['ALL', '/*'],
  ['OPTIONS', '/api/*'],
  ['POST', '/api/create'],
  ['ALL', '/api/create'],
  ['GET', '/api/service'],
  ['GET', '/'],
  ['GET', '/view'],
  ['ALL', '/view'],
  ['GET', '/assets/*'],
  ['ALL', '/assets/*'],
] as const;
const METHODS = ['GET', 'POST', 'OPTIONS', 'DELETE'];
const PARTS = ['api', 'create', 'service', 'view', 'assets', 'x', '', '*', ':id', 'apis', '%2F'];

/** Which routes a path has: the numbers of those above. */
function routesOf(router: PathRouter<number> | RegExpRouter<number>) {
  for (const [index, [method, path]] of ROUTES.entries()) router.add(method, path, index);
  return (method: string, path: string) => router.match(method, path)[0].map(([index]) => index);
}

it('a path has the routes that a router of Hono finds, in the same order', () => {
  const [own, other] = [routesOf(new PathRouter()), routesOf(new RegExpRouter())];
  const anyPath = fc.array(fc.constantFrom(...PARTS), { maxLength: 4 }).map((parts) => `/${parts.join('/')}`);
  fc.assert(
    fc.property(fc.constantFrom(...METHODS), anyPath, (method, path) => {
      expect(own(method, path)).toEqual(other(method, path));
    }),
    { numRuns: 2_000 },
  );
  expect(own('OPTIONS', '/api')).toEqual([0, 1]);
  expect(own('POST', '/api/create')).toEqual([0, 2, 3]);
  expect(own('POST', '/api/create/')).toEqual([0]);
  expect(own('GET', '/assets/a/b.js')).toEqual([0, 8, 9]);
});
