import type { Identity } from '../../client/identity.ts';
import { listReceipts, type ReceiptPage, type ReceiptRow } from '../../client/mailbox.ts';
import { PagedList } from './paged-list.ts';
import { ReceiptEntry } from './receipt-entry.ts';

/** A list of receipts. */
export class ReceiptList extends PagedList<ReceiptRow, ReceiptEntry> {
  protected fetchPage(owner: Identity, page: number): Promise<ReceiptPage> {
    return listReceipts(this.context.api, owner, page);
  }

  protected rowFor(listed: ReceiptRow): ReceiptEntry {
    return this.rows.find(({ id }) => id === listed.id) ?? new ReceiptEntry(listed, this.context);
  }
}
