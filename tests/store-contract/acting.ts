import { type Link, type LinkTerms, NO_READINGS } from '../../src/domain/link.ts';
import type { Message } from '../../src/domain/message.ts';
import type { MessageStore } from '../../src/domain/ports.ts';
import { type Act, created, type Result, type State, step } from './model.ts';
import { purge } from './samples.ts';

/** How a message came to be what it is. */
export interface History {
  readonly name: string;
  readonly message: Message;
  readonly terms: LinkTerms | null;
  readonly acts: readonly Act[];
}

/** The store's own attempt. */
export function attempt(store: MessageStore, id: string, act: Act): Promise<Result> {
  switch (act.kind) {
    case 'read':
      return store.recordReading(id, act.proof, act.now);
    case 'claim':
      return store.claim({ ...act.claim, id }, act.now);
    case 'remove':
      return store.remove(id, act.person, act.readToken, act.now);
    case 'cancel':
      return store.cancelCreate(act.key, act.person, act.now);
    case 'create again':
      return store.create(act.message, act.terms, act.idempotency);
    case 'take down':
      return store.takeDown(id, act.now);
    case 'purge':
      return purge(store, act.now, 100);
    case 'purge read':
      return store.purgeRead(act.now, 100);
  }
}

/** Makes it again under another id. */
export async function replay(store: MessageStore, history: History, id: string): Promise<void> {
  await store.create({ ...history.message, id }, history.terms, null);
  for (const act of history.acts) await attempt(store, id, act);
}

/** What it must be by then. */
export function stateAfter({ message, terms, acts }: History, id: string): State {
  let state = created({ ...message, id }, terms && linkOf(terms), terms?.receiptId ?? null);
  for (const act of acts) state = step(state, act).state;
  return state;
}

function linkOf({ receiptId: _, ...terms }: LinkTerms): Link {
  return { ...terms, wrongPassphrases: 0, retryAt: 0, readings: NO_READINGS, ending: null };
}
