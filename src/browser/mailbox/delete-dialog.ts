import { isRefusal } from '../../client/api-fault.ts';
import { remove } from '../../client/mailbox.ts';
import { unwatched } from '../shell/alpine.ts';
import { announce } from '../shell/announce.ts';
import { failureInWords } from '../shell/failure.ts';
import { actor } from './actor.ts';
import type { Doomed, MailboxContext } from './context.ts';

/** What became of a deletion: the message is gone, or why it is not. */
interface Outcome {
  readonly gone: boolean;
  readonly sentence: string;
}

/** Asks before a message is deleted, and deletes it. Whoever does not wait for it may ask for another meanwhile. */
export class DeleteDialog {
  open = false;
  name = '';
  warning = '';
  failure = '';
  private doomed: Doomed | null = null;
  /** The ids of the messages that the server was asked to delete, and has not answered for. */
  private underWay: readonly string[] = [];
  private readonly desk: MailboxContext;

  constructor(desk: MailboxContext) {
    this.desk = unwatched(desk);
  }

  init(): void {
    this.desk.doomed.hear((doomed) => this.ask(doomed));
  }

  get busy(): boolean {
    return this.doomed !== null && this.underWay.includes(this.doomed.id);
  }

  get deleteWords(): string {
    const { delete: word, deleting } = this.desk.data.words.compose;
    return this.busy ? deleting : word;
  }

  close(): void {
    this.open = false;
  }

  async confirm(): Promise<void> {
    const { doomed } = this;
    if (doomed === null || this.busy) return;
    this.failure = '';
    this.underWay = [...this.underWay, doomed.id];
    const outcome = await this.delete(doomed);
    this.underWay = this.underWay.filter((id) => id !== doomed.id);
    this.tell(doomed, outcome);
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
  private async delete({ id }: Doomed): Promise<Outcome> {
    const { compose } = this.desk.data.words;
    const who = await actor(this.desk);
    if ('missing' in who) return { gone: false, sentence: who.missing };
    try {
      await remove(this.desk.api, who.owner, id);
      return { gone: true, sentence: compose.deleted };
    } catch (failure) {
      if (isRefusal(failure, 404)) return { gone: true, sentence: compose.gone };
      return { gone: false, sentence: failureInWords(failure, this.desk.data.words) };
    }
  }

  /** In the dialog where it still asks about this message; else by name, and beside the message. */
  private tell(doomed: Doomed, { gone, sentence }: Outcome): void {
    const isAsked = this.open && this.doomed?.id === doomed.id;
    if (gone) {
      announce(isAsked ? sentence : `${doomed.name}: ${sentence}`);
      if (isAsked) this.open = false;
      this.desk.deleted.tell(doomed.mailbox);
    } else if (isAsked) this.failure = sentence;
    else doomed.complain(sentence);
  }
}
