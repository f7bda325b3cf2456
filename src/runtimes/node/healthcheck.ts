import type { Address } from './server.ts';

const TIMEOUT_MILLISECONDS = 3_000;
/** The loopback address of a server that listens on all addresses. */
const LOOPBACK: Readonly<Record<string, string>> = { '0.0.0.0': '127.0.0.1', '::': '::1' };

/** Whether the server at this address answers; for containers, whose images have no shell and no curl. */
export async function isHealthy({ host, port }: Address): Promise<boolean> {
  const name = LOOPBACK[host] ?? host;
  const url = `http://${name.includes(':') ? `[${name}]` : name}:${port}/health`;
  try {
    const signal = AbortSignal.timeout(TIMEOUT_MILLISECONDS);
    return (await fetch(url, { signal })).ok;
  } catch {
    return false;
  }
}
