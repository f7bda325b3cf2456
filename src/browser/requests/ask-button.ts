import { nonReactive } from '../shell/alpine.ts';
import type { PageContext } from '../shell/page-context.ts';

/** *Ask for a secret*. The dialog is in a script of its own, which few visits need. */
export class AskButton {
  /** Why no dialog opens. */
  notice = '';
  private readonly context: PageContext;

  constructor(context: PageContext) {
    this.context = nonReactive(context);
  }

  async ask(): Promise<void> {
    const { data, requests } = this.context;
    this.notice = '';
    try {
      (await requests.load()).ask();
    } catch {
      this.notice = data.words.anywhere.broken;
    }
  }
}
