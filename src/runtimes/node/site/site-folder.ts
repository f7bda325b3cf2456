import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { must, type ReadSetting, type Setting, valid } from '../../../http/setting.ts';
import { checkSite, SITE_FILE, type SiteSource } from '../../../http/site/site-source.ts';

/** Where the folder is, if the setting does not say so: beside the working directory, which is /app in the image. */
const DEFAULT_FOLDER = 'site';

/** Reads SITE_DIR. A folder that is there by itself must be as free of errors as one that is named. */
export function readSiteDir(read: ReadSetting): SiteSource | null {
  const byDefault = defaultSite(DEFAULT_FOLDER);
  const error = byDefault.error === undefined ? undefined : byDefault;
  return read('SITE_DIR', byDefault.value ?? null, (folder) => siteFolder(folder), error);
}

/** A folder that need not exist. A container engine may have made it, empty, to mount it. */
function defaultSite(folder: string): Setting<SiteSource | null> {
  return isEmpty(folder) ? valid(null) : siteFolder(folder, `in ./${folder}: `);
}

/** `where` is for an error about a folder that no setting names. */
function siteFolder(folder: string, where = ''): Setting<SiteSource | null> {
  const { source, errors } = checkSite((name) => read(join(folder, name)));
  return source === undefined
    ? must(`name a folder with a valid ${SITE_FILE} (${where}${errors.join('; ')})`)
    : valid(source);
}

/** A `README` alone is no site either. */
function isEmpty(folder: string): boolean {
  if (existsSync(join(folder, SITE_FILE))) return false;
  try {
    return readdirSync(folder).every((name) => /^(?:\.|README)/.test(name));
  } catch {
    return true;
  }
}

/** Null for what cannot be read, or is no file: reading a pipe or a device may never end. */
function read(file: string): Uint8Array<ArrayBuffer> | null {
  try {
    if (!statSync(file).isFile()) return null;
    return new Uint8Array(readFileSync(file));
  } catch {
    return null;
  }
}
