import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { createApi } from '../../http/api/api.ts';
import { createApp } from '../../http/app.ts';
import { buildInfoOf } from '../../http/build-info.ts';
import { clock, monotonicClock } from '../../http/clock.ts';
import { createLog } from '../../http/log.ts';
import { type Assets, addAssets, loadAssets } from './assets.ts';
import type { Settings } from './config.ts';
import { type Engine, openEngine } from './engine.ts';
import { fastPath, withPlainRequests } from './fast-path.ts';
import { bufferLines } from './log-buffer.ts';
import type { Metrics } from './metrics.ts';
import { startPurge } from './purge.ts';
import { type OpenServer, openServer } from './server.ts';
import { type ContextParts, createContext, publicUrl } from './server-context.ts';

// A build lays these beside the bundle of this very file.
const MANIFEST = new URL('./manifest.json', import.meta.url);
const ASSETS = fileURLToPath(new URL('../assets', import.meta.url));

/** Serves until a signal says that it is enough; rejects with one sentence where it cannot begin. */
export async function serve(settings: Settings): Promise<void> {
  // Heard from the first moment on: whoever reads `listening` may send a signal in the same breath.
  const stopping = stopSignal();
  const log = createLog(settings.logLevel, standardOutput(), () => new Date());
  const [manifest, assets] = await Promise.all([readFile(MANIFEST, 'utf8'), loadAssets(ASSETS)]);
  const buildInfo = buildInfoOf(JSON.parse(manifest), settings.limits);
  const metrics = await metricsFor(settings);
  const engine = await openEngine(settings, metrics?.observeGroupCommit);
  metrics?.registerPurgeLag(() => engine.purgeLag(clock()));
  const store = metrics?.instrument(engine.store, monotonicClock) ?? engine.store;
  const { counter, checkpoint } = engine;
  const parts = { store, counter, buildInfo, log, recordMetric: metrics?.recordResponse };
  const servers = await openServers(settings, parts, assets, metrics).catch(closeThenThrow(engine));
  const purge = startPurge({ store, checkpoint, clock, monotonicClock, log });
  const { port } = servers;
  const url = publicUrl(settings, port);
  log({ level: 'info', event: 'listening', host: settings.host, port, url, version: buildInfo.version });

  const signal = await stopping;
  log({ level: 'info', event: 'stopping', signal });
  await Promise.all([servers.stop(), purge.stop()]);
  await engine.close();
  log({ level: 'info', event: 'stopped' });
}

/** Loaded only where somebody wants them, so that they cost nobody else anything. */
async function metricsFor({ metrics }: Settings): Promise<Metrics | null> {
  return metrics === null ? null : new (await import('./metrics.ts')).Metrics();
}

/** The server for everybody and, where it is wanted, the one for Prometheus; both or none. */
async function openServers(
  settings: Settings,
  parts: Omit<ContextParts, 'port'>,
  assets: Assets,
  metrics: Metrics | null,
): Promise<OpenServer> {
  const server = await open(settings, parts, assets);
  if (metrics === null || settings.metrics === null) return server;
  const exposed = await metrics.expose(settings.metrics, parts.log).catch(stopThenThrow(server));
  return {
    port: server.port,
    stop: async () => {
      await Promise.all([server.stop(), exposed.stop()]);
    },
  };
}

async function open(
  settings: Settings,
  parts: Omit<ContextParts, 'port'>,
  assets: Assets,
): Promise<OpenServer> {
  let port = settings.port;
  const context = createContext(settings, { ...parts, port: () => port });
  const api = createApi(context);
  const app = createApp(context, withPlainRequests(api));
  addAssets(app, assets, context.publicUrl);
  const server = await openServer(settings, { fetch: app.fetch, fastPath: fastPath(context, api) });
  port = server.port;
  return server;
}

/** Lets go of the database before it says why there will be no serving. */
function closeThenThrow(engine: Engine) {
  return async (error: unknown): Promise<never> => {
    await engine.close();
    throw error;
  };
}

function stopThenThrow(server: OpenServer) {
  return async (error: unknown): Promise<never> => {
    await server.stop();
    throw error;
  };
}

/** Whoever reads the log may go away; that is no reason to stop. What is said last is written however we end. */
function standardOutput(): (line: string) => void {
  process.stdout.on('error', () => undefined);
  const { add, flush } = bufferLines((lines) => process.stdout.write(lines));
  process.on('exit', flush);
  return (line) => add(`${line}\n`);
}

/** The first of them; a terminal and whoever passes signals on may well send it twice. */
function stopSignal(): Promise<NodeJS.Signals> {
  return new Promise((resolve) => {
    process.on('SIGTERM', resolve);
    process.on('SIGINT', resolve);
  });
}
