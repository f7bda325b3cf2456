/** What a process held at a moment: seconds since the start, and bytes. */
export interface Sample {
  readonly at: number;
  readonly memory: number;
}

/** Bytes a second, by the line through the samples that has the least squares. */
export function slopeOf(samples: readonly Sample[]): number {
  const mean = (figure: keyof Sample) =>
    samples.reduce((sum, sample) => sum + sample[figure], 0) / samples.length;
  const [at, memory] = [mean('at'), mean('memory')];
  const product = samples.reduce((sum, sample) => sum + (sample.at - at) * (sample.memory - memory), 0);
  return product / samples.reduce((sum, sample) => sum + (sample.at - at) ** 2, 0);
}
