/** The longest logo, in bytes. */
export const LONGEST_LOGO = 65_536;

/** How each kind of image begins; null stands for any byte. */
const BEGINNINGS = {
  png: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
  webp: [0x52, 0x49, 0x46, 0x46, null, null, null, null, 0x57, 0x45, 0x42, 0x50],
} as const;

export type LogoType = keyof typeof BEGINNINGS;

export interface Logo {
  readonly type: LogoType;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** What a file is by its first bytes, whatever its name (PNG 1.2 §3.1, RFC 9649 §2.4); null for anything else. */
export function logoType(bytes: Uint8Array): LogoType | null {
  const types = Object.keys(BEGINNINGS) as LogoType[];
  return (
    types.find((type) => BEGINNINGS[type].every((byte, at) => byte === null || bytes[at] === byte)) ?? null
  );
}
