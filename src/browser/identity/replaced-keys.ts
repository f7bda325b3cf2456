import type { Identity } from '../../client/identity.ts';
import { wasExported } from './export-mark.ts';

/** Which keys are lost, as far as this browser knows, once another one is in use: none of them is anywhere else. */
export interface LostKeys {
  /** The present one stays as the previous, but only until the next import. */
  readonly present: boolean;
  /** The previous one is forgotten. */
  readonly previous: boolean;
}

/** `uid` is that of the key that is to be used. */
export function keysLostBy(uid: string, present: Identity | null, previous: Identity | null): LostKeys {
  return {
    present: present !== null && !wasExported(present.uid),
    previous: previous !== null && previous.uid !== uid && !wasExported(previous.uid),
  };
}
