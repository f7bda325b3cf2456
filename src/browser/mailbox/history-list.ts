import type { MailboxContext } from './context.ts';
import { ReceiptList } from './receipt-list.ts';

/** *History*: what became of the messages that were sent, for 30 days. */
export class HistoryList {
  readonly list: ReceiptList;

  constructor(context: MailboxContext) {
    this.list = new ReceiptList(context);
  }

  init(): void {
    this.list.start({ everyMinute: true, fragment: '#history-heading' });
  }
}
