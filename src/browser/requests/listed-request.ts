import { answerAddress } from '../../client/requests/answer-address.ts';
import type { AskedRequest, AskedRow } from '../../client/requests/ask.ts';
import { fill } from '../../words/sentence.ts';
import { agoInWords, momentInWords } from '../../words/times.ts';
import type { AskedEntry } from '../shell/page-context.ts';
import type { RequestContext } from './context.ts';

/** In characters, of a request that is open: what is longer is read in full behind *Show link*. */
const LISTED_CHARACTERS = 160;
const JUST_NOW_SECONDS = 60;

/** A row of *Asked for*, in words. Its members are plain, since Alpine looks at them through a proxy. */
export class ListedRequest implements AskedEntry {
  readonly id: string;
  readonly noteId: string;
  readonly askedId: string;
  readonly described: string;
  readonly answer: string;
  note = '';
  readonly isClosed: boolean;
  readonly askedExact: string;
  status: AskedEntry['status'] = 'open';
  outcome = '';
  hasAnswer = false;
  asked = '';
  private row: AskedRow;
  private readonly context: RequestContext;

  /** `context` must be frozen. */
  constructor(row: AskedRow, context: RequestContext) {
    const { api, data } = context.page;
    this.row = row;
    this.context = context;
    this.id = row.id;
    this.noteId = `request-${row.id}`;
    this.askedId = `asked-${row.id}`;
    this.described = `${this.noteId} ${this.askedId}`;
    this.answer = answerAddress(api.origin, row.id, row.salt);
    this.isClosed = row.note === null;
    this.askedExact = momentInWords(row.createdAt, data.words.language.tag);
    this.updateTimes();
  }

  get isAnswered(): boolean {
    return this.row.answeredAt !== null;
  }

  get hasLink(): boolean {
    return this.status === 'open' && this.request !== null;
  }

  /** What is shown again; null where the note does not open. */
  get request(): AskedRequest | null {
    const { link, note } = this.row;
    return link === null || note === null ? null : { ...this.row, link, note };
  }

  /** An answer lives as long as its request would have. */
  get secondsLeft(): number {
    const { answeredAt, createdAt, expiresAt } = this.row;
    const end = answeredAt === null ? expiresAt : answeredAt + (expiresAt - createdAt);
    return end - this.context.page.clock.now();
  }

  follow(listed: ListedRequest): void {
    this.row = listed.row;
    this.updateTimes();
  }

  updateTimes(): void {
    const { page, phrases } = this.context;
    const { tag } = page.data.words.language;
    const { answeredAt, createdAt, expiresAt } = this.row;
    const age = page.clock.now() - createdAt;
    this.asked =
      age < JUST_NOW_SECONDS ? phrases.askedNow : fill(phrases.asked, { ago: agoInWords(age, tag) });
    const isOver = this.secondsLeft <= 0;
    this.hasAnswer = this.isAnswered && !isOver;
    this.status = answeredAt === null ? (isOver ? 'expired' : 'open') : 'read';
    const sentence = { open: phrases.openUntil, expired: phrases.expiredOn, read: phrases.answeredOn }[
      this.status
    ];
    const { note } = this.row;
    this.note = note === null ? phrases.noteClosed : this.status === 'open' ? shortened(note) : note;
    this.outcome = fill(sentence, { moment: momentInWords(answeredAt ?? expiresAt, tag) });
  }
}

function shortened(note: string): string {
  const characters = Array.from(note);
  if (characters.length <= LISTED_CHARACTERS) return note;
  return `${characters.slice(0, LISTED_CHARACTERS - 1).join('')}…`;
}
