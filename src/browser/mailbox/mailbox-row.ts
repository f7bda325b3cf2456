import type { Mailbox, MailboxRow } from '../../client/mailbox.ts';
import { linkWithoutKey } from '../../client/share-link.ts';
import { momentInWords } from '../../words/times.ts';
import { expiryInWords } from '../shell/expiry.ts';
import type { MailboxContext } from './context.ts';
import { ageInWords, isGuessing, progressInWords, wrongPassphrasesInWords } from './reading-words.ts';

/** A message in a list, in words, and what is being done with it: that outlives a list that is fetched again. */
export class Row {
  readonly id: string;
  /** The ids of its label and of how old it is, and both, by which assistive technology tells one *Delete* from another. */
  readonly nameId: string;
  readonly ageId: string;
  readonly described: string;
  /** The link without the key. */
  readonly link: string;
  label = '';
  /** The sealed label, else the plain one, or that there is none. */
  name = '';
  unlabelled = false;
  /** The name is a label of an older client, which the server can read and change. */
  plain = false;
  age = '';
  ageExact = '';
  left = '';
  leftExact = '';
  leftMoment = '';
  /** How often it was opened; empty for what is owned, and for what an older client has sent. */
  progress = '';
  status: 'unopened' | 'opened' = 'unopened';
  wrongPassphrases = '';
  /** So many wrong passphrases were tried that its sender is warned. */
  guessing = false;
  /** The server has no proof that the row belongs to this identity: any client may have filed it. */
  unverified = false;
  copied = false;
  /** The browser refused to copy the link, which is shown instead. */
  linkShown = false;
  renaming = false;
  saving = false;
  /** Raised when renaming is over, to bring the focus back to where it began. */
  renameOver = false;
  newLabel = '';
  notice = '';
  private listed: MailboxRow;
  private readonly mailbox: Mailbox;
  private readonly context: MailboxContext;

  /** `context` must be non-reactive. */
  constructor(listed: MailboxRow, mailbox: Mailbox, context: MailboxContext) {
    this.id = listed.id;
    this.nameId = `name-${listed.id}`;
    this.ageId = `age-${listed.id}`;
    this.described = `${this.nameId} ${this.ageId}`;
    this.link = linkWithoutKey(context.api.origin, listed.id);
    this.mailbox = mailbox;
    this.context = context;
    this.listed = listed;
    this.follow(listed);
  }

  get saveWords(): string {
    const { save, saving } = this.context.data.words.compose;
    return this.saving ? saving : save;
  }

  get secondsLeft(): number | undefined {
    const { expiresAt } = this.listed;
    return expiresAt === null ? undefined : expiresAt - this.context.clock.now();
  }

  get isExpired(): boolean {
    return (this.secondsLeft ?? 1) <= 0;
  }

  /** Takes over what the server says now. */
  follow(listed: MailboxRow): void {
    this.listed = listed;
    this.plain = listed.plainLabel !== '';
    this.label = this.plain ? listed.plainLabel : listed.label;
    this.unlabelled = this.label === '';
    this.name = this.unlabelled ? this.context.data.words.compose.noLabel : this.label;
    this.unverified = !listed.bound;
    this.copied = false;
    this.followProgress();
    this.updateTimes();
  }

  updateTimes(): void {
    const { createdAt, expiresAt } = this.listed;
    const { words } = this.context.data;
    const now = this.context.clock.now();
    this.age = ageInWords(now - createdAt, this.mailbox === 'pending' ? 'sent' : 'arrived', words);
    this.ageExact = momentInWords(createdAt, words.language.tag);
    const { left, exact, moment } = expiryInWords(expiresAt, words, now);
    this.left = this.isExpired ? words.compose.expired : left;
    this.leftExact = exact;
    this.leftMoment = moment;
    if (this.listed.progress !== null) this.progress = progressInWords(this.listed.progress, now, words);
  }

  private followProgress(): void {
    const { progress } = this.listed;
    if (progress === null) return;
    this.wrongPassphrases = wrongPassphrasesInWords(progress.wrongPassphrases, this.context.data.words);
    this.guessing = isGuessing(progress);
    this.status = progress.readings.count === 0 ? 'unopened' : 'opened';
  }
}
