import { hostsIn } from './hosts.ts';
import { askHost, COMMAND_TIMEOUTS, isReplaced, Timelines } from './primary.ts';

/** What a host of DATABASE_URL is to a server that starts now; `also-writable` beside one that is used. */
export type HostRole = 'used' | 'standby' | 'replaced' | 'also-writable' | { readonly unavailable: string };

/** Asks every host and waits for each, in the order of the URL. Empty where one host is listed and nothing is asked of it. */
export async function inspectHosts(url: string): Promise<HostRole[]> {
  const { urls, mustTakeWrites } = hostsIn(url);
  if (!mustTakeWrites) return [];
  const states = await Promise.all(urls.map((host) => askHost(host, COMMAND_TIMEOUTS)));
  const timelines = new Timelines();
  for (const state of states) if (state.takesWrites && state.identity) timelines.record(state.identity);
  let isFound = false;
  return states.map((state) => {
    if (state.takesWrites === null) return { unavailable: state.reason };
    if (!state.takesWrites) return 'standby';
    if (isReplaced(state.identity, timelines)) return 'replaced';
    const role = isFound ? 'also-writable' : 'used';
    isFound = true;
    return role;
  });
}
