import type { ReceiptRow } from '../../client/mailbox.ts';
import { momentInWords } from '../../words/times.ts';
import type { MailboxContext } from './context.ts';
import {
  ageInWords,
  isKeptAfterOthers,
  outcomeInWords,
  readingsInWords,
  wrongPassphrasesInWords,
} from './reading-words.ts';

/** What became of a message, in words. It does not change any more. */
export class ReceiptEntry {
  readonly id: string;
  /** The sender's label, else that there is none, or that it does not open. */
  readonly name: string;
  readonly unlabelled: boolean;
  /** When it was sent; empty where the label, which holds it, does not open. */
  age = '';
  readonly ageExact: string;
  readonly status: ReceiptRow['outcome'];
  readonly outcome: string;
  readonly readings: string;
  /** Somebody may have read it before its reader kept it. */
  readonly keptAfterOthers: boolean;
  readonly wrongPassphrases: string;
  private readonly sentAt: number | null;
  private readonly context: MailboxContext;

  /** `context` must be non-reactive. */
  constructor(row: ReceiptRow, context: MailboxContext) {
    const { words } = context.data;
    this.id = row.id;
    this.sentAt = row.sent?.at ?? null;
    this.unlabelled = (row.sent?.label ?? '') === '';
    this.name = labelInWords(row, words.compose);
    this.ageExact = this.sentAt === null ? '' : momentInWords(this.sentAt, words.language.tag);
    this.status = row.outcome;
    this.outcome = outcomeInWords(row, words);
    this.readings = readingsInWords(row, words);
    this.keptAfterOthers = isKeptAfterOthers(row);
    this.wrongPassphrases = wrongPassphrasesInWords(row.wrongPassphrases, words);
    this.context = context;
    this.updateTimes();
  }

  updateTimes(): void {
    if (this.sentAt === null) return;
    const { clock, data } = this.context;
    this.age = ageInWords(clock.now() - this.sentAt, 'sent', data.words);
  }
}

type ListWords = MailboxContext['data']['words']['compose'];

function labelInWords({ sent }: ReceiptRow, { noLabel, labelClosed }: ListWords): string {
  if (sent === null) return labelClosed;
  return sent.label === '' ? noLabel : sent.label;
}
