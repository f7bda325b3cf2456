import type { HonoBase } from 'hono/hono-base';
import type { MessageStore, SecretRequestStore } from '../../domain/ports.ts';
import type { PurgeCursor } from '../../domain/purge-cursor.ts';
import { createApp } from '../../http/app.ts';
import { clock } from '../../http/clock.ts';
import { createLog, type Log } from '../../http/log.ts';
import type { RequestEnv } from '../../http/server-context.ts';
import { type Bindings, settingsIn } from './bindings.ts';
import { readSettings } from './config.ts';
import { drainBody } from './drain-body.ts';
import { openEngine } from './engine.ts';
import { readSite } from './page-templates.ts';
import { purge, purgeCursor } from './purge.ts';
import { createContext } from './server-context.ts';

interface OpenServer {
  readonly app: HonoBase<RequestEnv>;
  readonly store: MessageStore;
  readonly requests: SecretRequestStore;
  readonly cursor: PurgeCursor;
  readonly log: Log;
}

/** Opened by the first event, because only events are certain to have all bindings. */
let server: OpenServer | null = null;

export default {
  fetch: async (request, bindings) => {
    server ??= await openServer(bindings);
    const response = await server.app.fetch(request);
    await drainBody(request);
    return asEncoded(response);
  },
  scheduled: async (_, bindings) => {
    server ??= await openServer(bindings);
    return purge({ ...server, clock });
  },
} satisfies ExportedHandler<Bindings>;

/** Rejects if settings are invalid, and logs one sentence that names them all. */
async function openServer(bindings: Bindings): Promise<OpenServer> {
  const { settings, error: settingsError } = readSettings(settingsIn(bindings));
  const log = createLog(settings?.logLevel ?? 'error', writeLine, () => new Date());
  try {
    if (settings === undefined) throw new Error(settingsError);
    const engine = openEngine(settings, bindings);
    const { store, requests } = engine;
    const site = await readSite(bindings.ASSETS);
    return {
      app: createApp(createContext(settings, engine, { log, assets: bindings.ASSETS, site })),
      store,
      requests,
      cursor: purgeCursor(store, log),
      log,
    };
  } catch (error) {
    log({ level: 'error', event: 'startup failed', error: String(error) });
    throw error;
  }
}

/** Pages are compressed already; Workers would otherwise compress a response with Content-Encoding once more. */
function asEncoded(response: Response): Response {
  if (!response.headers.has('Content-Encoding')) return response;
  const { status, headers, body } = response;
  return new Response(body, { status, headers, encodeBody: 'manual' });
}

function writeLine(line: string): void {
  // biome-ignore lint/suspicious/noConsole: this is how a Worker writes its log.
  console.log(line);
}
