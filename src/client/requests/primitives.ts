/** What those who build on this folder need of crypto/requests/, which they cannot reach themselves. */

export { NOTE_CHARACTERS, noteFits } from '../../crypto/requests/note.ts';
