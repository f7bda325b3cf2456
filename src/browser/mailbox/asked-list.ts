import { nonReactive } from '../shell/alpine.ts';
import type { MailboxContext } from './context.ts';
import { RequestList } from './request-list.ts';

/** *Asked for*: requests for secrets, each with its link for as long as it can be answered. */
export class AskedList {
  readonly list: RequestList;
  private readonly context: MailboxContext;

  constructor(context: MailboxContext) {
    this.context = nonReactive(context);
    this.list = new RequestList(context);
  }

  init(): void {
    this.list.start({ everyMinute: true, fragment: '#asked-heading' });
    this.context.requests.asked.subscribe(() => void this.list.goTo(1));
  }
}
