import { provideHelm } from './helm.ts';
import { provideProgram } from './program.ts';

/** The programs that tests of `deploy/` and of PostgreSQL run, and the packages of Debian's that they come in. */
const PROGRAMS = [
  ['nginx', 'nginx'],
  ['bwrap', 'bubblewrap'],
  ['openssl', 'openssl'],
] as const;

/**
 * Finds or installs them, one after the other: tests run side by side, and two installations at once would be in each
 * other's way. Where one cannot be had, its tests fail and say so.
 */
export async function provideDeployPrograms(): Promise<void> {
  try {
    for (const [name, debianPackage] of PROGRAMS) await provideProgram(name, debianPackage);
    await provideHelm();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
  }
}
