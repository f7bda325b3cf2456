import { loadOnDemand } from '../shell/on-demand.ts';

/** Eleven bits each: 66 bits, which PBKDF2 makes as costly to guess as 85. */
const WORDS = 6;

/** What `phrase.ts` exports for it, which is loaded on demand. */
interface WordsModule {
  readonly wordsOf: (random: Uint16Array) => readonly string[];
}

/** *Generate*: six random words of the list of recovery phrases, which can be told on the phone. */
export class PassphraseGenerator {
  /** The list of words could not be loaded. */
  failed = false;

  /** `script` is the path of what knows the words. Null where it cannot be had. */
  async generate(script: string): Promise<string | null> {
    this.failed = false;
    try {
      const { wordsOf } = await loadOnDemand<WordsModule>(script);
      return wordsOf(crypto.getRandomValues(new Uint16Array(WORDS))).join('-');
    } catch {
      this.failed = true;
      return null;
    }
  }
}
