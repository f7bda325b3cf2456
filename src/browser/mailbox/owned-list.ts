import { isRefusal } from '../../client/api-fault.ts';
import { rename } from '../../client/mailbox.ts';
import { labelFits } from '../../client/primitives.ts';
import { announce } from '../shell/announce.ts';
import { isComposing } from '../shell/composition.ts';
import { failureInWords } from '../shell/failure.ts';
import { actor } from './actor.ts';
import type { MailboxContext } from './context.ts';
import { MailboxList } from './mailbox-list.ts';
import type { Row } from './mailbox-row.ts';

/** *My messages*: what this browser has opened and keeps, each under a label that its owner may change. */
export class OwnedList extends MailboxList {
  constructor(desk: MailboxContext) {
    super(desk, 'owned');
  }

  startRename(row: Row): void {
    row.newLabel = row.label;
    row.complaint = '';
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

  /** A label that is as it was is not sent. */
  async saveLabel(row: Row): Promise<void> {
    const { compose } = this.desk.data.words;
    if (row.saving) return;
    if (row.newLabel === row.label) {
      this.stopRename(row);
    } else if (!labelFits(row.newLabel)) {
      row.complaint = compose.labelTooLong;
    } else {
      await this.rename(row);
    }
  }

  private async rename(row: Row): Promise<void> {
    row.complaint = '';
    row.saving = true;
    const complaint = await this.save(row);
    row.saving = false;
    row.complaint = complaint;
    if (complaint === '') this.stopRename(row);
  }

  /** Why the label was not saved; nothing where it was, and the list shows it. */
  private async save({ id, newLabel }: Row): Promise<string> {
    const { api, data } = this.desk;
    const who = await actor(this.desk);
    if ('missing' in who) return who.missing;
    try {
      await rename(api, who.owner, id, newLabel);
    } catch (failure) {
      return isRefusal(failure, 404) ? data.words.compose.gone : failureInWords(failure, data.words);
    }
    announce(data.words.compose.renamed);
    await this.refresh();
    return '';
  }
}
