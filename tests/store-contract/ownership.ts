import { describe, expect, it } from 'vitest';
import type { Found } from '../../src/domain/link.ts';
import { decideReading, type Proof, refusalOfClaim } from '../../src/domain/ownership.ts';
import type { MessageStore } from '../../src/domain/ports.ts';
import { attempt, type History, replay, stateAfter } from './acting.ts';
import { everyHistory, everyHistoryWithoutLink } from './histories.ts';
import type { CurrentStore } from './message-store-contract.ts';
import { type Act, foundIn, type Result, type State, step } from './model.ts';
import { mayDelete, mayRename } from './permissions.ts';
import { claimBy, digest, freshId, NOW, person, proof, RECIPIENT_CIPHERTEXT } from './samples.ts';

const READ_TOKENS = [null, digest('mine'), digest('stranger')];
const NEW_LABEL = { customName: 'renamed', sealedName: 'resealed' };
const CAROL = person('carol', 'carol');

export function describeOwnership(current: CurrentStore, stride: number): void {
  describe('every request of every person on every state of a message', () => {
    const histories = [...everyHistory(), ...everyHistoryWithoutLink()].filter(
      (_, index) => index % stride === 0,
    );

    for (const [name, acts] of Object.entries(everyAct())) {
      it(`a person ${name} exactly when the rules say so`, async () => {
        const { store } = current();
        const allowed = await inTurns(histories, (history) => countAllowed(store, history, acts));
        // Without both sorts among the cases the table would prove nothing.
        const count = allowed.reduce((sum, each) => sum + each, 0);
        expect(count).toBeGreaterThan(10 / stride);
        expect(count).toBeLessThan(histories.length * acts.length);
      });
    }

    it('a person renames exactly when the rules say so', async () => {
      const { store } = current();
      await inTurns(histories, (history) => tryRenaming(store, history));
    });
  });
}

const AT_ONCE = 8;

async function inTurns<Case, Answer>(
  cases: readonly Case[],
  work: (one: Case) => Promise<Answer>,
): Promise<Answer[]> {
  const answers: Answer[] = [];
  for (let from = 0; from < cases.length; from += AT_ONCE)
    answers.push(...(await Promise.all(cases.slice(from, from + AT_ONCE).map(work))));
  return answers;
}

/** Tries all that changes nothing on one copy, which must stay as it was, and each other act on a copy of its own. */
async function countAllowed(store: MessageStore, history: History, acts: readonly Act[]): Promise<number> {
  const before = stateAfter(history, '');
  const isChange = (act: Act) => JSON.stringify(step(before, act).state) !== JSON.stringify(before);
  await Promise.all([
    expectAll(
      store,
      history,
      acts.filter((act) => !isChange(act)),
    ),
    ...acts.filter(isChange).map((act) => expectAll(store, history, [act])),
  ]);
  return acts.filter((act) => isAllowedByRules(before, act)).length;
}

/** The acts of which the last alone may change something. */
async function expectAll(store: MessageStore, history: History, acts: readonly Act[]): Promise<void> {
  const id = freshId();
  await replay(store, history, id);
  const before = stateAfter(history, id);
  await expectFound(store, before, id, history.name);
  let after = before;
  for (const act of acts) {
    const { result, state } = step(before, act);
    const name = `${history.name}: ${JSON.stringify(act)}`;
    expect(await attempt(store, id, act), name).toEqual(result);
    expect(isAllowed(result), name).toBe(isAllowedByRules(before, act));
    after = state;
  }
  await expectFound(store, after, id, `${history.name}: ${JSON.stringify(acts.at(-1))}`);
}

async function expectFound(store: MessageStore, state: State, id: string, name: string): Promise<void> {
  for (const token of READ_TOKENS) expect(await store.find(id, token), name).toEqual(foundIn(state, token));
}

function isAllowed(result: Result): boolean {
  if (typeof result !== 'object') return Boolean(result);
  return result.kind === 'recorded' || result.kind === 'claimed';
}

/** By the pure rules. */
function isAllowedByRules(state: State, act: Act): boolean {
  switch (act.kind) {
    case 'read':
      return isGranted(foundIn(state, act.proof.readToken), act.proof);
    case 'claim': {
      const terms = { ...act.claim, length: act.claim.ciphertext.encryptedMessage.length };
      return refusalOfClaim(foundIn(state, act.claim.readToken), terms, NOW) === null;
    }
    case 'remove':
      return mayDelete(foundIn(state, act.readToken), act.person, NOW);
    default:
      throw new Error('A purge is nobody’s request.');
  }
}

/** Of what has a link; a wrong passphrase is to be recorded too. */
function isGranted(found: Found, shown: Proof): boolean {
  const { granted } = decideReading(found, { ...shown, person: person('stranger') }, NOW);
  const isToRecord = granted === 'full' || granted === 'record';
  const { message, link } = found;
  return isToRecord && message?.owner === null && shown.claimToken === link?.claimVerifier;
}

async function tryRenaming(store: MessageStore, history: History): Promise<void> {
  const id = freshId();
  await replay(store, history, id);
  const { message } = stateAfter(history, id);
  for (const who of everyPerson()) {
    const isRenamed = await store.rename(id, who, NEW_LABEL, NOW);
    expect(isRenamed, history.name).toBe(mayRename(message, who, NOW));
    if (isRenamed) expect((await store.find(id, null)).message).toEqual({ ...message, label: NEW_LABEL });
  }
}

function everyPerson() {
  return ['alice', 'bob', 'carol'].flatMap((id) =>
    [null, 'one', 'two', id].map((token) => person(id, token)),
  );
}

function everyProof(): Proof[] {
  const others = [null, digest('wrong')];
  return [digest('link'), ...others].flatMap((linkToken) =>
    [digest('key'), ...others].flatMap((claimToken) =>
      READ_TOKENS.map((readToken) => ({ linkToken, claimToken, readToken })),
    ),
  );
}

function everyAct(): Record<string, readonly Act[]> {
  const removing = everyPerson().flatMap((who) =>
    READ_TOKENS.map((readToken): Act => ({ kind: 'remove', person: who, readToken, now: NOW })),
  );
  return {
    reads: everyProof().map((shown): Act => ({ kind: 'read', proof: shown, now: NOW })),
    claims: [...everyProof().map((shown) => claiming({ ...shown })), ...otherClaims()],
    deletes: removing,
  };
}

function claiming(change: Partial<Parameters<typeof claimBy>[2]>): Act {
  return { kind: 'claim', claim: claimBy(CAROL, '', change), now: NOW };
}

/** By nobody in particular, for an earlier format, and of more than there was. */
function otherClaims(): Act[] {
  const ciphertext = { ...RECIPIENT_CIPHERTEXT, encryptedMessage: 'A'.repeat(10_000) };
  const shown = proof('mine');
  return [
    { kind: 'claim', claim: claimBy(person('dave'), '', shown), now: NOW },
    claiming({ ...shown, format: 0 }),
    claiming({ ...shown, ciphertext }),
  ];
}
