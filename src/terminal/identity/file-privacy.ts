import { execFile } from 'node:child_process';
import { chmod, stat } from 'node:fs/promises';
import { win32 } from 'node:path';
import { promisify } from 'node:util';
import type { Surroundings } from '../configuration.ts';

const run = promisify(execFile);

const OTHERS = 0o077;
/** In the place of the account: whoever owns the file, by a number that is the same in every language. */
const OWNER = '*S-1-3-4';

/** How a file is kept from other users of the machine. */
export interface FilePrivacy {
  /** Lets nobody but its owner read a file, which has nothing in it yet. Rejects where that fails. */
  protect(path: string): Promise<void>;
  isProtected(path: string): Promise<boolean>;
}

const byMode: FilePrivacy = {
  protect: (path) => chmod(path, 0o600),
  isProtected: async (path) => ((await stat(path)).mode & OTHERS) === 0,
};

export function filePrivacyOn({ platform, environment }: Surroundings): FilePrivacy {
  return platform === 'win32' ? byAccessList(environment) : byMode;
}

/** Windows has no modes. What was protected once is not asked again: that would take a program for each reading. */
function byAccessList(environment: Surroundings['environment']): FilePrivacy {
  return {
    protect: async (path) => {
      await run(accessListProgram(environment), accessListArguments(path), { windowsHide: true });
    },
    isProtected: async () => true,
  };
}

/** By its whole path: another program of that name may come first on the PATH. */
export function accessListProgram(environment: Surroundings['environment']): string {
  return win32.join(environment['SystemRoot'] || 'C:\\Windows', 'System32', 'icacls.exe');
}

/** Nothing is inherited from the folder, and the owner alone gets full access (Microsoft, "icacls"). */
export function accessListArguments(path: string): readonly string[] {
  return [path, '/inheritance:r', '/grant:r', `${OWNER}:F`, '/q'];
}
