import { ApiError, hasInvalidField, isRefusedWith } from '../../client/api-error.ts';
import { rename } from '../../client/mailbox.ts';
import { labelFits } from '../../client/primitives.ts';
import { nonReactive } from '../shell/alpine.ts';
import { announce } from '../shell/announce.ts';
import { errorInWords } from '../shell/error-words.ts';
import { isComposing } from '../shell/input-events.ts';
import type { ComposerData } from '../shell/page-data.ts';
import type { MailboxContext } from './context.ts';
import { MailboxList } from './mailbox-list.ts';
import type { Row } from './mailbox-row.ts';
import { requireIdentity } from './require-identity.ts';

/** *My messages*: what this browser has opened and keeps, each under a label that its owner may change. */
export class OwnedList {
  readonly list: MailboxList;
  private readonly context: MailboxContext;

  constructor(context: MailboxContext) {
    this.context = nonReactive(context);
    this.list = new MailboxList(context, 'owned');
  }

  init(): void {
    this.list.start({ everyMinute: false, fragment: '#owned-heading' });
    this.context.requests.answered.subscribe(() => void this.list.refresh());
  }

  startRename(row: Row): void {
    row.newLabel = row.label;
    row.notice = '';
    row.renameOver = false;
    row.renaming = true;
  }

  /** A label that is on its way to the server cannot be given up any more. */
  stopRename(row: Row): void {
    if (row.saving) return;
    row.renaming = false;
    row.renameOver = true;
  }

  /** Escape; within a word that is being put together it is the input method's. */
  escapeRename(row: Row, event: Event): void {
    if (!isComposing(event)) this.stopRename(row);
  }

  /** A label that is as it was is not sent, unless it is still to be sealed. */
  async saveLabel(row: Row): Promise<void> {
    const { compose } = this.context.data.words;
    if (row.saving) return;
    if (row.newLabel === row.label && !row.plain) {
      this.stopRename(row);
    } else if (!labelFits(row.newLabel)) {
      row.notice = compose.labelTooLong;
    } else {
      await this.rename(row);
    }
  }

  private async rename(row: Row): Promise<void> {
    row.notice = '';
    row.saving = true;
    const notice = await this.save(row);
    row.saving = false;
    row.notice = notice;
    if (notice === '') this.stopRename(row);
  }

  /** Why the label was not saved; nothing where it was, and the list shows it. */
  private async save({ id, newLabel }: Row): Promise<string> {
    const { api, data } = this.context;
    const who = await requireIdentity(this.context);
    if ('missing' in who) return who.missing;
    try {
      await rename(api, who.owner, id, newLabel);
    } catch (error) {
      return renameErrorInWords(error, data.words);
    }
    announce(data.words.compose.renamed);
    await this.list.refresh();
    return '';
  }
}

/** Why a label was not saved: the message is gone, or the server found the label invalid. */
function renameErrorInWords(error: unknown, words: ComposerData['words']): string {
  if (isRefusedWith(error, 404)) return words.compose.gone;
  const isLabelRefused = error instanceof ApiError && hasInvalidField(error, 'sealed_name');
  return isLabelRefused ? words.compose.labelTooLong : errorInWords(error, words);
}
