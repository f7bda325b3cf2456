/** Where charts go in a registry, for Helm: not beside the images, one of which has the chart's name. */
export function chartsIn(registry: string): string {
  return `oci://${registry.toLowerCase()}/charts`;
}

/** The chart by digest, from what `helm push` prints: what is to be signed. */
export function pushedChart(output: string): string {
  const [, name] = /^Pushed: (\S+):[^:/\s]+$/m.exec(output) ?? [];
  const [, digest] = /^Digest: (sha256:[0-9a-f]{64})$/m.exec(output) ?? [];
  if (name === undefined || digest === undefined)
    throw new Error(`helm gave no digest of the chart.\n${output}`);
  return `${name}@${digest}`;
}
