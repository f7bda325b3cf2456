import { ApiFault } from '../../client/api-fault.ts';
import type { Catalogue } from '../../words/catalogue.ts';
import { fill } from '../../words/sentence.ts';
import { untilInWords } from '../../words/times.ts';

type Words = Pick<Catalogue, 'language' | 'anywhere'>;

/** What happened and what to do about it, for a request that failed. Anything else is a bug: it is reported, and said plainly. */
export function failureInWords(failure: unknown, words: Words): string {
  if (failure instanceof ApiFault) return faultInWords(failure, words);
  reportError(failure);
  return words.anywhere.broken;
}

function faultInWords({ kind, retryAfter }: ApiFault, { anywhere, language }: Words): string {
  switch (kind) {
    case 'offline':
    case 'unavailable':
    case 'refused':
    case 'unexpected':
      return anywhere[kind];
    case 'too-large':
      return anywhere.tooLarge;
    case 'too-many':
      return retryAfter === null
        ? anywhere.tooMany
        : fill(anywhere.tooManyUntil, { when: untilInWords(retryAfter, language.tag) });
  }
}
