import { isRefusedWith } from '../../client/api-error.ts';
import { remove } from '../../client/mailbox.ts';
import { nonReactive } from '../shell/alpine.ts';
import { announce } from '../shell/announce.ts';
import { errorInWords } from '../shell/error-words.ts';
import type { MailboxContext } from './context.ts';
import type { DeleteRequest } from './delete-requests.ts';
import { requireIdentity } from './require-identity.ts';

/** What the server made of a deletion, in a sentence. */
interface Result {
  readonly deleted: boolean;
  readonly sentence: string;
}

/** Asks before a message is deleted, and deletes it. It may be closed, and ask about another message, meanwhile. */
export class DeleteDialog {
  open = false;
  /** Why the message is still there. */
  notice = '';
  /** What the dialog asks about, or asked about last. */
  private request: DeleteRequest | null = null;
  /** The ids of the messages that the server was asked to delete, and has not answered for. */
  private deleting: readonly string[] = [];
  private readonly context: MailboxContext;

  constructor(context: MailboxContext) {
    this.context = nonReactive(context);
  }

  init(): void {
    this.context.deleteRequests.requested.subscribe((request) => this.ask(request));
  }

  get name(): string {
    return this.request?.message.name ?? '';
  }

  get warning(): string {
    const { anywhere, compose } = this.context.data.words;
    return this.request?.message.mailbox === 'pending' ? compose.deletePending : anywhere.deleteOwned;
  }

  get busy(): boolean {
    return this.request !== null && this.deleting.includes(this.request.message.id);
  }

  get deleteWords(): string {
    const { delete: word, deleting } = this.context.data.words.anywhere;
    return this.busy ? deleting : word;
  }

  /** A deletion that is under way goes on. */
  close(): void {
    this.open = false;
    if (!this.busy) this.request?.resolve({ kind: 'cancelled' });
  }

  async confirm(): Promise<void> {
    const { request } = this;
    if (request === null || this.busy) return;
    const { id } = request.message;
    this.notice = '';
    this.deleting = [...this.deleting, id];
    const result = await this.delete(id);
    this.deleting = this.deleting.filter((one) => one !== id);
    this.finish(request, result);
  }

  private ask(request: DeleteRequest): void {
    this.request = nonReactive(request);
    this.notice = '';
    this.open = true;
  }

  /** What is not there any more, or not one's own any more, is gone from the list as well. */
  private async delete(id: string): Promise<Result> {
    const { words } = this.context.data;
    const required = await requireIdentity(this.context);
    if ('missing' in required) return { deleted: false, sentence: required.missing };
    try {
      await remove(this.context.api, required.owner, id);
      return { deleted: true, sentence: words.compose.deleted };
    } catch (error) {
      if (isRefusedWith(error, 404)) return { deleted: true, sentence: words.compose.gone };
      return { deleted: false, sentence: errorInWords(error, words) };
    }
  }

  /** Said in the dialog where it still asks about this message; else by name, and beside the message. */
  private finish({ message, resolve }: DeleteRequest, { deleted, sentence }: Result): void {
    const isAsked = this.open && this.request?.message.id === message.id;
    if (deleted) {
      announce(isAsked ? sentence : `${message.name}: ${sentence}`);
      if (isAsked) this.open = false;
      resolve({ kind: 'deleted' });
    } else if (isAsked) this.notice = sentence;
    else resolve({ kind: 'failed', notice: sentence });
  }
}
