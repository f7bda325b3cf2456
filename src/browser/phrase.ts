/** Loaded on demand, for the list of words. */
export { phraseOf, readPhrase, wordsOf } from '../client/identity-keys/phrase.ts';
