import type { ComposerParts } from '../browser/composer.ts';
import { alpine } from './alpine.ts';

/** The names that the markup of `/` may use. */
export const part = alpine<ComposerParts>();
