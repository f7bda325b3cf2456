import type { ReaderParts } from '../browser/reader.ts';
import { alpine } from './alpine.ts';

/** The names that the markup of `/view` may use. */
export const part = alpine<ReaderParts>();
