/** The script that `/view` loads where a link is not as it was written, or where more than a key was pasted. */
export { readAlteredLink } from '../client/altered-link.ts';
