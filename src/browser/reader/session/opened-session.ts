import type { Caller } from '../../../client/identity.ts';
import { erase, type OpenedMessage } from '../../../client/receive.ts';
import { claimMessage } from './claim-message.ts';
import type { OutcomeState, PlainOutcome } from './reader-state.ts';
import type { ReadSessionDependencies } from './session-dependencies.ts';
import type { SessionState } from './session-state.ts';

/** What may still be ended by the end of a reading. */
const CAN_LAPSE: readonly string[] = ['leased', 'unerased'] satisfies OutcomeState['outcome'][];

/** What becomes of a message once its text is on the screen: it is kept, or can be opened again for a while, or is erased. */
export class OpenedSession {
  readonly #dependencies: ReadSessionDependencies;
  readonly #state: SessionState;

  constructor(dependencies: ReadSessionDependencies, state: SessionState) {
    this.#dependencies = dependencies;
    this.#state = state;
  }

  /** The text is shown before anything is asked of the server. `onlyLooks` where it stays as it was. */
  async begin(opened: OpenedMessage, onlyLooks: boolean): Promise<void> {
    if (opened.contents.form === 'identity') return this.#state.enter({ at: 'offered', opened });
    if (opened.seen.max_readings !== null) return this.#lease(opened);
    this.#state.enter({ at: 'open', opened, outcome: onlyLooks ? 'looked' : 'claiming' });
    if (!onlyLooks) await this.keep();
  }

  /** Makes the open message one's own, for the first time or again. */
  async keep(): Promise<void> {
    const { current } = this.#state;
    if (current.at !== 'open') return;
    const { opened } = current;
    const { api, keyring, tokens } = this.#dependencies;
    this.#state.enter({ at: 'open', opened, outcome: 'claiming' });
    const outcome = await claimMessage(api, keyring, opened);
    if (outcome.outcome === 'claimed') tokens.forget(opened.id);
    this.#state.enter({ at: 'open', opened, ...outcome });
  }

  /** Drops an identity key that was offered, once it is used or refused. */
  drop(): void {
    if (this.#state.current.at === 'offered') this.#state.enter({ at: 'decided' });
  }

  /** Ends the reading now, so that the message cannot be opened again here; with its last reader it is erased. */
  async erase(caller: Caller): Promise<void> {
    const { current } = this.#state;
    if (current.at !== 'open') return;
    const { id, proof, seen } = current.opened;
    if (proof === null) return;
    try {
      await erase(this.#dependencies.api, id, caller, proof.readToken);
      this.#end(current.opened, seen.max_readings === 1 ? 'erased' : 'given-up');
    } catch {
      this.#state.enter({ at: 'open', opened: current.opened, outcome: 'unerased' });
    }
  }

  /** Nothing is erased while the message can be opened again here. */
  #lease(opened: OpenedMessage): void {
    const until = opened.given.lease_until ?? null;
    this.#state.enter({ at: 'open', opened, outcome: 'leased', until });
    if (until === null) return;
    void this.#dependencies.wait(until - this.#dependencies.now()).then(() => {
      const { current } = this.#state;
      if (current.at === 'open' && CAN_LAPSE.includes(current.outcome)) this.#end(opened, 'lapsed');
    });
  }

  #end(opened: OpenedMessage, outcome: PlainOutcome): void {
    this.#dependencies.tokens.forget(opened.id);
    this.#state.enter({ at: 'open', opened, outcome });
  }
}
