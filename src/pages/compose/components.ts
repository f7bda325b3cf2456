import type { ComposeComponents } from '../../browser/compose/components.ts';
import { alpine } from '../shell/alpine.ts';

/** The components of *compose*, for its markup to be bound to. */
export const component = alpine<ComposeComponents>();
