import { LABEL_CHARACTERS, labelFits } from '../../crypto/label.ts';

/** The label of the answer: the first line of the note that says something, cut to what a label may have. */
export function labelOfNote(note: string): string {
  const line = note.split(/\r\n|[\n\r\u2028\u2029]/).find((one) => one.trim() !== '') ?? '';
  const characters = Array.from(line.trim());
  if (labelFits(characters.join(''))) return characters.join('');
  const kept = characters.slice(0, LABEL_CHARACTERS - 1);
  while (!labelFits(labelFrom(kept))) kept.pop();
  return labelFrom(kept);
}

function labelFrom(characters: readonly string[]): string {
  return `${characters.join('').trimEnd()}…`;
}
