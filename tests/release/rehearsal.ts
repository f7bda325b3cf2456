import { spawnSync } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { ROOT } from '../../build/tool.ts';

/** What the scripts of a release read and write. */
const PARTS = [
  'CHANGELOG.md',
  'README.md',
  'build',
  'compose.pull.yaml',
  'deploy',
  'docs',
  'package-lock.json',
  'package.json',
];

export const DIGEST = `sha256:${'a'.repeat(64)}`;

/** Programs that reach a registry answer as theirs do, and write down how they were called. */
const STAND_INS: Readonly<Record<string, string>> = {
  docker: `
case "$2" in
  imagetools) echo '{"digest":"${DIGEST}","manifests":[{"platform":{"os":"linux","architecture":"amd64"}},{"platform":{"os":"linux","architecture":"arm64"}}]}' ;;
  build) for word; do [ "$last" = --metadata-file ] && echo '{"containerimage.digest":"${DIGEST}"}' > "$word"; last=$word; done ;;
esac`,
  helm: `
echo "Pushed: \${3#oci://}/inigma:9.9.9" >&2
echo "Digest: ${DIGEST}" >&2`,
};

/** How a script ended, and what it said. */
interface Ending {
  readonly status: number | null;
  readonly stderr: string;
}

/** A copy of the project, in which a release is made up to what only a registry can do. */
export class Rehearsal {
  readonly folder: string;

  private constructor(folder: string) {
    this.folder = folder;
  }

  static async make(): Promise<Rehearsal> {
    const folder = await mkdtemp(join(tmpdir(), 'inigma-rehearsal-'));
    for (const part of PARTS) await cp(join(ROOT, part), join(folder, part), { recursive: true });
    await mkdir(join(folder, 'stand-ins'));
    for (const [name, lines] of Object.entries(STAND_INS)) {
      const program = `#!/bin/sh\necho ${name} "$@" >> '${folder}/calls'\nlast=\n${lines}\n`;
      await writeFile(join(folder, 'stand-ins', name), program, { mode: 0o755 });
    }
    return new Rehearsal(folder);
  }

  /** A script of build/release, in the copy. */
  run(script: string, ...args: readonly string[]): Ending {
    const path = [join(this.folder, 'stand-ins'), process.env['PATH']].join(delimiter);
    const job = {
      GITHUB_SHA: 'abcdef',
      GITHUB_SERVER_URL: 'https://github.com',
      GITHUB_REPOSITORY: 'Org/inigma',
      GITHUB_OUTPUT: join(this.folder, 'output'),
    };
    const { status, stderr } = spawnSync(
      process.execPath,
      [join(this.folder, 'build', 'release', script), ...args],
      { cwd: this.folder, env: { ...process.env, ...job, PATH: path }, encoding: 'utf8' },
    );
    return { status, stderr };
  }

  read(name: string): Promise<string> {
    return readFile(join(this.folder, name), 'utf8');
  }

  write(name: string, text: string): Promise<void> {
    return writeFile(join(this.folder, name), text);
  }

  remove(): Promise<void> {
    return rm(this.folder, { recursive: true, force: true });
  }
}
