import type { Result, Router } from 'hono/router';

interface Route<Handler> {
  readonly method: string;
  readonly path: string;
  readonly handler: Handler;
}

/**
 * Finds the handlers of a path, in the order in which they were added. Hono's own routers know parameters and patterns, which no path
 * here has, and are a twentieth of the Worker's code: here a route is a path, or with `/*` a path and all below it.
 */
export class PathRouter<Handler> implements Router<Handler> {
  readonly name = 'PathRouter';
  readonly #routes: Route<Handler>[] = [];

  add(method: string, path: string, handler: Handler): void {
    this.#routes.push({ method, path, handler });
  }

  match(method: string, path: string): Result<Handler> {
    const found = this.#routes.filter(
      (route) => (route.method === 'ALL' || route.method === method) && covers(route.path, path),
    );
    return [found.map(({ handler }) => [handler, {}])];
  }
}

function covers(route: string, path: string): boolean {
  if (!route.endsWith('/*')) return route === path;
  const folder = route.slice(0, -2);
  return path === folder || path.startsWith(`${folder}/`);
}
