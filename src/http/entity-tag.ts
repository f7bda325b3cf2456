/** Whether a client already has what bears this tag. Weak comparison, as RFC 9110 §13.1.2 requires. */
export function matchesTag(ifNoneMatch: string | undefined, tag: string | undefined): boolean {
  const opaque = tag?.replace(/^W\//, '');
  const tags = (ifNoneMatch ?? '').split(',').map((one) => one.trim().replace(/^W\//, ''));
  return opaque !== undefined && (tags.includes(opaque) || tags.includes('*'));
}
