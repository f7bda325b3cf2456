import { safeFileName } from '../client/primitives.ts';

/** What Windows takes in no name of a file; after a colon it would write into a stream beside the file, which nothing shows. */
const NOT_ON_WINDOWS = /[<>:"|?*]/g;
/** Windows leaves them out, so that another file would be named. */
const END_NOT_ON_WINDOWS = /[. ]+$/;

/** A name that is safe to save under on this platform, made of one that a sender gave. */
export function localFileName(given: string, platform: NodeJS.Platform): string {
  const name = safeFileName(given);
  if (platform !== 'win32') return name;
  return safeFileName(name.replace(NOT_ON_WINDOWS, '_').replace(END_NOT_ON_WINDOWS, ''));
}
