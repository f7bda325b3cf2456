import { existsSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Api } from '../api/api.ts';
import {
  someCiphertext,
  someMessage,
  someSealedName,
  someToken,
  someUserId,
  verifierOf,
} from '../api/samples.ts';
import { secretsIn } from './secret-encodings.ts';
import { LocalServer } from './server-process.ts';

const LABEL = 'Täglicher Käse';

/** What must never be on the disk. */
const TOKENS = {
  sender: someToken(),
  owner: someToken(),
  link: someToken(),
  claim: someToken(),
  reader: someToken(),
  linkOfReading: someToken(),
  reading: someToken(),
  claimOfReading: someToken(),
  wrong: someToken(),
};
/** What the store has to keep, and the log must not. */
const KNOWN: Record<string, string> = {
  senderId: someUserId(),
  ownerId: someUserId(),
  label: LABEL,
  sealedName: someSealedName(),
  idempotencyKey: someUserId(),
  ciphertext: someCiphertext().encrypted_message,
  owned: '',
  read: '',
  pending: '',
};

let server: LocalServer;
beforeAll(async () => {
  server = await LocalServer.start({ LOG_LEVEL: 'debug' });
  const api = new Api(server.url);
  await useMessages(api);
  await err(api);
  // The last of all this: the lines of the log come a moment later than the answers.
  await server.process.line('error');
});
afterAll(() => server.stop());

/** Everything that goes well. */
async function useMessages(api: Api): Promise<void> {
  const { senderId: creator_uid, ownerId: uid, sealedName: sealed_name } = KNOWN;
  const message = {
    ...someMessage({ creator_uid }),
    encrypted_message: KNOWN['ciphertext'],
    custom_name: LABEL,
  };
  const claimed = {
    ...message,
    format: 1,
    claim_verifier: verifierOf(TOKENS.claim),
    link_verifier: verifierOf(TOKENS.link),
    idempotency_key: KNOWN['idempotencyKey'],
  };
  const { view } = await api.grant('create', claimed, TOKENS.sender);
  const proof = { link_token: TOKENS.link, claim_token: TOKENS.claim, read_token: TOKENS.reader };
  await api.grant('view', { view, uid, ...proof }, TOKENS.owner);
  await api.grant('claim', { format: 1, view, uid, ...message, ...proof, sealed_name }, TOKENS.owner);
  await api.grant('rename', { view, uid, custom_name: LABEL }, TOKENS.owner);
  const verifiers = {
    claim_verifier: verifierOf(TOKENS.claimOfReading),
    link_verifier: verifierOf(TOKENS.linkOfReading),
  };
  const once = { ...message, format: 1, max_readings: 1, ...verifiers };
  const read = await api.grant('create', once, TOKENS.sender);
  const reading = {
    link_token: TOKENS.linkOfReading,
    claim_token: TOKENS.claimOfReading,
    read_token: TOKENS.reading,
  };
  await api.grant('view', { view: read.view, uid, ...reading }, TOKENS.owner);
  const pending = await api.grant('create', { ...message, sealed_name }, TOKENS.sender);
  await api.grant('listOwned', { uid }, TOKENS.owner);
  await api.grant('listPending', { uid: creator_uid }, TOKENS.sender);
  await (await api.fetch(`/view?view=${view}`)).text();
  Object.assign(KNOWN, { owned: view, read: read.view, pending: pending.view });
}

/** And what goes wrong: each of these has tempted a server to say what it was sent. */
async function err(api: Api): Promise<void> {
  const { owned: view, ownerId: uid } = KNOWN;
  await api.refuse('view', { view, uid }, 403, undefined, TOKENS.wrong);
  await api.refuse('remove', { view, uid, read_token: TOKENS.wrong }, 404);
  await api.refuse('view', { view: `${view}\n`, uid: `${uid} `, claim_token: `${TOKENS.claim}=` }, 422);
  await api.refuse('create', { ...someMessage({}), custom_name: `${LABEL}\0` }, 422);
  await api.refuse('view', { view, uid }, 422, undefined, `${TOKENS.owner}=`);
  await api.post('/api/view', `{"view":"${view}","uid":"${uid}"`);
  for (const path of [`/${view}`, `/api/${uid}`, `/view/${view}?uid=${uid}`, `/assets/${view}`]) {
    await (await api.fetch(path, { headers: { Authorization: `Bearer ${TOKENS.owner}` } })).text();
  }
  for (const path of ['/view', '/view/', '//view', '/answer']) {
    await (await api.fetch(`${path}?view=${view}%23key%3D${TOKENS.link}`)).text();
  }
  await (await api.fetch(`/view%3Fview=${view}%23key=${TOKENS.link}`)).text();
  await (await api.fetch(`/api/view?view=${view}&claim_token=${TOKENS.claim}`, { method: 'PUT' })).text();
  await server.withDatabase((database) => database.exec('ALTER TABLE idempotency RENAME TO elsewhere'));
  await api.refuse(
    'create',
    { ...someMessage({ custom_name: LABEL }), idempotency_key: KNOWN['idempotencyKey'] },
    503,
  );
  await server.withDatabase((database) => database.exec('ALTER TABLE elsewhere RENAME TO idempotency'));
}

function files(): Buffer {
  const all = ['', '-wal', '-shm'].map((ending) => server.databaseFile + ending);
  return Buffer.concat(all.filter((file) => existsSync(file)).map((file) => readFileSync(file)));
}

describe('the log', () => {
  it('the log has every request by its route, and every error', () => {
    const requests = server.process.lines().filter(({ event }) => event === 'request');
    expect(requests.length).toBeGreaterThan(20);
    const always = ['event', 'level', 'method', 'milliseconds', 'request', 'route', 'status', 'time'];
    for (const { reason, fields, ...request } of requests) {
      expect(Object.keys(request).toSorted()).toEqual(always);
      if (fields !== undefined) expect(reason).toBe('invalid-fields');
    }
    const routes = new Set(requests.map(({ route }) => route));
    for (const route of ['/api/create', '/api/update', '/view', '/assets/*']) expect(routes).toContain(route);
    expect(server.process.lines().filter(({ event }) => event === 'error')).toHaveLength(1);
  });

  it('the log holds no id, user id, token, label, body or query', () => {
    const { stdout, stderr } = server.process;
    expect(secretsIn(Buffer.from(stdout + stderr), { ...TOKENS, ...KNOWN })).toEqual([]);
    expect(stdout).not.toMatch(/[?&]|Bearer/);
  });

  it('the log is lines of JSON only', () => {
    expect(server.process.stderr).toBe('');
    for (const line of server.process.lines()) expect(Date.parse(String(line['time']))).toBeGreaterThan(0);
  });
});

describe('the database and its write-ahead log', () => {
  it('the database holds no token, in whatever encoding', () => {
    expect(secretsIn(files(), TOKENS)).toEqual([]);
  });

  it('the database files searched are the right ones: they hold the user ids that the store needs', () => {
    const found = secretsIn(files(), KNOWN);
    for (const name of ['senderId', 'ownerId', 'label', 'sealedName', 'ciphertext', 'owned', 'pending']) {
      expect(found).toContain(name);
    }
    expect(found).not.toContain('idempotencyKey');
    const digests = { sender: verifierOf(TOKENS.sender), owner: verifierOf(TOKENS.owner) };
    expect(secretsIn(files(), digests)).toEqual(['sender', 'owner']);
  });

  it('the database does not hold who sent a claimed message', async () => {
    const row = await server.withDatabase((database) =>
      database
        .prepare('SELECT uid, creator_uid, creator_token FROM messages WHERE id = ?')
        .get(KNOWN['owned'] ?? ''),
    );
    expect({ ...row }).toEqual({
      uid: KNOWN['ownerId'],
      creator_uid: '',
      creator_token: null,
    });
  });
});
