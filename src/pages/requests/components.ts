import type { RequestComponents } from '../../browser/requests/components.ts';
import { alpine } from '../shell/alpine.ts';

/** The components of *requests*, for its markup to be bound to. */
export const component = alpine<RequestComponents>();
