import type { Plugin } from 'esbuild';
import { requestNotesOf } from '../src/words/answer-page-words.ts';
import type { Catalogue } from '../src/words/catalogue.ts';
import { LANGUAGES } from '../src/words/languages.ts';
import { addingFilesWords } from '../src/words/writing-words.ts';
import { type Bundle, bundleForLanguages } from './bundle.ts';

/** A script with sentences of its own, in one language. */
export interface SpeakingScript extends Bundle {
  readonly language: string;
}

/** What a bundle has for a part of the catalogue, as a free variable, until it is replaced by the part itself. */
const HOLE = /\bSENTENCES_(\w+)/g;
// A namespace lists its names by the alphabet, and what stands in for one in tests need not.
const PARTS = Object.keys(partsOf(LANGUAGES.en)).toSorted();

/** The script once for each language, with the sentences of that language only. It is bundled once, which is what takes time. */
export async function bundleInEachLanguage(root: string, entry: string): Promise<SpeakingScript[]> {
  const { bytes, inputs } = await bundleForLanguages(root, entry, HOLES_FOR_SENTENCES);
  const script = Buffer.from(bytes).toString();
  if (script.search(HOLE) === -1) throw new Error(`${entry} has no sentences of its own.`);
  return Object.entries<Catalogue>(LANGUAGES).map(([language, words]) => {
    const parts = partsOf(words);
    const filled = script.replaceAll(HOLE, (_, part: string) => JSON.stringify(parts[part]));
    return { language, inputs, bytes: Buffer.from(filled) };
  });
}

/** What such scripts may say. The last two are parts of what pages say as well. */
function partsOf(words: Catalogue): Readonly<Record<string, object>> {
  return { ...words.onDemand, addingFiles: addingFilesWords(words), requestNotes: requestNotesOf(words) };
}

/** Stands in for the modules that such scripts take English sentences from. A part that a script does not use is left out of it. */
const HOLES_FOR_SENTENCES: Plugin = {
  name: 'holes-for-sentences',
  setup({ onLoad }) {
    onLoad({ filter: /\/src\/words\/en\/\w+\.ts$/ }, () => ({
      contents: PARTS.map(
        (part) => `export const ${part} = /* @__PURE__ */ (() => SENTENCES_${part})();`,
      ).join('\n'),
    }));
  },
};
