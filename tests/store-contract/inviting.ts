import { describe, expect, it } from 'vitest';
import { NEVER } from '../../src/domain/expiry.ts';
import type { Invitation } from '../../src/domain/invitation.ts';
import type { CurrentStore } from './message-store-contract.ts';
import { DAY, digest, freshId, idempotency, message, messageIn, NOTHING, NOW, terms } from './samples.ts';

const TOKEN = digest('invitation');

function invitation(change: Partial<Invitation> = {}): Invitation {
  return {
    id: freshId(),
    label: 'Legal',
    createdAt: NOW,
    expiry: { kind: 'at', instant: NOW + DAY },
    usesLeft: 2,
    ...change,
  };
}

/** Creates by invitation, and the invitations themselves. */
export function describeInviting(current: CurrentStore): void {
  describe('inviting', () => {
    it.each([
      ['with an end and a number of uses', {}],
      ['for ever and any number of messages', { expiry: NEVER, usesLeft: null }],
    ] as const)('an invitation %s is found by its token with all it says', async (_, change) => {
      const { invitations } = current();
      const given = invitation(change);
      await invitations.add(given, TOKEN);
      expect(await invitations.find(TOKEN)).toEqual(given);
      expect(await invitations.find(digest('another'))).toBeNull();
    });

    it('invitations are listed from the newest on, taken back one by one, and forgotten once they have long expired', async () => {
      const { invitations } = current();
      const old = invitation({ createdAt: NOW - 2, expiry: { kind: 'at', instant: NOW - 1 } });
      const [first, second] = [invitation({ createdAt: NOW - 1 }), invitation({ expiry: NEVER })];
      for (const [index, one] of [old, first, second].entries())
        await invitations.add(one, digest(`token ${index}`));
      expect(await invitations.list()).toEqual([second, first, old]);
      await invitations.purge(NOW);
      expect(await invitations.remove(first.id)).toBe(true);
      expect(await invitations.remove(first.id)).toBe(false);
      expect(await invitations.list()).toEqual([second]);
    });

    it.each([0, 1] as const)(
      'a message of format %i takes one use, until there is none left',
      async (format) => {
        const { store, invitations } = current();
        await invitations.add(invitation({ usesLeft: 2 }), TOKEN);
        const link = format === 1 ? terms() : null;
        for (const left of [1, 0]) {
          const given = message({ format });
          expect(await store.create(given, link, null, TOKEN)).toMatchObject({ kind: 'stored' });
          expect(await messageIn(store, given.id)).toEqual(given);
          expect((await invitations.find(TOKEN))?.usesLeft).toBe(left);
        }
        const refused = message({ format });
        expect(await store.create(refused, link, null, TOKEN)).toEqual({ kind: 'uninvited' });
        expect(await store.find(refused.id, null)).toEqual(NOTHING);
      },
    );

    it('an invitation for any number of messages stays one', async () => {
      const { store, invitations } = current();
      await invitations.add(invitation({ usesLeft: null }), TOKEN);
      for (const key of [null, null, idempotency('a'), idempotency('b')])
        expect(await store.create(message(), null, key, TOKEN)).toMatchObject({ kind: 'stored' });
      expect((await invitations.find(TOKEN))?.usesLeft).toBeNull();
    });

    it.each([
      ['unknown', null],
      ['expired', { expiry: { kind: 'at', instant: NOW } }],
      ['used up', { usesLeft: 0 }],
    ] as const)(
      'an invitation that is %s creates nothing, with an idempotency key or without',
      async (_, change) => {
        const { store, invitations } = current();
        if (change !== null) await invitations.add(invitation(change), TOKEN);
        for (const key of [null, idempotency('a')]) {
          const given = message({ format: 1 });
          expect(await store.create(given, terms(), key, TOKEN)).toEqual({ kind: 'uninvited' });
          expect(await store.find(given.id, null)).toEqual(NOTHING);
        }
        const later = message();
        expect(await store.create(later, null, idempotency('a'))).toMatchObject({ kind: 'stored' });
      },
    );

    it('a repeated create takes no second use, also once the invitation is over', async () => {
      const { store, invitations } = current();
      await invitations.add(invitation({ usesLeft: 1 }), TOKEN);
      const given = message({ format: 1 });
      const first = await store.create(given, terms(), idempotency('a'), TOKEN);
      const again = await store.create(message({ format: 1 }), terms(), idempotency('a'), TOKEN);
      expect([first, again]).toMatchObject([
        { kind: 'stored', created: { id: given.id } },
        { kind: 'repeated', created: { id: given.id } },
      ]);
      expect((await invitations.find(TOKEN))?.usesLeft).toBe(0);
    });

    it('of many creates at once an invitation lets through as many as it is good for', async () => {
      const { store, invitations } = current();
      await invitations.add(invitation({ usesLeft: 7 }), TOKEN);
      const asked = Array.from({ length: 20 }, (_, index) => ({
        given: message({ format: 1 }),
        key: index % 2 === 0 ? null : idempotency(`k${index}`),
      }));
      const results = await Promise.all(
        asked.map(({ given, key }) => store.create(given, terms(), key, TOKEN)),
      );
      expect(results.filter(({ kind }) => kind === 'stored')).toHaveLength(7);
      expect(results.filter(({ kind }) => kind === 'uninvited')).toHaveLength(13);
      expect((await invitations.find(TOKEN))?.usesLeft).toBe(0);
      const kept = await Promise.all(asked.map(({ given }) => messageIn(store, given.id)));
      expect(kept.filter((found) => found !== null)).toHaveLength(7);
    });

    it('of the same create many times at once one takes a use, and all get its answer', async () => {
      const { store, invitations } = current();
      await invitations.add(invitation({ usesLeft: 5 }), TOKEN);
      const results = await Promise.all(
        Array.from({ length: 10 }, () => store.create(message(), null, idempotency('same'), TOKEN)),
      );
      const ids = results.map((result) => ('created' in result ? result.created.id : result.kind));
      expect(new Set(ids).size).toBe(1);
      expect(results.filter(({ kind }) => kind === 'stored')).toHaveLength(1);
      expect((await invitations.find(TOKEN))?.usesLeft).toBe(4);
    });

    it('nothing that is stored leads from an invitation to a message', async () => {
      const { store, invitations, dump } = current();
      const invited = invitation();
      await invitations.add(invited, TOKEN);
      const before = await invitations.find(TOKEN);
      const given = message({ format: 1 });
      await store.create(given, terms(), idempotency('a'), TOKEN);
      expect(await invitations.find(TOKEN)).toEqual({ ...before, usesLeft: 1 });
      const dumped = await dump();
      expect(dumped.split(TOKEN)).toHaveLength(2);
      expect(dumped.split(invited.id)).toHaveLength(2);
    });
  });
}
