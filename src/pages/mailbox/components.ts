import type { MailboxComponents } from '../../browser/mailbox/components.ts';
import { alpine } from '../shell/alpine.ts';

/** The components of *mailbox*, for its markup to be bound to. */
export const component = alpine<MailboxComponents>();
