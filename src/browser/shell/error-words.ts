import { ApiError } from '../../client/api-error.ts';
import type { Catalogue } from '../../words/catalogue.ts';
import { fill } from '../../words/sentence.ts';
import { untilInWords } from '../../words/times.ts';

/** What is said of requests that failed. */
type Words = Pick<Catalogue, 'language'> & {
  readonly anywhere: Pick<
    Catalogue['anywhere'],
    | 'broken'
    | 'full'
    | 'offline'
    | 'unavailable'
    | 'refused'
    | 'unexpected'
    | 'tooLarge'
    | 'tooMany'
    | 'tooManyUntil'
  >;
};

/** What happened and what to do about it, for a request that failed. Anything else is a bug: it is reported, and said plainly. */
export function errorInWords(error: unknown, words: Words): string {
  if (error instanceof ApiError) return apiErrorInWords(error, words);
  reportError(error);
  return words.anywhere.broken;
}

function apiErrorInWords({ kind, reason, retryAfter }: ApiError, { anywhere, language }: Words): string {
  if (reason === 'store-full') return anywhere.full;
  switch (kind) {
    case 'offline':
    case 'unavailable':
    case 'refused':
    case 'unexpected':
      return anywhere[kind];
    case 'cancelled':
      return '';
    case 'too-large':
      return anywhere.tooLarge;
    case 'too-many':
      return retryAfter === null
        ? anywhere.tooMany
        : fill(anywhere.tooManyUntil, { when: untilInWords(retryAfter, language.tag) });
  }
}
