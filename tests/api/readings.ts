import { describe, expect, it } from 'vitest';
import { RESPONSE_BODIES } from './api.ts';
import type { ApiUnderTest } from './api-under-test.ts';
import { type SomeProof, someCiphertext, someLinked, someMessage, someToken, someUserId } from './samples.ts';

const TEN_MINUTES = 600;

/** The same link and key in the hands of another reader. */
function another(proof: SomeProof): SomeProof {
  return { ...proof, read_token: someToken() };
}

export function readings({ api, expire }: ApiUnderTest): void {
  async function waiting(own: object = {}) {
    const { message, proof } = someLinked({ max_readings: 1, ...own });
    const { view, expires_at } = await api().grant('create', message);
    return { view, proof, message, expires_at };
  }

  const reading = (view: string, proof: object) => ({ view, uid: someUserId(), ...proof });

  async function read(own: object = {}) {
    const once = await waiting(own);
    return { ...once, seen: await api().grant('view', reading(once.view, once.proof)) };
  }

  describe('a message of format 1', () => {
    it.each(['claim_verifier', 'link_verifier'])('needs a %s', async (field) => {
      const { message } = someLinked();
      await api().refuseFields('create', { ...message, [field]: null }, [field]);
    });

    it.each([
      { claim_verifier: someToken() },
      { link_verifier: someToken() },
      { locked: true },
      { max_readings: 1 },
    ])('has fields that format 0 does not take (%j)', async (more) => {
      await api().refuseFields('create', someMessage(more), Object.keys(more));
    });

    it('a look without proof tells no readings; with the link it tells them, and changes nothing', async () => {
      const { message, proof } = someLinked();
      const { view } = await api().grant('create', message);
      const looked = await api().grant('view', { view, uid: someUserId() });
      expect(looked).toMatchObject({ format: 1, claimable: true, max_readings: null, salt: message.salt });
      for (const absent of ['encrypted_message', 'readings', 'locked', 'wrong_passphrases', 'retry_at'])
        expect(looked).not.toHaveProperty(absent);
      const { link_token, read_token } = proof;
      for (let times = 0; times < 2; times += 1) {
        const seen = await api().grant('view', reading(view, { link_token, read_token }));
        expect(seen.readings).toEqual({ count: 0, first_at: null, last_at: null, mine: false });
        expect(seen).toMatchObject({ locked: false, wrong_passphrases: 0 });
        expect(seen).not.toHaveProperty('encrypted_message');
      }
    });

    it('a wrong link token is refused at once, whatever else is proven', async () => {
      const { message, proof } = someLinked();
      const { view } = await api().grant('create', message);
      for (const link_token of [someToken(), message['link_verifier']]) {
        for (const more of [{}, proof]) {
          const fields = reading(view, { ...more, link_token });
          await api().refuse('view', fields, 403, RESPONSE_BODIES.unproven);
        }
      }
    });

    it('a claim token is taken together with a link token and a read token only', async () => {
      const { view, proof } = await waiting();
      for (const missing of ['link_token', 'read_token']) {
        const fields = reading(view, { ...proof, [missing]: null });
        const { body } = await api().refuse('view', fields, 422);
        expect(body['reason']).toBe('token-required');
      }
    });

    it('every first proven reading is recorded, and shown to a reader who proves the link and to the sender', async () => {
      const { message, proof } = someLinked();
      const sender = someToken();
      const { view } = await api().grant('create', message, sender);
      const first = await api().grant('view', reading(view, proof));
      expect(first.encrypted_message).toBe(message.encrypted_message);
      await api().grant('view', reading(view, proof));
      await api().grant('view', reading(view, another(proof)));
      const look = reading(view, { link_token: proof.link_token, read_token: someToken() });
      const seen = await api().grant('view', look);
      expect(seen.readings).toMatchObject({ count: 2, mine: false });
      expect(seen.readings?.first_at).toBeLessThanOrEqual(Number(seen.readings?.last_at));
      const own = await api().grant('view', { view, uid: message.creator_uid }, sender);
      expect(own.readings).toMatchObject({ count: 2 });
      const mine = await api().grant('view', reading(view, { ...proof, claim_token: null }));
      expect(mine.readings?.mine).toBe(true);
    });

    it('the proven sender’s own look at a claimable message is not recorded', async () => {
      const { message, proof } = someLinked();
      const sender = someToken();
      const { view } = await api().grant('create', message, sender);
      const fields = { view, uid: message.creator_uid, ...proof };
      const seen = await api().grant('view', fields, sender);
      expect(seen).toMatchObject({ encrypted_message: message.encrypted_message, readings: { count: 0 } });
    });

    it('a claim answers with what was recorded, and then forgets it', async () => {
      const { message, proof } = someLinked();
      const { view } = await api().grant('create', message);
      await api().grant('view', reading(view, another(proof)));
      const owner = someUserId();
      await api().grant('view', { view, uid: owner, ...proof });
      const claim = { format: 1, view, uid: owner, ...proof, ...someCiphertext() };
      const claimed = await api().grant('claim', claim);
      expect(claimed).toMatchObject({
        message: 'secret owned',
        readings: { count: 2 },
        wrong_passphrases: 0,
      });
      const kept = await api().grant('view', { view, uid: owner });
      expect(kept).toMatchObject({ is_owner: true, format: 1 });
      expect(kept).not.toHaveProperty('readings');
      await api().refuse('view', reading(view, proof), 403, RESPONSE_BODIES.otherOwner);
    });

    it('a claim never lowers the format', async () => {
      const { message, proof } = someLinked();
      const { view } = await api().grant('create', message);
      const claim = { view, uid: someUserId(), ...proof, ...someCiphertext() };
      const { body } = await api().refuse('claim', claim, 422);
      expect(body).toMatchObject({ reason: 'format-lowered', errors: [{ field: 'format' }] });
      await api().grant('claim', { ...claim, format: 1 });
    });
  });

  describe('a passphrase', () => {
    it('ten wrong passphrases are judged, then each has to wait, and the right one too', async () => {
      const { message, proof } = someLinked({ locked: true });
      const { view } = await api().grant('create', message);
      const before = another(proof);
      await api().grant('view', reading(view, before));
      const guess = () =>
        api().request('view', reading(view, { ...another(proof), claim_token: someToken() }));
      const answers = await Promise.all(Array.from({ length: 30 }, guess));
      expect(answers.filter(({ status }) => status === 403)).toHaveLength(10);
      const late = answers.filter(({ status }) => status === 429);
      expect(late).toHaveLength(20);
      for (const { body, headers } of late) {
        expect(body['reason']).toBe('passphrase-throttled');
        expect(Math.abs(Number(headers.get('Retry-After')) - 60)).toBeLessThan(6);
      }
      await api().refuse('view', reading(view, proof), 429);
      await api().refuse('claim', { ...reading(view, proof), format: 1, ...someCiphertext() }, 429);
      const seen = await api().grant('view', reading(view, { link_token: proof.link_token }));
      expect(seen).toMatchObject({ locked: true, wrong_passphrases: 10 });
      expect(Number(seen.retry_at)).toBeGreaterThan(Date.now() / 1_000);
      // A reader whose reading was recorded before has proven the passphrase, and is not locked out.
      await api().grant('view', reading(view, before));
    });

    it('without the right link token nothing is counted', async () => {
      const { message, proof } = someLinked({ locked: true });
      const { view } = await api().grant('create', message);
      for (let times = 0; times < 12; times += 1) {
        await api().refuse('view', reading(view, { ...proof, link_token: someToken() }), 403);
      }
      const seen = await api().grant('view', reading(view, { link_token: proof.link_token }));
      expect(seen.wrong_passphrases).toBe(0);
    });

    it('a message without a passphrase is never throttled: its claim token follows from the link', async () => {
      const { message, proof } = someLinked();
      const { view } = await api().grant('create', message);
      for (let times = 0; times < 12; times += 1) {
        await api().refuse('view', reading(view, { ...proof, claim_token: someToken() }), 403);
      }
      await api().grant('view', reading(view, proof));
    });
  });

  describe('a message for a number of readers', () => {
    it('looking at it does not read it, for any client and any number of times', async () => {
      const { view, message, proof } = await waiting();
      const { link_token, read_token } = proof;
      for (const extra of [{}, { read_token }, { link_token, read_token }, {}]) {
        const seen = await api().grant('view', { view, uid: message.creator_uid, ...extra });
        expect(seen).toMatchObject({
          max_readings: 1,
          claimable: false,
          is_owner: false,
          salt: message.salt,
        });
        expect(seen).not.toHaveProperty('encrypted_message');
      }
    });

    it('it gives its ciphertext to the first reader with the claim token, for ten minutes at most', async () => {
      const { message, seen } = await read();
      expect(seen).toMatchObject({ encrypted_message: message.encrypted_message, max_readings: 1 });
      expect(seen.readings).toMatchObject({ count: 1, mine: true });
      expect(Math.abs(Number(seen.expires_at) - (Date.now() / 1_000 + TEN_MINUTES))).toBeLessThan(5);
      expect(seen.lease_until).toBe(seen.expires_at);
    });

    it('it tells a reader until when it can be read again, and no other, after a later reader too', async () => {
      const { message, proof } = someLinked({ max_readings: 3 });
      const { view, expires_at } = await api().grant('create', message);
      const { lease_until } = await api().grant('view', reading(view, proof));
      expect(Math.abs(Number(lease_until) - (Date.now() / 1_000 + TEN_MINUTES))).toBeLessThan(5);
      const other = { ...proof, read_token: someToken() };
      const before = await api().grant('view', reading(view, { ...other, claim_token: null }));
      expect(before.lease_until).toBeNull();
      await api().grant('view', reading(view, other));
      for (const claim_token of [null, proof.claim_token]) {
        const again = await api().grant('view', reading(view, { ...proof, claim_token }));
        expect(again).toMatchObject({ lease_until, expires_at });
      }
    });

    it('reading it never lengthens its lifetime', async () => {
      const { expires_at, seen } = await read({ expires_in: 60 });
      expect(seen.expires_at).toBe(expires_at);
    });

    it('without expiry it expires ten minutes after its last reader', async () => {
      const { view, proof, seen } = await read({ ttl: 0, max_readings: 2 });
      expect(seen.expires_at).toBeNull();
      expect((await api().grant('view', reading(view, another(proof)))).expires_at).not.toBeNull();
    });

    it('it is read again with the same read token, when a response was lost', async () => {
      const { view, proof, message } = await read();
      const again = await api().grant('view', reading(view, proof));
      expect(again.encrypted_message).toBe(message.encrypted_message);
    });

    it('once read it is reported as read to every other reader, and when to those who prove the link', async () => {
      const { view, proof, message } = await read();
      const { link_token, claim_token } = proof;
      for (const others of [
        {},
        { link_token },
        another(proof),
        { link_token, claim_token },
        { read_token: someToken() },
      ]) {
        const fields = { view, uid: message.creator_uid, ...others };
        const { body } = await api().refuse('view', fields, 410);
        expect(body).toMatchObject(RESPONSE_BODIES.alreadyRead);
        const isTold = 'link_token' in others;
        expect('at' in body).toBe(isTold);
        if (isTold) expect(Math.abs(Number(body['at']) - Date.now() / 1_000)).toBeLessThan(5);
      }
    });

    it.each([1, 7])(
      'of a hundred concurrent readers of a message for %i so many succeed',
      async (max_readings) => {
        const { view, proof } = await waiting({ max_readings });
        const ask = () => api().request('view', reading(view, another(proof)));
        const answers = await Promise.all(Array.from({ length: 100 }, ask));
        const read = answers.filter(({ body }) => 'encrypted_message' in body);
        expect(read.map(({ status }) => status)).toEqual(Array<number>(max_readings).fill(200));
        expect(answers.filter(({ status }) => status === 410)).toHaveLength(100 - max_readings);
      },
    );

    it('a wrong claim token does not use it up', async () => {
      const { view, proof, message } = await waiting();
      for (const claim_token of [someToken(), message['claim_verifier']]) {
        const fields = reading(view, { ...proof, claim_token });
        await api().refuse('view', fields, 403, RESPONSE_BODIES.unproven);
      }
      await api().grant('view', reading(view, proof));
    });

    it('it cannot be claimed, before or after it is read', async () => {
      const [unread, done] = [await waiting(), await read()];
      for (const { view, proof } of [unread, done]) {
        const claim = { format: 1, view, uid: someUserId(), ...someCiphertext() };
        await api().refuse('claim', { ...claim, ...proof }, 409, RESPONSE_BODIES.notClaimable);
      }
    });

    it('its reader may erase it, under any user id; then it was read, to a reader who proves the link', async () => {
      const { view, proof } = await read();
      const uid = someUserId();
      const { read_token } = proof;
      await api().refuse('remove', { view, uid }, 404, RESPONSE_BODIES.notTheirs);
      await api().refuse('remove', { view, uid, read_token: someToken() }, 404, RESPONSE_BODIES.notTheirs);
      expect(await api().grant('remove', { view, uid, read_token })).toEqual(RESPONSE_BODIES.deleted);
      const { body } = await api().refuse('view', { view, uid, ...proof }, 410);
      expect(body['reason']).toBe('already-read');
      await api().refuse('view', { view, uid }, 404, RESPONSE_BODIES.unknown);
    });

    it('an unread one is deleted by its sender only, and then withdrawn, to a reader who proves the link', async () => {
      const sender = someToken();
      const { message, proof } = someLinked({ max_readings: 1 });
      const { view } = await api().grant('create', message, sender);
      const uid = message.creator_uid;
      await api().refuse(
        'remove',
        reading(view, { read_token: someToken() }),
        404,
        RESPONSE_BODIES.notTheirs,
      );
      await api().refuse('remove', { view, uid }, 404, RESPONSE_BODIES.notTheirs);
      await api().grant('remove', { view, uid }, sender);
      const { body } = await api().refuse('view', reading(view, proof), 410);
      expect(body['reason']).toBe('withdrawn');
      await api().refuse('view', reading(view, {}), 404, RESPONSE_BODIES.unknown);
    });

    it('it expires like any other, for its reader too', async () => {
      const { view, proof } = await read();
      await expire(view);
      const { body } = await api().refuse('view', reading(view, proof), 410);
      expect(body).toEqual({ ...RESPONSE_BODIES.expired, at: expect.any(Number) });
    });
  });
}
