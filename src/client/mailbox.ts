import type { ListedReceipt, ListedSecret } from '../contract/sender-responses.ts';
import { isEqual } from '../crypto/bytes.ts';
import { openLabel, sealLabel } from '../crypto/label.ts';
import { saltOf } from '../crypto/seal.ts';
import { openSentLabel, SENT_LABEL_LENGTH } from '../crypto/sent-label.ts';
import type { Identity } from './identity.ts';
import { type Readings, readingsOf } from './readings.ts';
import type { SenderApi } from './sender-api.ts';
import type { ServerApi } from './server-api.ts';

/** What has become of a message that waits. */
export interface WaitingProgress {
  /** How many may read it, null where the first reader keeps it. */
  readonly readers: number | null;
  readonly readings: Readings;
  readonly wrongPassphrases: number;
}

/** A message in a list. Times are Unix seconds, null for never. */
export interface MailboxRow {
  readonly id: string;
  /** The label that only this identity can read and write; empty where there is none. */
  readonly label: string;
  /** The label of an older client, which the server could have written; empty where the row has a sealed one. */
  readonly plainLabel: string;
  readonly createdAt: number;
  readonly expiresAt: number | null;
  /** Whether the server holds the row to this identity's token; any client may have filed one that is not. */
  readonly bound: boolean;
  /** Null for what is owned, and for what an older client has sent: nothing is recorded of it. */
  readonly progress: WaitingProgress | null;
}

export type MailboxPage = ListPage<MailboxRow>;

export type Mailbox = 'owned' | 'pending';

/** A page of ten, counted from 1. A list that cannot be fetched is an error and never an empty page. @throws ApiError */
export async function listMailbox(
  api: SenderApi,
  owner: Identity,
  mailbox: Mailbox,
  page: number,
): Promise<MailboxPage> {
  const request = { uid: owner.uid, page };
  const answer = await (mailbox === 'owned'
    ? api.listOwned(request, owner.token)
    : api.listPending(request, owner.token));
  const readLabel = mailbox === 'owned' ? readOwnedLabel : readSentLabel;
  const rows = answer.secrets.map(async (listed) => rowOf(listed, await readLabel(listed, owner)));
  return pageOf(answer, await Promise.all(rows));
}

/** @throws CryptoError `label-unfit`; ApiError */
export async function rename(api: SenderApi, owner: Identity, id: string, label: string): Promise<void> {
  const sealed = await sealLabel({ identity: owner.secret, id }, label);
  await api.rename({ view: id, uid: owner.uid, sealed_name: sealed }, owner.token);
}

/** Deletes an owned message, or a sent one that is not claimed. @throws ApiError */
export async function remove(api: ServerApi, owner: Identity, id: string): Promise<void> {
  await api.remove({ view: id, uid: owner.uid }, owner.token);
}

function rowOf(listed: ListedSecret, label: string): MailboxRow {
  return {
    id: listed.id,
    label,
    plainLabel: listed.sealed_name === '' ? listed.custom_name : '',
    createdAt: listed.created_at,
    expiresAt: listed.expires_at,
    bound: listed.bound,
    progress: progressOf(listed),
  };
}

function progressOf({ max_readings, readings, wrong_passphrases }: ListedSecret): WaitingProgress | null {
  if (readings === undefined) return null;
  return {
    readers: max_readings ?? null,
    readings: readingsOf(readings),
    wrongPassphrases: wrong_passphrases ?? 0,
  };
}

/** What a label is opened with. */
type LabelledMessage = Pick<ListedSecret, 'id' | 'sealed_name' | 'salt'>;

/**
 * A label that does not open was sealed by another identity, or for another message; the row is listed without it. An answer has the
 * sender's label that its request was made with, until it is renamed.
 */
export async function readOwnedLabel(listed: LabelledMessage, owner: Identity): Promise<string> {
  const { id, sealed_name } = listed;
  if (sealed_name.length === SENT_LABEL_LENGTH) return readSentLabel(listed, owner);
  if (sealed_name === '') return '';
  return openLabel({ identity: owner.secret, id }, sealed_name).catch(() => '');
}

/** A label that was made with another salt is that of another message. */
async function readSentLabel({ sealed_name, salt = '' }: LabelledMessage, owner: Identity): Promise<string> {
  if (sealed_name === '') return '';
  try {
    const sent = await openSentLabel(owner.secret, sealed_name);
    return isEqual(sent.salt, saltOf(salt)) ? sent.label : '';
  } catch {
    return '';
  }
}

/** A page of a list, counted from 1. */
export interface ListPage<Row> {
  readonly rows: readonly Row[];
  readonly page: number;
  readonly total: number;
  readonly hasMore: boolean;
}

interface ListAnswer {
  readonly page: number;
  readonly total: number;
  readonly has_more: boolean;
}

/** What a list answered, with its rows as they were read. */
export function pageOf<Row>(answer: ListAnswer, rows: readonly Row[]): ListPage<Row> {
  return { rows, page: answer.page, total: answer.total, hasMore: answer.has_more };
}

/** What became of a message that was sent. Times are Unix seconds. */
export interface ReceiptRow {
  readonly id: string;
  /** Null where the sealed label does not open: another identity made it, or it is damaged. */
  readonly sent: { readonly label: string; readonly at: number } | null;
  readonly outcome: ListedReceipt['outcome'];
  readonly outcomeAt: number;
  readonly readings: Readings;
  readonly wrongPassphrases: number;
}

export type ReceiptPage = ListPage<ReceiptRow>;

/** A page of ten, counted from 1, the newest outcome first. @throws ApiError */
export async function listReceipts(api: SenderApi, sender: Identity, page: number): Promise<ReceiptPage> {
  const answer = await api.listReceipts({ uid: sender.uid, page }, sender.token);
  return pageOf(answer, await Promise.all(answer.receipts.map((listed) => receiptOf(listed, sender))));
}

async function receiptOf(listed: ListedReceipt, sender: Identity): Promise<ReceiptRow> {
  const sent = await openSentLabel(sender.secret, listed.sealed_name).catch(() => null);
  return {
    id: listed.id,
    sent: sent && { label: sent.label, at: sent.sentAt },
    outcome: listed.outcome,
    outcomeAt: listed.outcome_at,
    readings: readingsOf(listed.readings),
    wrongPassphrases: listed.wrong_passphrases,
  };
}
