import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { provideProgram } from '../../build/program.ts';

/** A folder of this machine, mounted a second time through a program (FUSE). */
export interface FuseMount {
  readonly folder: string;
  readonly remove: () => void;
}

/** With these options of bindfs. Null where this machine lets nobody mount one, as in most containers. */
export async function fuseMount(...options: readonly string[]): Promise<FuseMount | null> {
  const base = mkdtempSync(join(tmpdir(), 'inigma-fuse-'));
  const [source, folder] = [join(base, 'source'), join(base, 'mounted')];
  mkdirSync(source);
  mkdirSync(folder);
  const clear = () => rmSync(base, { recursive: true });
  try {
    execFileSync(await provideProgram('bindfs'), [...options, source, folder], { stdio: 'pipe' });
  } catch {
    clear();
    return null;
  }
  return {
    folder,
    remove: () => {
      execFileSync('fusermount', ['-u', folder], { stdio: 'pipe' });
      clear();
    },
  };
}
