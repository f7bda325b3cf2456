import type {
  ComparisonWords,
  EndingWords,
  LeaseWords,
  LinkWords,
  ReplacingWords,
  TakeKeyWords,
} from './catalogue.ts';
import { comparison, replacing, takeKey } from './en/device.ts';
import { endings } from './en/endings.ts';
import { lease } from './en/lease.ts';
import { link } from './en/link.ts';

export type TakeKeyPhrases = TakeKeyWords & ComparisonWords & ReplacingWords;

// The sentences of `reader-later.ts`, in English. The build takes those of another language in their place for each other bundle.
export const endingWords: EndingWords = endings;
export const leaseWords: LeaseWords = lease;
export const linkWords: LinkWords = link;
export const takeKeyWords: TakeKeyPhrases = { ...takeKey, ...comparison, ...replacing };
