/** Loaded on demand by `/answer` where the link is not as it was written. */
export { takeRequestAddress } from './answer/altered-address.ts';
