import { nonReactive } from '../shell/alpine.ts';
import { announce } from '../shell/announce.ts';
import type { IdentityContext } from './context.ts';
import { wasExported } from './export-mark.ts';

/** The key that an import has replaced, to switch back to or to forget. */
export class PreviousKey {
  /** Empty where there is none. */
  userId = '';
  unexported = false;
  /** Why nothing came of switching back. */
  notice = '';
  askingForget = false;
  forgetNotice = '';
  private readonly context: IdentityContext;

  constructor(context: IdentityContext) {
    this.context = nonReactive(context);
  }

  init(): void {
    this.context.me.changed.subscribe(() => void this.look());
    this.context.exported.subscribe(() => void this.look());
    void this.context.me.state().then(() => this.look());
  }

  get shown(): boolean {
    return this.userId !== '';
  }

  async switchBack(): Promise<void> {
    const { importNotices, switchedBack } = this.words;
    this.notice = '';
    if (await this.context.me.switchBack()) announce(switchedBack);
    else this.notice = importNotices.unkept;
  }

  askForget(): void {
    this.forgetNotice = '';
    this.askingForget = true;
  }

  closeForget(): void {
    this.askingForget = false;
  }

  async forget(): Promise<void> {
    try {
      await this.context.me.forgetPrevious();
    } catch {
      this.forgetNotice = this.context.data.words.anywhere.broken;
      return;
    }
    this.closeForget();
    await this.look();
    announce(this.words.previousForgotten);
  }

  private get words(): IdentityContext['data']['words']['compose'] {
    return this.context.data.words.compose;
  }

  private async look(): Promise<void> {
    this.userId = (await this.context.me.previous())?.uid ?? '';
    this.unexported = this.shown && !wasExported(this.userId);
  }
}
