import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from '../../src/contract/parse.ts';
import { API } from '../../src/contract/routes.ts';
import { type ServiceResponse, serviceResponse } from '../../src/contract/service.ts';
import type { ServerUnderTest } from '../server/server-under-test.ts';
import { type ApiResponse, readAnswer } from './api.ts';
import { invite } from './inviting.ts';
import { DescribedApi } from './openapi/described-api.ts';
import type { RuntimeTraits } from './runtime-traits.ts';
import { someMessage, someToken, someUserId } from './samples.ts';

const DAY = 86_400;
const OUTSIDE = '192.0.2.1';

/** Starts a server with these settings that can be looked into. */
export type StartUnderTest = (settings: Record<string, string>) => Promise<ServerUnderTest>;

/** A server with these settings for the tests of a group. */
export function withServer(start: StartUnderTest, settings: Record<string, string>): () => ServerUnderTest {
  let server: ServerUnderTest;
  beforeAll(async () => {
    server = await start(settings);
  });
  afterAll(() => server.stop());
  return () => server;
}

const now = () => Math.floor(Date.now() / 1_000);

export function create(
  server: ServerUnderTest,
  headers: Record<string, string>,
  own: object = {},
): Promise<ApiResponse> {
  return new DescribedApi(server.url).post(API.create, JSON.stringify(someMessage(own)), headers);
}

export function outcomeOf({ status, body }: ApiResponse): unknown[] {
  return status === 200 ? [200] : [status, body['reason']];
}

export async function writingFor(
  server: ServerUnderTest,
  headers: Record<string, string>,
): Promise<ServiceResponse['writing']> {
  const answer = await readAnswer(await new DescribedApi(server.url).fetch('/api/service', { headers }));
  const { value } = parse(serviceResponse, answer.body);
  expect(value).toEqual(answer.body);
  return (value as ServiceResponse).writing;
}

/** Who may create messages, on every runtime. */
export function describeWriters(start: StartUnderTest, traits: RuntimeTraits): void {
  describe('WRITERS with networks', () => {
    const server = withServer(start, {
      WRITERS: '10.0.0.0/8, 2001:db8::/32',
      WRITERS_CONTACT: 'it@example.com',
      ...(traits.column === 'Node.js' && { TRUSTED_PROXIES: '127.0.0.0/8, ::1' }),
    });
    const from = (address: string) => ({ [traits.addressHeader]: address });

    it.each(['10.0.0.1', '10.255.255.255', '::ffff:10.1.2.3', '2001:db8::1', '2001:db8:ffff::1'])(
      'a client at %s may create',
      async (address) => {
        expect(outcomeOf(await create(server(), from(address)))).toEqual([200]);
        expect(await writingFor(server(), from(address))).toEqual({
          allowed: true,
          reason: null,
          invitation: null,
        });
      },
    );

    it.each([
      '11.0.0.1',
      '9.255.255.255',
      '::ffff:11.1.2.3',
      '2001:db9::1',
      '::1',
      '::10.0.0.1',
      'unknown',
      '10.1',
      '',
    ])('a client at %j may not', async (address) => {
      expect(outcomeOf(await create(server(), from(address)))).toEqual([403, 'not-a-writer']);
      expect(await writingFor(server(), from(address))).toEqual({
        allowed: false,
        reason: 'not-a-writer',
        invitation: null,
      });
    });

    it('a client that may not create is told so before its body is read', async () => {
      const api = new DescribedApi(server().url);
      expect(outcomeOf(await api.post(API.create, 'no JSON', from(OUTSIDE)))).toEqual([403, 'not-a-writer']);
      expect(outcomeOf(await api.post(API.create, 'no JSON', from('10.0.0.1')))).toEqual([
        400,
        'invalid-json',
      ]);
    });

    it('every other act is everybody’s', async () => {
      const api = new DescribedApi(server().url);
      const created = await create(server(), from('10.0.0.1'));
      const view = String(created.body['view']);
      const uid = someUserId();
      const ask = async (act: keyof typeof API, fields: object) =>
        (await api.post(API[act], JSON.stringify(fields), from(OUTSIDE))).status;
      const { creator_uid: _, ...ciphertext } = someMessage({});
      expect(await ask('view', { view, uid })).toBe(200);
      expect(await ask('claim', { view, uid, ...ciphertext })).toBe(200);
      expect(await ask('rename', { view, uid, custom_name: 'mine' })).toBe(200);
      for (const list of ['listOwned', 'listPending', 'listReceipts'] as const)
        expect(await ask(list, { uid })).toBe(200);
      expect(await ask('remove', { view, uid })).toBe(200);
    });

    it('the service says who may create, and whom to ask', async () => {
      const { body } = await readAnswer(await new DescribedApi(server().url).fetch('/api/service'));
      expect(body['writers']).toEqual({
        everyone: false,
        invitations: false,
        sign_in: false,
        sign_in_url: null,
        contact: 'mailto:it@example.com',
      });
    });

    it('an invitation is nothing where there are none', async () => {
      const token = await invite(server());
      expect(outcomeOf(await create(server(), { ...from(OUTSIDE), 'Inigma-Invitation': token }))).toEqual([
        403,
        'not-a-writer',
      ]);
    });
  });

  describe('WRITERS with rate limits', () => {
    const server = withServer(start, { WRITERS: 'invitations', RATE_LIMITS: 'on' });

    it('a client may ask about the service 100 times a minute, where that is looked up', async () => {
      const statuses = [];
      // A minute may begin in between.
      while (statuses.at(-1) !== 429 && statuses.length < 250) {
        const response = await new DescribedApi(server().url).fetch('/api/service', {
          headers: { 'Inigma-Invitation': someToken() },
        });
        statuses.push(response.status);
        await response.text();
      }
      expect(statuses.at(-1)).toBe(429);
      expect(statuses.length).toBeGreaterThan(100);
      expect(new Set(statuses)).toEqual(new Set([200, 429]));
    });
  });

  describe('WRITERS with invitations', () => {
    const server = withServer(start, { WRITERS: 'invitations' });
    const shown = (token: string, name = 'Inigma-Invitation') => ({ [name]: token });

    it('whoever has none may not create', async () => {
      expect(outcomeOf(await create(server(), {}))).toEqual([403, 'not-a-writer']);
      expect((await writingFor(server(), {})).reason).toBe('not-a-writer');
    });

    it.each(['Inigma-Invitation', 'inigma-invitation', 'INIGMA-INVITATION'])(
      'an invitation in the header %s is good for as many messages as it says',
      async (name) => {
        const token = await invite(server(), { expiresAt: now() + DAY, usesLeft: 2 });
        const writing = await writingFor(server(), shown(token, name));
        expect(writing).toMatchObject({ allowed: true, invitation: { uses_left: 2 } });
        const outcomes = [];
        for (let times = 0; times < 3; times++)
          outcomes.push(outcomeOf(await create(server(), shown(token, name))));
        expect(outcomes).toEqual([[200], [200], [403, 'invitation-used-up']]);
        expect(await writingFor(server(), shown(token, name))).toEqual({
          allowed: false,
          reason: 'invitation-used-up',
          invitation: null,
        });
      },
    );

    it('an invitation without end and number stays one', async () => {
      const token = await invite(server());
      for (let times = 0; times < 3; times++) expect((await create(server(), shown(token))).status).toBe(200);
      expect((await writingFor(server(), shown(token))).invitation).toEqual({
        expires_at: null,
        uses_left: null,
      });
    });

    it('an expired invitation creates nothing', async () => {
      const token = await invite(server(), { expiresAt: now() - 1 });
      expect(outcomeOf(await create(server(), shown(token)))).toEqual([403, 'invitation-expired']);
      expect((await writingFor(server(), shown(token))).reason).toBe('invitation-expired');
    });

    it('an invitation of another server, a malformed one, or two at once create nothing', async () => {
      const good = await invite(server());
      for (const token of [
        someToken(),
        '',
        ' ',
        'x',
        `${good}x`,
        good.slice(1),
        `${good}, ${good}`,
        `Bearer ${good}`,
      ]) {
        expect(outcomeOf(await create(server(), shown(token))), token).toEqual([403, 'invitation-unknown']);
        expect((await writingFor(server(), shown(token))).reason).toBe('invitation-unknown');
      }
    });

    it('an invitation anywhere but in its header is none', async () => {
      const token = await invite(server());
      const headers = {
        Authorization: `Bearer ${token}`,
        Cookie: `Inigma-Invitation=${token}`,
        Invitation: token,
      };
      const own = { invitation: token, 'Inigma-Invitation': token };
      expect(outcomeOf(await create(server(), headers, own))).toEqual([403, 'not-a-writer']);
      const answer = await new DescribedApi(server().url).post(
        `${API.create}?Inigma-Invitation=${token}`,
        JSON.stringify(someMessage({})),
      );
      expect(outcomeOf(answer)).toEqual([403, 'not-a-writer']);
    });

    it('a create that is repeated gets its first answer, also once the invitation is used up', async () => {
      const token = await invite(server(), { usesLeft: 1 });
      const body = JSON.stringify(someMessage({ idempotency_key: 'once' }));
      const api = new DescribedApi(server().url);
      const answers = [];
      for (let times = 0; times < 2; times++) answers.push(await api.post(API.create, body, shown(token)));
      expect(answers.map(({ status }) => status)).toEqual([200, 200]);
      expect(answers[1]?.body).toEqual(answers[0]?.body);
    });

    it('a create that is refused for its fields takes no use', async () => {
      const token = await invite(server(), { usesLeft: 1 });
      const answer = await new DescribedApi(server().url).post(API.create, '{}', shown(token));
      expect(outcomeOf(answer)).toEqual([422, 'invalid-fields']);
      expect((await writingFor(server(), shown(token))).invitation?.uses_left).toBe(1);
    });

    it('an owner token goes along', async () => {
      const token = await invite(server());
      const bearer = someToken();
      const uid = someUserId();
      const headers = { ...shown(token), Authorization: `Bearer ${bearer}` };
      expect((await create(server(), headers, { creator_uid: uid })).status).toBe(200);
      const listed = await new DescribedApi(server().url).grant('listPending', { uid }, bearer);
      expect(listed.secrets).toMatchObject([{ bound: true }]);
    });

    it('no token of an invitation is stored or logged', async () => {
      const token = await invite(server());
      await create(server(), shown(token));
      expect((await server().storedBytes()).toString('latin1')).not.toContain(token);
      expect(server().output()).not.toContain(token);
    });
  });
}
