/** What a process held at a moment: seconds since the start, and bytes. */
export interface Sample {
  readonly at: number;
  readonly memory: number;
}

/**
 * Bytes a second: the median of the slopes between each two samples (Theil–Sen). Memory that V8 gives back for a while, and
 * takes again, is no growth, wherever in the time it falls.
 */
export function slopeOf(samples: readonly Sample[]): number {
  const slopes = samples.flatMap((one, index) =>
    samples.slice(index + 1).map((other) => (other.memory - one.memory) / (other.at - one.at)),
  );
  const sorted = Float64Array.from(slopes).sort();
  const middle = (sorted.length - 1) / 2;
  return ((sorted[Math.floor(middle)] ?? 0) + (sorted[Math.ceil(middle)] ?? 0)) / 2;
}
