import { Hono } from 'hono';
import type { Schema } from '../contract/parse.ts';
import {
  type Act,
  API,
  COMPOSE_PAGE,
  FAVICON,
  HEALTH,
  READY,
  THREAT_MODEL_PAGE,
  VIEW_PAGE,
} from '../contract/routes.ts';
import { StoreFault } from '../domain/ports.ts';
import { preflightHeaders } from './cors.ts';
import { type Endpoint, serve } from './endpoint.ts';
import { favicon } from './favicon.ts';
import { health, ready } from './health.ts';
import type { House, Visit, Visitor } from './house.ts';
import { claim, create, listOwned, listPending, remove, rename, view } from './messages.ts';
import { pages } from './pages.ts';
import { broken, NOT_FOUND, UNAVAILABLE, wrongMethod } from './refusals.ts';
import { reply } from './reply.ts';
import { logFault, requestLog } from './request-log.ts';
import { apiHeaders } from './security-headers.ts';

const READ_METHODS = 'GET, HEAD';

/** The door, for every runtime: what is asked where, and in which order a request is looked at. */
export function createApp(house: House): Hono<Visit> {
  const app = new Hono<Visit>();
  const show = pages(house);
  app.use(requestLog(house));
  app.onError((fault, visitor) => reply(house, visitor, answerToFault(house, fault, visitor)));
  app.notFound((visitor) =>
    isApi(visitor) ? reply(house, visitor, NOT_FOUND) : show(visitor, 'missing', 404),
  );
  app.options('/api/*', (visitor) => preflight(house, visitor));
  addEndpoints(app, house);
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

function addEndpoints(app: Hono<Visit>, house: House): void {
  add(app, house, create(house));
  add(app, house, view(house));
  add(app, house, claim(house));
  add(app, house, listOwned(house));
  add(app, house, listPending(house));
  add(app, house, rename(house));
  add(app, house, remove(house));
}

function add<Rule extends Schema>(app: Hono<Visit>, house: House, endpoint: Endpoint<Rule>): void {
  const path = API[endpoint.act satisfies Act];
  app.post(path, serve(house, endpoint));
  app.all(path, (visitor) => reply(house, visitor, wrongMethod('POST')));
}

function preflight(house: House, visitor: Visitor): Response {
  const headers = {
    ...apiHeaders(house.publicUrl(visitor.req.raw)),
    ...preflightHeaders(house.corsOrigins, visitor.req.header('Origin')),
    'X-Request-ID': visitor.get('requestId'),
  };
  return new Response(null, { status: 204, headers });
}

/** A store that fails is expected to come back; anything else is a bug, and is told to nobody but the log. */
function answerToFault(house: House, fault: Error, visitor: Visitor) {
  logFault(house, fault, visitor.get('requestId'));
  return fault instanceof StoreFault ? UNAVAILABLE : broken(visitor.get('requestId'));
}

function isApi(visitor: Visitor): boolean {
  return visitor.req.path === '/api' || visitor.req.path.startsWith('/api/');
}
