import type { Catalogue } from '../../words/catalogue.ts';
import { fill } from '../../words/sentence.ts';
import { momentInWords, untilInWords } from '../../words/times.ts';

type Words = Pick<Catalogue, 'language'> & {
  readonly anywhere: Pick<Catalogue['anywhere'], 'never' | 'expiresIn' | 'expiresAt'>;
};

/** An expiry in words; `exact` and `moment` are empty for never. */
interface ExpiryWords {
  /** "Expires in 12 days" */
  readonly left: string;
  /** "Expires on 3 May 2030 at 10:15" */
  readonly exact: string;
  /** "(3 May 2030 at 10:15)", to follow `left` where no tooltip can be seen. */
  readonly moment: string;
}

/** Both times are in Unix seconds, null for never. */
export function expiryInWords(
  expiresAt: number | null,
  { anywhere, language }: Words,
  at: number,
): ExpiryWords {
  if (expiresAt === null) return { left: anywhere.never, exact: '', moment: '' };
  const when = untilInWords(expiresAt - at, language.tag);
  const moment = momentInWords(expiresAt, language.tag);
  return {
    left: fill(anywhere.expiresIn, { when }),
    exact: fill(anywhere.expiresAt, { moment }),
    moment: `(${moment})`,
  };
}
