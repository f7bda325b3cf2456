import { writerAccessWords } from '../words/writer-access-words.ts';
import { AccessStatus } from './writers/access-status.ts';
import type { AccessContext } from './writers/context.ts';

/** Loaded on demand by `/` where not everyone may create messages: says from now on whether whoever uses the page may. */
export function followAccess(context: AccessContext): AccessStatus {
  return new AccessStatus(context, writerAccessWords);
}
