import type { Instant } from '../domain/expiry.ts';
import type { Invitation, InvitationId } from '../domain/invitation.ts';
import type { Digest } from '../domain/message.ts';
import { type InvitationStore, StoreError } from '../domain/ports.ts';
import {
  allInvitations,
  deleteExpiredInvitations,
  deleteInvitation,
  insertInvitation,
  invitationOf,
  invitationWith,
} from './invitations.ts';
import type { Driver, Row, SpaceUse, Statement } from './sql.ts';

/** The invitations in SQL, one text for every engine. */
export class SqlInvitationStore implements InvitationStore {
  readonly #driver: Driver;

  constructor(driver: Driver) {
    this.#driver = driver;
  }

  async add(invitation: Invitation, token: Digest): Promise<void> {
    await this.#write('adds', insertInvitation(invitation, token));
  }

  async find(token: Digest): Promise<Invitation | null> {
    const [row] = await this.#read(invitationWith(token));
    return row === undefined ? null : invitationOf(row);
  }

  async list(): Promise<readonly Invitation[]> {
    return (await this.#read(allInvitations())).map(invitationOf);
  }

  async remove(id: InvitationId): Promise<boolean> {
    return (await this.#write('erases', deleteInvitation(id))).length > 0;
  }

  async purge(before: Instant): Promise<void> {
    await this.#write('erases', deleteExpiredInvitations(before));
  }

  #read(statement: Statement): Promise<readonly Row[]> {
    return this.#driver.read(statement).catch(throwStoreError);
  }

  async #write(use: SpaceUse, statement: Statement): Promise<readonly Row[]> {
    const [rows] = await this.#driver.write([statement], use).catch(throwStoreError);
    return rows ?? [];
  }
}

function throwStoreError(cause: unknown): never {
  throw new StoreError('The store failed.', { cause });
}
