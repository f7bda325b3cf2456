import { derivedColor, type Theme } from './accent.ts';
import { LONGEST_LOGO, type Logo, logoType } from './logo.ts';
import { readSiteFile, type SiteFile } from './site-file.ts';

/** A `site` folder that was checked. */
export interface SiteSource {
  readonly file: Omit<SiteFile, 'colors' | 'logo'>;
  /** The accent of each theme; null for that of Inigma. */
  readonly colors: Readonly<Record<Theme, string>> | null;
  readonly logo: Logo | null;
}

/** What the folder holds, or a sentence without a full stop for everything that is wrong with it. */
export type CheckedSite =
  | { readonly source: SiteSource; readonly errors?: never }
  | { readonly source?: never; readonly errors: readonly string[] };

/** The bytes of a file of the folder; null where there is none that can be read. */
export type ReadFile = (name: string) => Uint8Array<ArrayBuffer> | null;

export const SITE_FILE = 'site.json';
const LONGEST_FILE = 65_536;

export function checkSite(readFile: ReadFile): CheckedSite {
  const bytes = readFile(SITE_FILE);
  if (bytes === null) return { errors: ['the file cannot be read'] };
  if (bytes.length > LONGEST_FILE) return { errors: [`it must have at most ${LONGEST_FILE} bytes`] };
  const text = decoded(bytes);
  if (text === null) return { errors: ['it must be text in UTF-8'] };
  const { file, errors } = readSiteFile(text);
  if (file === undefined) return { errors };
  const { colors, logo, ...rest } = file;
  const read = readLogo(logo, readFile);
  return read.error === undefined
    ? { source: { file: rest, colors: colorsOf(colors ?? {}), logo: read.logo } }
    : { errors: [read.error] };
}

/** Without a byte order mark; null for what is not UTF-8. */
function decoded(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function colorsOf({ light, dark }: NonNullable<SiteFile['colors']>): SiteSource['colors'] {
  const one = light ?? dark;
  return one === undefined
    ? null
    : { light: light ?? derivedColor('light', one), dark: dark ?? derivedColor('dark', one) };
}

function readLogo(
  name: string | undefined,
  readFile: ReadFile,
):
  | { readonly logo: Logo | null; readonly error?: never }
  | { readonly logo?: never; readonly error: string } {
  if (name === undefined) return { logo: null };
  const bytes = readFile(name);
  if (bytes === null) return { error: 'logo names a file that cannot be read' };
  if (bytes.length > LONGEST_LOGO) return { error: `logo must have at most ${LONGEST_LOGO} bytes` };
  const type = logoType(bytes);
  return type === null
    ? { error: 'logo must be a PNG or WebP image; its first bytes are those of neither' }
    : { logo: { type, bytes } };
}
