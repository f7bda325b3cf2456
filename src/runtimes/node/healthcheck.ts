import type { Address } from './server.ts';

const TIMEOUT_MILLISECONDS = 3_000;
/** The loopback address of a server that listens on all addresses. */
const LOOPBACK: Readonly<Record<string, string>> = { '0.0.0.0': '127.0.0.1', '::': '::1' };

/** Where this machine reaches a server that listens there. */
export function localUrl({ host, port }: Address): string {
  const name = LOOPBACK[host] ?? host;
  return `http://${name.includes(':') ? `[${name}]` : name}:${port}`;
}

/** Whether the server at this address answers; for containers, whose images have no shell and no curl. */
export async function isHealthy(address: Address): Promise<boolean> {
  try {
    const signal = AbortSignal.timeout(TIMEOUT_MILLISECONDS);
    return (await fetch(`${localUrl(address)}/health`, { signal })).ok;
  } catch {
    return false;
  }
}
