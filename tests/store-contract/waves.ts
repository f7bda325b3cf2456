/** As many as a pool of a few connections serves before one that waits gives up. */
const AT_ONCE = 200;

/** So many calls, as many of them in parallel as a store takes. */
export async function inWaves<Result>(
  howMany: number,
  call: (number: number) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  while (results.length < howMany) {
    const from = results.length;
    const wave = Array.from({ length: Math.min(AT_ONCE, howMany - from) }, (_, index) => call(from + index));
    results.push(...(await Promise.all(wave)));
  }
  return results;
}
