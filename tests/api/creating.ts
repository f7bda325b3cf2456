import { describe, expect, it } from 'vitest';
import { RESPONSE_BODIES } from './api.ts';
import type { ApiUnderTest } from './api-under-test.ts';
import { someCiphertext, someMessage, someToken, someUserId, verifierOf } from './samples.ts';

const DAY = 86_400;

/** Unix seconds, now; an answer may come a moment after. */
function expectAround(expiresAt: number | null, lifetime: number): void {
  expect(expiresAt).not.toBeNull();
  expect(Math.abs(Number(expiresAt) - (Date.now() / 1_000 + lifetime))).toBeLessThan(5);
}

export function creating({ api, traits }: ApiUnderTest): void {
  describe('creating a message', () => {
    it('a create answers with the message id and the base URL of links', async () => {
      const created = await api().grant('create', someMessage({}));
      expect(created.view).toMatch(/^[A-Za-z0-9_-]{25}$/);
      expect(created.url).toMatch(/^https?:\/\/[^/]+\/$/);
      expect(created).toMatchObject({ one_time: false, verified: false });
    });

    it.each([{}, { ttl: null }, { expires_in: null }])(
      'a create gives 30 days by default (%j)',
      async (asked) => {
        expectAround((await api().grant('create', someMessage(asked))).expires_at, 30 * DAY);
      },
    );

    it.each([1, 7, 365])('a create with a ttl gives its %i days', async (ttl) => {
      expectAround((await api().grant('create', someMessage({ ttl }))).expires_at, ttl * DAY);
    });

    it.each([60, 3_600, 31_536_000])('a create with expires_in gives its %i seconds', async (seconds) => {
      expectAround((await api().grant('create', someMessage({ expires_in: seconds }))).expires_at, seconds);
    });

    it('a create with a ttl of 0 gives a message that never expires', async () => {
      expect((await api().grant('create', someMessage({ ttl: 0 }))).expires_at).toBeNull();
    });

    it('a create echoes whether a verifier is stored and whether the message is one-time', async () => {
      const claim_verifier = verifierOf(someToken());
      expect(await api().grant('create', someMessage({ claim_verifier }))).toMatchObject({
        one_time: false,
        verified: true,
      });
      expect(await api().grant('create', someMessage({ claim_verifier, one_time: true }))).toMatchObject({
        one_time: true,
        verified: true,
      });
    });

    it('two identical creates make two messages', async () => {
      const message = someMessage({});
      const [one, other] = [await api().grant('create', message), await api().grant('create', message)];
      expect(one.view).not.toBe(other.view);
    });

    it('a create takes the longest message, and not four characters more', async () => {
      const creator_uid = someUserId();
      const longest = {
        ...someCiphertext(),
        creator_uid,
        encrypted_message: 'Inig'.repeat(traits.longestMessage / 4),
      };
      const { view } = await api().grant('create', longest);
      const seen = await api().grant('view', { view, uid: creator_uid });
      expect(seen.encrypted_message === longest.encrypted_message).toBe(true);
      await api().refuseFields(
        'create',
        { ...longest, encrypted_message: `${longest.encrypted_message}AAAA` },
        ['encrypted_message'],
      );
    });

    it('a create stores a plain label of any script, sanitized and truncated', async () => {
      const given = `  <b>Grüße</b> "κόσμε" \\ 世界 😀 עולם Bob's/${'𝒳'.repeat(200)}`;
      const message = someMessage({ custom_name: given });
      const { view } = await api().grant('create', message);
      const { custom_name } = await api().grant('view', { view, uid: someUserId() });
      expect(custom_name).toMatch(/^Grüße κόσμε {2}世界 😀 עולם Bob's𝒳+$/u);
      expect([...custom_name]).toHaveLength(100);
    });

    it('a create with a name of 120 000 brackets is answered at once', async () => {
      const start = performance.now();
      const { view } = await api().grant('create', someMessage({ custom_name: '<'.repeat(120_000) }));
      expect(performance.now() - start).toBeLessThan(10_000);
      expect((await api().grant('view', { view, uid: someUserId() })).custom_name).toBe('');
    });
  });

  describe('an unknown message', () => {
    it('an unknown message gets the same 404 from every endpoint', async () => {
      const [view, uid] = [someUserId(), someUserId()];
      await api().refuse('view', { view, uid }, 404, RESPONSE_BODIES.unknown);
      await api().refuse('claim', { view, uid, ...someCiphertext() }, 404, RESPONSE_BODIES.nothingToClaim);
      await api().refuse('rename', { view, uid, custom_name: 'x' }, 404, RESPONSE_BODIES.notTheirs);
      await api().refuse('remove', { view, uid }, 404, RESPONSE_BODIES.notTheirs);
    });
  });
}
