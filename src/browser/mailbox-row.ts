import type { Mailbox, MailboxRow } from '../client/mailbox.ts';
import { linkWithoutKey } from '../client/share-link.ts';
import { fill } from '../words/sentence.ts';
import { agoInWords, momentInWords } from '../words/times.ts';
import { expiryInWords, now } from './expiry.ts';
import type { ComposerData } from './page-data.ts';

/** A message in a list, in words, and what is being done with it. */
export interface Row {
  readonly id: string;
  readonly label: string;
  /** The label, or that there is none. */
  readonly name: string;
  readonly unlabelled: boolean;
  readonly age: string;
  readonly ageExact: string;
  readonly left: string;
  readonly leftExact: string;
  /** The link without the key. */
  readonly link: string;
  /** The server does not hold the row to this identity, so anybody may have filed it. */
  readonly unverified: boolean;
  copied: boolean;
  renaming: boolean;
  /** Raised when renaming is over, to bring the focus back to where it began. */
  renameOver: boolean;
  newLabel: string;
  complaint: string;
}

/** `origin` is that of the page, where its links begin. */
export function rowInWords(
  row: MailboxRow,
  mailbox: Mailbox,
  origin: string,
  words: ComposerData['words'],
): Row {
  const { compose, language } = words;
  const ago = agoInWords(now() - row.createdAt, language.tag);
  const { left, exact } = expiryInWords(row.expiresAt, words);
  return {
    id: row.id,
    label: row.label,
    name: row.label === '' ? compose.noLabel : row.label,
    unlabelled: row.label === '',
    age: fill(mailbox === 'pending' ? compose.sent : compose.arrived, { ago }),
    ageExact: momentInWords(row.createdAt, language.tag),
    left,
    leftExact: exact,
    link: linkWithoutKey(origin, row.id),
    unverified: !row.bound,
    copied: false,
    renaming: false,
    renameOver: false,
    newLabel: row.label,
    complaint: '',
  };
}
