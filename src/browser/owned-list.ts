import { isRefusal } from '../client/api-fault.ts';
import { rename } from '../client/mailbox.ts';
import { labelFits } from '../client/primitives.ts';
import { announce } from './announce.ts';
import type { Desk } from './desk.ts';
import { failureInWords } from './failure.ts';
import { MailboxList } from './mailbox-list.ts';
import type { Row } from './mailbox-row.ts';

/** *My messages*: what this browser has opened and keeps, each under a label that its owner may change. */
export class OwnedList extends MailboxList {
  constructor(desk: Desk) {
    super(desk, 'owned');
  }

  startRename(row: Row): void {
    row.newLabel = row.label;
    row.complaint = '';
    row.renameOver = false;
    row.renaming = true;
  }

  stopRename(row: Row): void {
    row.renaming = false;
    row.renameOver = true;
  }

  /** A label that is as it was is not sent. */
  async saveLabel(row: Row): Promise<void> {
    const { compose } = this.desk.data.words;
    if (row.newLabel === row.label) {
      this.stopRename(row);
    } else if (!labelFits(row.newLabel)) {
      row.complaint = compose.labelTooLong;
    } else {
      await this.rename(row);
    }
  }

  private async rename(row: Row): Promise<void> {
    const { api, me, data } = this.desk;
    const owner = await me.identity();
    if (owner === null) return;
    try {
      await rename(api, owner, row.id, row.newLabel);
      announce(data.words.compose.renamed);
      await this.refresh();
      for (const shown of this.rows) shown.renameOver = shown.id === row.id;
    } catch (failure) {
      const gone = isRefusal(failure, 404);
      row.complaint = gone ? data.words.compose.gone : failureInWords(failure, data.words);
    }
  }
}
