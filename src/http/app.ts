import { Hono } from 'hono';
import { COMPOSE_PAGE, FAVICON, HEALTH, READY, THREAT_MODEL_PAGE, VIEW_PAGE } from '../contract/routes.ts';
import { type Api, createApi } from './api.ts';
import { preflightHeaders } from './cors.ts';
import { favicon } from './favicon.ts';
import { health, ready } from './health.ts';
import type { House, Visit, Visitor } from './house.ts';
import { pages } from './pages.ts';
import { answerToFault, NOT_FOUND, wrongMethod } from './refusals.ts';
import { asResponse } from './reply.ts';
import { logFault, requestLog } from './request-log.ts';
import { respond } from './respond.ts';
import { apiHeaders } from './security-headers.ts';

const READ_METHODS = 'GET, HEAD';

/**
 * The door, for every runtime: what is asked where, and in which order a request is looked at. `api` is handed in by a runtime
 * that has a second way to it.
 */
export function createApp(house: House, api = createApi(house)): Hono<Visit> {
  const app = new Hono<Visit>();
  const show = pages(house);
  app.use(requestLog(house));
  app.onError((fault, visitor) => {
    logFault(house, fault, visitor.get('requestId'));
    return respond(house, visitor, answerToFault(fault, visitor.get('requestId')));
  });
  app.notFound((visitor) =>
    isApi(visitor) ? respond(house, visitor, NOT_FOUND) : show(visitor, 'missing', 404),
  );
  app.options('/api/*', (visitor) => preflight(house, visitor));
  addApi(app, house, api);
  app.get(COMPOSE_PAGE, (visitor) => show(visitor, 'compose'));
  app.get(VIEW_PAGE, (visitor) => show(visitor, 'view'));
  app.get(THREAT_MODEL_PAGE, (visitor) => show(visitor, 'threatModel'));
  app.get(FAVICON, favicon(house));
  app.get(HEALTH, health(house));
  app.get(READY, ready(house));
  for (const path of [COMPOSE_PAGE, VIEW_PAGE, THREAT_MODEL_PAGE, FAVICON, HEALTH, READY]) {
    app.all(path, (visitor) => show(visitor, 'missing', 405, { Allow: READ_METHODS }));
  }
  return app;
}

function addApi(app: Hono<Visit>, house: House, api: Api): void {
  for (const [path, { ask }] of api) {
    app.post(path, async (visitor) =>
      asResponse(await ask(visitor.req.raw, visitor.env, visitor.get('requestId'))),
    );
    app.all(path, (visitor) => respond(house, visitor, wrongMethod('POST')));
  }
}

function preflight(house: House, visitor: Visitor): Response {
  const headers = {
    ...apiHeaders(house.publicUrl(visitor.req.raw)),
    ...preflightHeaders(house.corsOrigins, visitor.req.header('Origin')),
    'X-Request-ID': visitor.get('requestId'),
  };
  return new Response(null, { status: 204, headers });
}

function isApi(visitor: Visitor): boolean {
  return visitor.req.path === '/api' || visitor.req.path.startsWith('/api/');
}
