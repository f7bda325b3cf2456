import type { Fetch } from '../../src/client/server-api.ts';
import type { WriterSettings } from '../../src/http/writers/writer-settings.ts';
import { SqlMessageStore } from '../../src/stores/message-store.ts';
import type { Driver } from '../../src/stores/sql.ts';
import { appOn, ORIGIN } from '../client/app-on-driver.ts';
import { purge } from '../store-contract/samples.ts';
import type { CheckedServer } from './check-messages.ts';

const INVITED: WriterSettings = { rules: [{ kind: 'invitations' }], signInUrl: null, contact: null };
const HOUR = 3_600;

/** This version's server on kept data, at the moment after that was made. */
export function serverInTime(driver: Driver, madeAt: number): CheckedServer {
  let now = madeAt + 1;
  let ids = 0;
  const store = new SqlMessageStore(driver);
  const app = appOn({ driver, clock: () => now, newId: () => `new-message-${++ids}`, writers: INVITED });
  const ask: Fetch = async (url, init) => app.request(url, { ...init, signal: null });
  return {
    url: ORIGIN,
    fetch: ask,
    async passHour() {
      now += HOUR;
    },
    purge: async () => void (await purge(store, now, 100)),
  };
}
