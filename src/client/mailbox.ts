import type { ListedSecret, ListResponse } from '../contract/responses.ts';
import { openLabel, sealLabel } from '../crypto/label.ts';
import type { Api } from './api.ts';
import type { Identity } from './identity.ts';

/** A message in a list, with the label that only its owner can read. Times are Unix seconds, null for never. */
export interface MailboxRow {
  readonly id: string;
  readonly label: string;
  readonly createdAt: number;
  readonly expiresAt: number | null;
  /** Whether the server holds the row to this identity's token; any client may have filed one that is not. */
  readonly bound: boolean;
}

export interface MailboxPage {
  readonly rows: readonly MailboxRow[];
  readonly page: number;
  readonly total: number;
  readonly hasMore: boolean;
}

export type Mailbox = 'owned' | 'pending';

/** A page of ten, counted from 1. A list that cannot be fetched is an error and never an empty page. @throws ApiError */
export async function listMailbox(
  api: Api,
  owner: Identity,
  mailbox: Mailbox,
  page: number,
): Promise<MailboxPage> {
  const request = { uid: owner.uid, page };
  const answer = await (mailbox === 'owned'
    ? api.listOwned(request, owner.token)
    : api.listPending(request, owner.token));
  return pageOf(answer, await Promise.all(answer.secrets.map((listed) => rowOf(listed, owner))));
}

/** @throws CryptoError `label-unfit`; ApiError */
export async function rename(api: Api, owner: Identity, id: string, label: string): Promise<void> {
  const sealed = await sealLabel(owner.secret, label);
  await api.rename({ view: id, uid: owner.uid, sealed_name: sealed }, owner.token);
}

/** Deletes an owned message, or a sent one that is not claimed. @throws ApiError */
export async function remove(api: Api, owner: Identity, id: string): Promise<void> {
  await api.remove({ view: id, uid: owner.uid }, owner.token);
}

function pageOf(answer: ListResponse, rows: readonly MailboxRow[]): MailboxPage {
  return { rows, page: answer.page, total: answer.total, hasMore: answer.has_more };
}

async function rowOf(listed: ListedSecret, owner: Identity): Promise<MailboxRow> {
  return {
    id: listed.id,
    label: await readLabel(listed, owner),
    createdAt: listed.created_at,
    expiresAt: listed.expires_at,
    bound: listed.bound,
  };
}

/** A label that does not open was sealed by another identity; the row is listed without it. */
async function readLabel(listed: ListedSecret, owner: Identity): Promise<string> {
  if (listed.sealed_name === '') return listed.custom_name;
  return openLabel(owner.secret, listed.sealed_name).catch(() => '');
}
