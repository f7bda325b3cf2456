import type { InvitationStore, MessageStore, SecretRequestStore } from '../domain/ports.ts';
import { SqlInvitationStore } from './invitation-store.ts';
import { ListReader } from './list-reader.ts';
import { SqlMessageStore } from './message-store.ts';
import { SqlSecretRequestStore } from './secret-request-store.ts';
import type { Driver } from './sql.ts';

/** All that is kept in a database. */
export interface Stores {
  readonly store: MessageStore;
  readonly requests: SecretRequestStore;
  readonly invitations: InvitationStore;
}

/** An answer to a request is a message on a list of its asker's, so both stores remember the same totals. */
export function storesOn(driver: Driver): Stores {
  const lists = new ListReader(driver);
  return {
    store: new SqlMessageStore(driver, lists),
    requests: new SqlSecretRequestStore(driver, lists),
    invitations: new SqlInvitationStore(driver),
  };
}
