import { judgeKey } from '../../client/identity-keys/key-judgement.ts';

/** In bytes: more than the longest key with space around it. */
const LONGEST_FILE = 1_000;

/** The key in a file, trimmed; null where there is none. A file that is too large for a key is not read. */
export async function readKeyFile(file: File): Promise<string | null> {
  if (file.size > LONGEST_FILE) return null;
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer()).trim();
    const judged = judgeKey(text);
    return judged === 'generated' || judged === 'weak' ? text : null;
  } catch {
    return null;
  }
}
