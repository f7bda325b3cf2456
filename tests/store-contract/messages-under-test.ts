import type { Limits } from '../../src/domain/limits.ts';
import { Messages, type NewMessage } from '../../src/domain/messages.ts';
import type { Proof, Reader } from '../../src/domain/ownership.ts';
import type { MessageStore } from '../../src/domain/ports.ts';
import type { StoreUnderTest } from './message-store-contract.ts';
import { DAY, freshId, message, NOW, person, proof, terms } from './samples.ts';
import { sqliteUnderTest } from './sqlite-under-test.ts';

export const BOB = person('bob', 'bob');
export const CAROL = person('carol', 'carol');
export const LIMITS: Limits = { maxMessageLength: 1_000 };
export const UNKNOWN = 'unknown';

/** The use cases on a real store, at a time that a test sets. */
export class MessagesUnderTest {
  readonly underTest: StoreUnderTest;
  now = NOW;

  private constructor(underTest: StoreUnderTest) {
    this.underTest = underTest;
  }

  static async open(): Promise<MessagesUnderTest> {
    return new MessagesUnderTest(await sqliteUnderTest());
  }

  messages(store: MessageStore = this.underTest.store, limits: Limits = LIMITS): Messages {
    return new Messages({
      store,
      invitations: this.underTest.invitations,
      clock: () => this.now,
      newId: freshId,
      limits,
    });
  }

  /** Creates a message and answers its id. */
  async created(change: Partial<NewMessage> = {}): Promise<string> {
    const { granted } = await this.messages().create(request(change));
    return granted?.id ?? 'nothing was created';
  }
}

export function readerOf(readToken: string | null, change: Partial<Proof> = {}, who = CAROL): Reader {
  return { ...proof(readToken, change), person: who };
}

/** Of bob's, of format 1. */
export function request(change: Partial<NewMessage> = {}): NewMessage {
  return {
    ciphertext: message().ciphertext,
    creator: BOB,
    lifetime: { kind: 'seconds', seconds: DAY },
    label: { customName: '', sealedName: '' },
    format: 1,
    link: terms(),
    receipt: false,
    idempotency: null,
    invitation: null,
    ...change,
  };
}
