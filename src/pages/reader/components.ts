import type { ReaderComponents } from '../../browser/reader/components.ts';
import { alpine } from '../shell/alpine.ts';

/** The components of *reader*, for its markup to be bound to. */
export const component = alpine<ReaderComponents>();
