import type { IdentityComponents } from '../../browser/identity/components.ts';
import { alpine } from '../shell/alpine.ts';

/** The components of *identity*, for its markup to be bound to. */
export const component = alpine<IdentityComponents>();
