import { provideHelm } from './helm.ts';
import { provideProgram } from './program.ts';
import { providePython } from './python.ts';
import { provideRuntimes } from './runtimes/runtimes.ts';

/** What tests of `deploy/`, of PostgreSQL, of the package and of the vectors run; programs with the packages of Debian's that they come in. */
const PROVIDERS: readonly (() => Promise<unknown>)[] = [
  () => provideProgram('nginx', 'nginx'),
  () => provideProgram('caddy', 'caddy', ['--no-install-recommends']),
  () => provideProgram('apache2', 'apache2-bin', ['--no-install-recommends']),
  () => provideProgram('haproxy', 'haproxy', ['--no-install-recommends']),
  () => provideProgram('bwrap', 'bubblewrap'),
  () => provideProgram('openssl', 'openssl'),
  // promtool and the server. The package recommends another daemon.
  () => provideProgram('promtool', 'prometheus', ['--no-install-recommends']),
  // Mounts a folder through a program (FUSE).
  () => provideProgram('bindfs', 'bindfs', ['--no-install-recommends']),
  () => provideProgram('pgbouncer', 'pgbouncer', ['--no-install-recommends']),
  // Shells that completions are tried in, and a keychain as Linux desktops have one, with the bus that leads to it.
  () => provideProgram('zsh', 'zsh'),
  () => provideProgram('fish', 'fish', ['--no-install-recommends']),
  () => provideProgram('dbus-run-session', 'dbus', ['--no-install-recommends']),
  () => provideProgram('gnome-keyring-daemon', 'gnome-keyring', ['--no-install-recommends']),
  providePython,
  provideHelm,
  // Node 22 and 26, Deno and Bun.
  provideRuntimes,
];

/**
 * Finds or installs them, one after the other: tests run side by side, and two installations at once would be in each
 * other's way. Where one cannot be had, its tests fail and say so.
 */
export async function provideTestPrograms(): Promise<void> {
  for (const provide of PROVIDERS) {
    try {
      await provide();
    } catch (error) {
      console.error(error instanceof Error ? error.message : error);
    }
  }
}
