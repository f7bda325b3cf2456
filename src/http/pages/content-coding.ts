/** The first of the offered codings that the client takes (RFC 9110 §12.5.3); null where it wants the bytes as they are. */
export function chooseCoding<Coding extends string>(
  accepted: string | undefined,
  offered: readonly Coding[],
): Coding | null {
  const taken = new Map((accepted ?? '').split(',').map(readPreference));
  const takesOthers = taken.get('*') ?? false;
  return offered.find((coding) => taken.get(coding) ?? takesOthers) ?? null;
}

/** `gzip;q=0.5` is taken, `gzip;q=0` is refused, whatever stands between. */
function readPreference(preference: string): [coding: string, taken: boolean] {
  const [coding = '', ...parameters] = preference.toLowerCase().split(';');
  const refused = parameters.some((parameter) => /^q=0(?:\.0*)?$/.test(parameter.trim()));
  return [coding.trim(), !refused];
}
