import type { PhraseReading } from '../../client/identity-keys/phrase.ts';
import { nonReactive } from '../shell/alpine.ts';
import { LatestRequest } from '../shell/latest-request.ts';
import { loadOnDemand } from '../shell/on-demand.ts';

/** What `phrase.ts` exports, which is loaded on demand. */
interface PhraseModule {
  readonly phraseOf: (key: string) => readonly string[];
  readonly readPhrase: (text: string) => PhraseReading;
}

interface PhraseWord {
  readonly at: number;
  readonly word: string;
}

/** A generated key as words that a person can write down; the script that knows them is loaded when it is asked for. */
export class RecoveryPhrase {
  shown = false;
  /** The script could not be loaded. */
  failed = false;
  words: readonly PhraseWord[] = [];
  private readonly latest = nonReactive(new LatestRequest());

  /** `script` is the path of what knows the words. Hidden meanwhile, it shows nothing. */
  async show(key: string, script: string): Promise<void> {
    this.failed = false;
    const result = await this.latest.run(async () => {
      const { phraseOf } = await loadOnDemand<PhraseModule>(script);
      return phraseOf(key);
    });
    if (result.kind === 'superseded') return;
    this.failed = result.kind === 'failed';
    if (result.kind !== 'answered') return;
    this.words = result.answer.map((word, at) => ({ at, word }));
    this.shown = true;
  }

  /** Nothing of the phrase stays in the page. */
  hide(): void {
    this.latest.cancel();
    this.failed = false;
    this.shown = false;
    this.words = [];
  }
}

/** Reads a text that may be meant as a recovery phrase: a dozen words or two, of no other characters than letters. */
export async function readRecoveryPhrase(
  text: string,
  script: string,
): Promise<PhraseReading | { readonly kind: 'phrase-unavailable' }> {
  if (!/^[a-z]+(?:\s+[a-z]+){11,23}$/i.test(text)) return { kind: 'not-a-phrase' };
  try {
    const { readPhrase } = await loadOnDemand<PhraseModule>(script);
    return readPhrase(text);
  } catch {
    return { kind: 'phrase-unavailable' };
  }
}
