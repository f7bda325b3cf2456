import type { CopyPageWords } from '../words/copy-page-words.ts';
import { CopyPage } from './reader/offline/copy-page.ts';
import type { CopyMainId, CopyWordsId } from './shell/page-data.ts';

/** The script within an offline copy. What holds the copy stands behind it, so that a file which was cut off can still say so. */
function start(): void {
  const [wordsId, mainId]: [CopyWordsId, CopyMainId] = ['copy-words', 'copy'];
  const main = document.getElementById(mainId);
  const words: CopyPageWords = JSON.parse(document.getElementById(wordsId)?.textContent ?? '');
  if (main !== null) void new CopyPage(main, words).start();
}

document.addEventListener('DOMContentLoaded', start);
