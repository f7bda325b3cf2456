import { accessSync, constants, existsSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

/** Of the permissions of a file (chmod(2)). */
const OWNER_MAY_WRITE = 0o200;

/** Why this process may not write a database, as a clause that says what to do. Null if it may, or if that cannot be told. */
export function writingProblem(file: string): string | null {
  const path = resolve(file);
  return problemOf(existingFolder(dirname(path))) ?? (existsSync(path) ? problemOf(path) : null);
}

function existingFolder(folder: string): string {
  return existsSync(folder) || folder === dirname(folder) ? folder : existingFolder(dirname(folder));
}

function problemOf(path: string): string | null {
  const code = denial(path);
  if (code === 'EROFS') return `${path} is on a volume that is mounted read-only`;
  return code === 'EACCES' ? whose(path) : null;
}

function denial(path: string): string | null {
  try {
    const toEnter = statSync(path).isDirectory() ? constants.X_OK : 0;
    accessSync(path, constants.R_OK | constants.W_OK | toEnter);
    return null;
  } catch (error) {
    return error instanceof Error && 'code' in error ? String(error.code) : null;
  }
}

function whose(path: string): string | null {
  const [user, group] = [process.getuid?.(), process.getgid?.()];
  if (user === undefined) return null;
  const { uid: owner, mode } = statSync(path);
  const denied = `user ${user} may not write to ${path}`;
  if (owner !== user) {
    const give = `chown -R ${user}:${group}`;
    const orRunAs = owner === 0 ? '' : `, or run the server as user ${owner}`;
    return `${denied}, which belongs to user ${owner}: give it to that user with ${give} (rootless Podman: podman unshare ${give})${orRunAs}; docs/self-hosting.md#bind-mounts`;
  }
  return (mode & OWNER_MAY_WRITE) === 0
    ? `${denied}, although it belongs to that user: chmod u+rwX ${path}`
    : `${denied}, although it belongs to that user: if the host has SELinux, mount the folder with :Z; docs/self-hosting.md#bind-mounts`;
}
