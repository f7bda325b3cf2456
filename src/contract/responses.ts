import * as v from 'valibot';
import type { Reason } from './reasons.ts';

export const text = v.string();
export const number = v.number();

/** Unix seconds; null for never. Earlier servers do not say. */
export const expiresAt = v.optional(v.nullable(number), null);

/** 0 where an earlier server says nothing; a number that is not known here is that of a newer client. */
export const format = v.optional(v.number(), 0);
export const maxReadings = v.optional(v.nullable(number), null);

/** The first proven reads of a message, each by another reader: from 100 on they are no longer counted. */
export const readingCount = {
  count: number,
  first_at: v.nullable(number),
  last_at: v.nullable(number),
};

/** What a rename and a delete answer. */
export const doneResponse = v.object({ status: v.literal('success'), message: text });

/**
 * One of `REASONS`, or a word of a later server, which is like none of them. The list itself is not looked at: it would be as
 * large as all else that a page loads of the contract. Earlier servers send none.
 */
export const reason = v.fallback(
  v.nullable(v.custom<Reason>((word) => typeof word === 'string' && /^[a-z-]+$/.test(word))),
  null,
);

/** The body of every refusal. `errors` names the invalid fields of a request. */
export const errorResponse = v.object({
  reason,
  message: v.optional(text, ''),
  errors: v.optional(v.array(v.object({ field: text, message: text })), []),
  /** When what the reason says happened, in Unix seconds, where the caller has proven the link. */
  at: v.optional(v.nullable(number), null),
});
