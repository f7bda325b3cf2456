import { Api } from '../api/api.ts';
import type { RunningServer } from '../api/running-server.ts';
import {
  someAnswer,
  someAsk,
  someCiphertext,
  someLinked,
  someMessage,
  someToken,
  someUserId,
} from '../api/samples.ts';

/** What a server holds once `storeSamples` is done, as `stats --json` counts it; without bytes. */
export const STORED_SAMPLES = {
  messages: { waiting: 2, claimed: 2, expired: 1, for_readers: 3 },
  links: { live: 4, ended: 1 },
  receipts: 1,
  requests: { waiting: 1, ended: 3 },
};

/** Creates messages in every state that is counted, and takes one down by `remove`. Resolves with the ids and users in them. */
export async function storeSamples(
  server: RunningServer,
  remove: (id: string) => Promise<unknown>,
): Promise<string[]> {
  const api = new Api(server.url);
  const [uid, token, owner] = [someUserId(), someToken(), someUserId()];
  const create = async (message: object) =>
    (await api.grant('create', { ...someMessage({}), ...message }, token)).view;
  const linked = (own: object) => create(someLinked({ creator_uid: uid, receipt: true, ...own }).message);
  const waiting = [await create({ creator_uid: uid }), await linked({})];
  const forReaders = [
    await linked({ max_readings: 2 }),
    await linked({ max_readings: 1 }),
    await linked({ max_readings: 5 }),
  ];
  const claimed = await create({});
  await api.grant('claim', { view: claimed, uid: owner, ...someCiphertext() });
  const expired = await create({});
  await server.expire(expired);
  const removed = await linked({});
  await remove(removed);
  const requests = await storeRequests(server, remove);
  return [...waiting, ...requests, ...forReaders, claimed, expired, removed, uid, owner];
}

/** One that waits, one answered, one withdrawn, and one taken down by `remove`. */
async function storeRequests(
  server: RunningServer,
  remove: (id: string) => Promise<unknown>,
): Promise<string[]> {
  const [api, uid, token] = [new Api(server.url), someUserId(), someToken()];
  const ids: string[] = [];
  for (let count = 0; count < 4; count += 1) {
    const { fields, ask_token } = someAsk({ uid });
    const { ask } = await api.grant('ask', fields, token);
    if (count === 1) await api.grant('answer', someAnswer({ ask, ask_token }));
    if (count === 2) await api.grant('removeAsk', { ask, uid }, token);
    if (count === 3) await remove(ask);
    ids.push(ask);
  }
  return [...ids, uid];
}
