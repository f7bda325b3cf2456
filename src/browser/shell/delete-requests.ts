import { Signal } from './signal.ts';

/** A message that its owner, or its sender, wants to delete. */
export interface DeletableMessage {
  readonly id: string;
  /** Empty where it has none. */
  readonly name: string;
  /** What deleting it means. */
  readonly warning: string;
}

/** `failed`: the dialog was closed before the server refused; `notice` says why the message is still there. */
export type DeleteOutcome =
  | { readonly kind: 'deleted' | 'cancelled' }
  | { readonly kind: 'failed'; readonly notice: string };

/** A message whose deletion is to be confirmed, until `resolve` is called. */
export interface DeleteRequest {
  readonly message: DeletableMessage;
  readonly resolve: (outcome: DeleteOutcome) => void;
}

/** By which a page asks for a deletion, and the dialog confirms it. */
export class DeleteRequests {
  readonly requested = new Signal<DeleteRequest>();

  /** Has the dialog ask, and delete; resolves when the dialog is done with it, which may be while it is closed. */
  confirmDelete(message: DeletableMessage): Promise<DeleteOutcome> {
    return new Promise((resolve) => this.requested.emit({ message, resolve }));
  }
}
