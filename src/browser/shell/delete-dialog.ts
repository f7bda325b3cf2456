import type { Catalogue } from '../../words/catalogue.ts';
import { nonReactive } from './alpine.ts';
import { announce } from './announce.ts';
import type { DeleteRequest, DeleteRequests } from './delete-requests.ts';

/** What the server made of a deletion, in a sentence. */
export interface DeleteResult {
  readonly deleted: boolean;
  readonly sentence: string;
}

/** What a page gives the dialog to work with. */
export interface DeleteDialogContext {
  readonly deleteRequests: DeleteRequests;
  readonly words: Pick<Catalogue['anywhere'], 'delete' | 'deleting'>;
  /** Has the server delete the message of this id. Never rejects. */
  readonly remove: (id: string) => Promise<DeleteResult>;
}

/** The component, by the name that its markup uses. */
export interface DeleteComponents {
  deleteDialog: DeleteDialog;
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
  private readonly context: DeleteDialogContext;

  constructor(context: DeleteDialogContext) {
    this.context = nonReactive(context);
  }

  init(): void {
    this.context.deleteRequests.requested.subscribe((request) => this.ask(request));
  }

  get name(): string {
    return this.request?.message.name ?? '';
  }

  get warning(): string {
    return this.request?.message.warning ?? '';
  }

  get busy(): boolean {
    return this.request !== null && this.deleting.includes(this.request.message.id);
  }

  get deleteWords(): string {
    const { delete: word, deleting } = this.context.words;
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
    const result = await this.context.remove(id);
    this.deleting = this.deleting.filter((one) => one !== id);
    this.finish(request, result);
  }

  private ask(request: DeleteRequest): void {
    this.request = nonReactive(request);
    this.notice = '';
    this.open = true;
  }

  /** Said in the dialog where it still asks about this message; else by name, and beside the message. */
  private finish({ message, resolve }: DeleteRequest, { deleted, sentence }: DeleteResult): void {
    const isAsked = this.open && this.request?.message.id === message.id;
    if (deleted) {
      announce(isAsked || message.name === '' ? sentence : `${message.name}: ${sentence}`);
      if (isAsked) this.open = false;
      resolve({ kind: 'deleted' });
    } else if (isAsked) this.notice = sentence;
    else resolve({ kind: 'failed', notice: sentence });
  }
}
