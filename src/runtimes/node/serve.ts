import { fileURLToPath } from 'node:url';
import { createApi } from '../../http/api/api.ts';
import { createApp } from '../../http/app.ts';
import { clock, monotonicClock } from '../../http/clock.ts';
import { createLog } from '../../http/log.ts';
import { makeSite } from '../../http/site/site-assets.ts';
import { type Assets, addAssets, loadAssets, withAssets } from './assets.ts';
import { readBuild } from './build-files.ts';
import type { Settings } from './config.ts';
import { type Engine, openEngine } from './engine.ts';
import { fastPath, withPlainRequests } from './fast-path.ts';
import { bufferLines } from './log-buffer.ts';
import type { Metrics } from './metrics.ts';
import { processLimits } from './process-limits.ts';
import { startPurge } from './purge.ts';
import { type OpenServer, openServer } from './server.ts';
import { type ContextParts, createContext, publicUrl } from './server-context.ts';

// The build puts these beside the bundle of this file.
const BUILD = fileURLToPath(new URL('.', import.meta.url));
const ASSETS = fileURLToPath(new URL('../assets', import.meta.url));

/** Serves until a signal to stop; rejects with a one-sentence error if it cannot start. */
export async function serve(settings: Settings): Promise<void> {
  // Registered first: a supervisor that reads `listening` may send a signal at once.
  const stopping = stopSignal();
  const write = standardOutput();
  const log = createLog(settings.logLevel, write, () => new Date());
  const { manifest, loadTemplate, site, assets } = await readFiles(settings);
  const metrics = await metricsFor(settings);
  const onRemoved = (migration: string, messages: number) =>
    log({ level: 'warn', event: 'migration removed messages', migration, messages });
  const onDoubtfulVolume = (fileSystem: string) =>
    log({ level: 'warn', event: 'unsuitable volume', fileSystem });
  const onCommit = metrics?.observeGroupCommit;
  const engine = await openEngine(settings, { onCommit, onRemoved, onDoubtfulVolume });
  metrics?.registerGauges({
    purgeLag: () => engine.purgeLag(clock()),
    freeBytes: engine.freeBytes,
    memoryBytes: processLimits().memoryBytes,
  });
  const store = metrics?.instrument(engine.store, monotonicClock) ?? engine.store;
  const requests = metrics?.instrument(engine.requests, monotonicClock) ?? engine.requests;
  const { invitations, counter, checkpoint } = engine;
  const parts = {
    store,
    requests,
    invitations,
    counter,
    manifest,
    loadTemplate,
    site,
    log,
    recordMetric: metrics?.recordResponse,
  };
  const servers = await openServers(settings, parts, assets, metrics).catch(closeThenThrow(engine));
  const purge = startPurge({ store, requests, checkpoint, clock, monotonicClock, log });
  const { port } = servers;
  const url = publicUrl(settings, port);
  log({ level: 'info', event: 'listening', host: settings.host, port, url, version: manifest.version });
  if (process.stdout.isTTY) write(`\nInigma is running at ${url}\nPress Ctrl+C to stop it.\n`);

  const signal = await stopping;
  log({ level: 'info', event: 'stopping', signal });
  await Promise.all([servers.stop(), purge.stop()]);
  await engine.close();
  log({ level: 'info', event: 'stopped' });
}

/** The build, and what the operator adds to it. */
async function readFiles({ site: source }: Settings) {
  const [{ plainSite, ...build }, assets] = await Promise.all([readBuild(BUILD), loadAssets(ASSETS)]);
  if (source === null) return { ...build, site: plainSite, assets };
  const webManifest = String(Buffer.from(assets.get(plainSite.webManifest)?.plain.bytes ?? []));
  const { site, assets: more } = await makeSite(source, plainSite, webManifest);
  return { ...build, site, assets: withAssets(assets, more) };
}

/** Loaded only if metrics are on: prom-client costs memory and start-up time. */
async function metricsFor({ metrics }: Settings): Promise<Metrics | null> {
  return metrics === null ? null : new (await import('./metrics.ts')).Metrics();
}

/** The public server and, if metrics are on, the one for Prometheus; both or none. */
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
  addAssets(app, assets, context);
  const server = await openServer(settings, { fetch: app.fetch, fastPath: fastPath(context, api) });
  port = server.port;
  return server;
}

/** Closes the database before it rejects. */
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

/** The server keeps running if the reader of the log goes away, and writes the last lines however the process ends. */
function standardOutput(): (line: string) => void {
  process.stdout.on('error', () => undefined);
  const { add, flush } = bufferLines((lines) => process.stdout.write(lines));
  process.on('exit', flush);
  return (line) => add(`${line}\n`);
}

/** The first signal: a terminal and a supervisor may both send one. */
function stopSignal(): Promise<NodeJS.Signals> {
  return new Promise((resolve) => {
    process.on('SIGTERM', resolve);
    process.on('SIGINT', resolve);
  });
}
