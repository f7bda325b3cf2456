const MAX_CUSTOM_NAME_LENGTH = 100;
/** A label of this many characters or more is refused before it is looked at. */
export const UNREASONABLE_CUSTOM_NAME_LENGTH = 1_000_000;

/**
 * The plain label (`custom_name`) of older clients, without tags and without `< > " / \`, trimmed, at most 100 code points.
 * Linear: a tag never spans another `<`, so every character is looked at a fixed number of times.
 */
export function cleanCustomName(name: string): string {
  const plain = name
    .replace(/<[^<>]*>/g, '')
    .replace(/[<>"/\\]/g, '')
    .trim();
  return firstCodePoints(plain, MAX_CUSTOM_NAME_LENGTH);
}

function firstCodePoints(text: string, count: number): string {
  // 2 × count code units hold at least count code points, so that a long name is not spread whole.
  return [...text.slice(0, 2 * count)].slice(0, count).join('');
}
