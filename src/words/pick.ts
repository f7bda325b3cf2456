/** The part of a section of a catalogue that a page needs. */
export function pick<Section extends object, Key extends keyof Section>(
  section: Section,
  keys: readonly Key[],
): Pick<Section, Key> {
  return Object.fromEntries(keys.map((key) => [key, section[key]])) as Pick<Section, Key>;
}
