import { parentPort, workerData } from 'node:worker_threads';
import { API } from '../src/contract/routes.ts';
import { someCiphertext, someone } from '../tests/api/given.ts';
import { RawClient } from '../tests/server/raw-client.ts';

// A crowd of clients in a thread of its own, so that it does not hold up the clock of whoever measures meanwhile.

export type Crowd = 'withholding' | 'not reading' | 'sending';

const LONGEST_BODY = 3_145_728;
const LONGEST_MESSAGE = (2_097_152 / 4) * 3;

let clients = 0;

/** From an address that was not seen before: no count of requests stands in anybody's way. */
function somebody(url: string): Promise<RawClient> {
  clients += 1;
  return RawClient.of(url, `127.${10 + (clients >> 16)}.${(clients >> 8) & 255}.${clients & 255}`);
}

/** Each does one thing until its connection ends or it is answered, and then comes again as somebody else. */
const DOES: Readonly<Record<Crowd, { count: number; once: (url: string, view: string) => Promise<void> }>> = {
  withholding: {
    count: 280,
    once: async (url) => {
      const client = (await somebody(url)).begin(API.create, `Content-Length: ${LONGEST_BODY}`);
      await client.say('A'.repeat(LONGEST_BODY - 1)).hear();
      client.leave();
    },
  },
  'not reading': {
    count: 20,
    once: async (url, view) => {
      const body = JSON.stringify({ view, uid: someone() });
      const client = await somebody(url);
      for (let request = 0; request < 95; request += 1)
        client.begin(API.view, `Content-Length: ${body.length}`).say(body);
      await client.hear();
      await client.closed;
    },
  },
  sending: {
    count: 64,
    once: async (url) => {
      const message = { ...someCiphertext(LONGEST_MESSAGE), creator_uid: someone() };
      const client = await somebody(url);
      await client.post(API.create, message).hear();
      client.leave();
    },
  },
};

async function onAndOn(once: () => Promise<void>): Promise<never> {
  for (;;) await once();
}

const { crowd, url, view } = workerData as { crowd: Crowd; url: string; view: string };
const { count, once } = DOES[crowd];
for (let client = 0; client < count; client += 1) void onAndOn(() => once(url, view));
parentPort?.postMessage('begun');
