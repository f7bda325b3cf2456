import { isRefusal } from '../client/api-fault.ts';
import { remove } from '../client/mailbox.ts';
import { unwatched } from './alpine.ts';
import { announce } from './announce.ts';
import type { Desk, Doomed } from './desk.ts';
import { failureInWords } from './failure.ts';

/** Asks before a message is deleted, and deletes it. */
export class DeleteDialog {
  open = false;
  name = '';
  warning = '';
  failure = '';
  busy = false;
  private doomed: Doomed | null = null;
  private readonly desk: Desk;

  constructor(desk: Desk) {
    this.desk = unwatched(desk);
  }

  init(): void {
    this.desk.doomed.hear((doomed) => this.ask(doomed));
  }

  close(): void {
    this.open = false;
  }

  async confirm(): Promise<void> {
    if (this.busy || this.doomed === null) return;
    this.busy = true;
    this.failure = '';
    try {
      await this.delete(this.doomed);
    } catch (failure) {
      this.failure = failureInWords(failure, this.desk.data.words);
    } finally {
      this.busy = false;
    }
  }

  private ask(doomed: Doomed): void {
    const { compose } = this.desk.data.words;
    this.doomed = doomed;
    this.name = doomed.name;
    this.warning = doomed.mailbox === 'pending' ? compose.deletePending : compose.deleteOwned;
    this.failure = '';
    this.open = true;
  }

  /** What is not there any more, or not one's own any more, is gone from the list as well. */
  private async delete({ mailbox, id }: Doomed): Promise<void> {
    const { compose } = this.desk.data.words;
    const owner = await this.desk.me.identity();
    if (owner === null) return;
    const gone = await remove(this.desk.api, owner, id).then(
      () => false,
      (failure: unknown) => {
        if (isRefusal(failure, 404)) return true;
        throw failure;
      },
    );
    this.open = false;
    announce(gone ? compose.gone : compose.deleted);
    this.desk.deleted.tell(mailbox);
  }
}
