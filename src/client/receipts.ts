import type { ListedReceipt } from '../contract/sender-responses.ts';
import { openSentLabel } from '../crypto/sent-label.ts';
import type { Identity } from './identity.ts';
import { type ListPage, pageOf } from './mailbox.ts';
import { type Readings, readingsOf } from './readings.ts';
import type { SenderApi } from './sender-api.ts';

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
  return pageOf(answer, await Promise.all(answer.receipts.map((listed) => rowOf(listed, sender))));
}

async function rowOf(listed: ListedReceipt, sender: Identity): Promise<ReceiptRow> {
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
