import type { WritingComponents } from '../../browser/writing/components.ts';
import { alpine } from '../shell/alpine.ts';

/** The components of *writing*, for its markup to be bound to. */
export const component = alpine<WritingComponents>();
