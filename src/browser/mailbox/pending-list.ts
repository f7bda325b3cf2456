import { nonReactive } from '../shell/alpine.ts';
import { announce } from '../shell/announce.ts';
import { copyText } from '../shell/clipboard.ts';
import type { MailboxContext } from './context.ts';
import { MailboxList } from './mailbox-list.ts';
import type { Row } from './mailbox-row.ts';

/** *Waiting*: what waits for its recipient. Its links are without their keys, which are not stored. */
export class PendingList {
  readonly list: MailboxList;
  private readonly context: MailboxContext;

  constructor(context: MailboxContext) {
    this.context = nonReactive(context);
    this.list = new MailboxList(context, 'pending');
  }

  init(): void {
    this.list.start({ everyMinute: true, fragment: '#pending-heading' });
    this.context.sent.subscribe(() => void this.list.goTo(1));
  }

  async copyLink(row: Row): Promise<void> {
    const { copied, copyRefused } = this.context.data.words.anywhere;
    row.copied = await copyText(row.link, `[data-row="${row.id}"] code`);
    row.notice = row.copied ? '' : copyRefused;
    row.linkShown = !row.copied;
    announce(row.copied ? copied : copyRefused);
  }
}
