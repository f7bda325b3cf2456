import { HonoBase } from 'hono/hono-base';
import {
  ANSWER_PAGE,
  COMPOSE_PAGE,
  FAVICON,
  HEALTH,
  OPENAPI,
  READY,
  ROBOTS,
  SECURITY_TXT,
  SERVICE,
  SIGN_IN,
  THREAT_MODEL_PAGE,
  VIEW_PAGE,
} from '../contract/routes.ts';
import { READ_PATHS, requestedPath } from './altered-path.ts';
import { type Api, createApi } from './api/api.ts';
import { answerToError, NOT_FOUND, wrongMethod } from './api/refusals.ts';
import { respond, send } from './api/respond.ts';
import { preflightHeaders } from './cors.ts';
import { health, ready } from './health.ts';
import { openApi } from './openapi.ts';
import { favicon } from './pages/favicon.ts';
import { pages } from './pages/pages.ts';
import { robots } from './pages/robots.ts';
import { securityTxt } from './pages/security-txt.ts';
import { signedIn } from './pages/signed-in.ts';

import { PathRouter } from './path-router.ts';
import { logError, requestLog } from './request-log.ts';
import { apiHeaders, originOf } from './security-headers.ts';
import type { RequestContext, RequestEnv, ServerContext } from './server-context.ts';
import { service } from './service.ts';

const READ_METHODS = 'GET, HEAD';

/**
 * The HTTP layer of every runtime: its routes, and the order of checks on a request. A runtime with a fast path passes its own
 * `api`.
 */
export function createApp(context: ServerContext, api = createApi(context)): HonoBase<RequestEnv> {
  const app = new HonoBase<RequestEnv>({ getPath: requestedPath, router: new PathRouter() });
  const show = pages(context);
  app.use(requestLog(context));
  app.onError((error, c) => {
    logError(context, error, c.get('requestId'));
    return respond(context, c, answerToError(error, c.get('requestId')));
  });
  app.notFound((c) => (isApi(c) ? respond(context, c, NOT_FOUND) : show(c, 'missing', 404)));
  app.options('/api/*', (c) => preflight(context, c));
  addApi(app, context, api);
  app.get(SERVICE, service(context));
  app.get(OPENAPI, openApi(context));
  for (const path of [SERVICE, OPENAPI]) app.all(path, (c) => respond(context, c, wrongMethod(READ_METHODS)));
  app.get(COMPOSE_PAGE, (c) => show(c, 'compose'));
  app.get(VIEW_PAGE, (c) => show(c, 'view'));
  app.get(ANSWER_PAGE, (c) => show(c, 'answer'));
  app.get(THREAT_MODEL_PAGE, (c) => show(c, 'threatModel'));
  app.get(FAVICON, favicon(context));
  app.get(ROBOTS, robots(context));
  app.get(SIGN_IN, signedIn(context));
  app.get(SECURITY_TXT, (c) => securityTxt(context, c) ?? show(c, 'missing', 404));
  app.get(HEALTH, health(context));
  app.get(READY, ready(context));
  for (const path of READ_PATHS) app.all(path, (c) => show(c, 'missing', 405, { Allow: READ_METHODS }));
  return app;
}

function addApi(app: HonoBase<RequestEnv>, context: ServerContext, api: Api): void {
  for (const [path, { handle }] of api) {
    app.post(path, async (c) => send(c, await handle(c.req.raw, c.env, c.get('requestId'))));
    app.all(path, (c) => respond(context, c, wrongMethod('POST')));
  }
}

function preflight(context: ServerContext, c: RequestContext): Response {
  const headers = {
    ...apiHeaders(originOf(context, c.req.raw)),
    ...preflightHeaders(context.corsOrigins, c.req.header('Origin')),
    'X-Request-ID': c.get('requestId'),
  };
  return new Response(null, { status: 204, headers });
}

function isApi(c: RequestContext): boolean {
  return c.req.path === '/api' || c.req.path.startsWith('/api/');
}
