import { announce } from '../shell/announce.ts';
import { copyText } from '../shell/clipboard.ts';
import type { MailboxContext } from './context.ts';
import { MailboxList } from './mailbox-list.ts';
import type { Row } from './mailbox-row.ts';

/** *Sent, not opened yet*: what waits for its recipient. Its links are without their keys, which nobody has kept. */
export class PendingList extends MailboxList {
  constructor(desk: MailboxContext) {
    super(desk, 'pending');
  }

  override init(): void {
    super.init();
    this.desk.sent.hear(() => void this.goTo(1));
  }

  async copyLink(row: Row): Promise<void> {
    const { copied, copyRefused } = this.desk.data.words.anywhere;
    row.copied = await copyText(row.link);
    row.complaint = row.copied ? '' : `${copyRefused} ${row.link}`;
    announce(row.copied ? copied : copyRefused);
  }
}
