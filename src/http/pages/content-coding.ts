import { parsePreferences } from './quality-values.ts';

/** The first offered coding that the client accepts (RFC 9110 §12.5.3); null for none (identity). */
export function chooseCoding<Coding extends string>(
  acceptEncoding: string | undefined,
  offered: readonly Coding[],
): Coding | null {
  const accepted = new Map(
    parsePreferences(acceptEncoding ?? '').map(({ value, quality }) => [value, quality > 0]),
  );
  const acceptsOthers = accepted.get('*') ?? false;
  return offered.find((coding) => accepted.get(coding) ?? acceptsOthers) ?? null;
}
