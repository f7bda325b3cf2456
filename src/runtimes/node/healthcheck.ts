import type { Address } from './server.ts';

const PATIENCE_MILLISECONDS = 3_000;
/** Where a server that listens everywhere is found. */
const EVERYWHERE: Readonly<Record<string, string>> = { '0.0.0.0': '127.0.0.1', '::': '::1' };

/** Whether the server at this address answers; for containers, whose images have no shell and no curl. */
export async function isHealthy({ host, port }: Address): Promise<boolean> {
  const name = EVERYWHERE[host] ?? host;
  const url = `http://${name.includes(':') ? `[${name}]` : name}:${port}/health`;
  try {
    const signal = AbortSignal.timeout(PATIENCE_MILLISECONDS);
    return (await fetch(url, { signal })).ok;
  } catch {
    return false;
  }
}
