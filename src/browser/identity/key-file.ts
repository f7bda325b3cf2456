import { judgeKey } from './key-judgement.ts';

/** More than the longest key, with room for blanks around it. */
const LONGEST_FILE = 1_000;

/** The key that a file holds, without blanks around it; null where it holds none, so that no wrong file is read at length. */
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
