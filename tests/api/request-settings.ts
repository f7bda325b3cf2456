import { describe, expect, it } from 'vitest';
import { API } from '../../src/contract/routes.ts';
import type { ServerUnderTest } from '../server/server-under-test.ts';
import { Api, type ApiResponse, readAnswer } from './api.ts';
import { invite } from './inviting.ts';
import { someAnswer, someAsk, someToken, someUserId } from './samples.ts';
import { outcomeOf, type StartUnderTest, withServer } from './writers.ts';

const REFUSED = [403, 'not-a-writer'];

function ask(
  server: ServerUnderTest,
  headers: Record<string, string> = {},
  { fields } = someAsk({}),
): Promise<ApiResponse> {
  const all = { Authorization: `Bearer ${someToken()}`, ...headers };
  return new Api(server.url).post(API.ask, JSON.stringify(fields), all);
}

const shown = (token: string) => ({ 'Inigma-Invitation': token });

/** Who may ask for a secret, on every runtime. */
export function describeRequestSettings(start: StartUnderTest): void {
  describe.each<[settings: Record<string, string>, setting: string, outcome: unknown[]]>([
    [{}, 'writers', [200]],
    [{ REQUESTS: 'writers' }, 'writers', [200]],
    [{ REQUESTS: 'on' }, 'on', [200]],
    [{ REQUESTS: 'off' }, 'off', [403, 'requests-off']],
    [{ WRITERS: 'invitations' }, 'writers', REFUSED],
    [{ WRITERS: 'invitations', REQUESTS: 'writers' }, 'writers', REFUSED],
    [{ WRITERS: 'invitations', REQUESTS: 'on' }, 'on', [200]],
    [{ WRITERS: 'invitations', REQUESTS: 'off' }, 'off', [403, 'requests-off']],
  ])('with %j', (settings, setting, outcome) => {
    const server = withServer(start, settings);

    it('whoever shows nothing may ask, or is told why not, before the body is read', async () => {
      expect(outcomeOf(await ask(server()))).toEqual(outcome);
      const unread = await new Api(server().url).post(API.ask, 'no JSON');
      expect(outcomeOf(unread)).toEqual(outcome[0] === 200 ? [400, 'invalid-json'] : outcome);
    });

    it('the service and the page say who may ask', async () => {
      const api = new Api(server().url);
      const { body } = await readAnswer(await api.fetch('/api/service'));
      expect(body['requests']).toBe(setting);
      expect(await (await api.fetch('/')).text()).toContain(`"requests":"${setting}"`);
    });

    it('every other act is everybody’s', async () => {
      const api = new Api(server().url);
      const link = { ask: someUserId(), ask_token: someToken() };
      await api.refuse('viewAsk', link, 404);
      await api.refuse('answer', someAnswer(link), 404);
      await api.grant('listAsked', { uid: someUserId() }, someToken());
      await api.refuse('removeAsk', { ask: link.ask, uid: someUserId() }, 404, undefined, someToken());
    });
  });

  describe('asking by invitation', () => {
    const server = withServer(start, { WRITERS: 'invitations' });

    it('a request takes one use, and its repetition none', async () => {
      const token = await invite(server(), { usesLeft: 1 });
      const headers = { ...shown(token), Authorization: `Bearer ${someToken()}` };
      const once = someAsk({});
      const first = await ask(server(), headers, once);
      const again = await ask(server(), headers, once);
      expect([first, again].map(outcomeOf)).toEqual([[200], [200]]);
      expect(again.body).toEqual(first.body);
      expect(outcomeOf(await ask(server(), shown(token)))).toEqual([403, 'invitation-used-up']);
    });

    it('a request that is refused for its fields takes no use', async () => {
      const token = await invite(server(), { usesLeft: 1 });
      expect(outcomeOf(await ask(server(), shown(token), { ...someAsk({ salt: 'AAAA' }) }))).toEqual([
        422,
        'invalid-fields',
      ]);
      expect(outcomeOf(await ask(server(), { ...shown(token), Authorization: '' }))).toEqual([
        422,
        'invalid-fields',
      ]);
      expect(outcomeOf(await ask(server(), shown(token)))).toEqual([200]);
    });

    it('an unknown or expired invitation lets nobody ask', async () => {
      expect(outcomeOf(await ask(server(), shown(someToken())))).toEqual([403, 'invitation-unknown']);
      const expired = await invite(server(), { expiresAt: 1 });
      expect(outcomeOf(await ask(server(), shown(expired)))).toEqual([403, 'invitation-expired']);
    });

    it('whoever may not create messages may answer', async () => {
      const token = await invite(server());
      const asked = someAsk({});
      const { body } = await ask(server(), shown(token), asked);
      const link = { ask: body['ask'], ask_token: asked.ask_token };
      await new Api(server().url).grant('answer', someAnswer(link));
    });
  });
}
