import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../deploy/compose.ts';

/** As much of the project as an operator needs to build and run it. */
const PARTS = [
  'LICENSE',
  'build',
  'compose.yaml',
  'deploy',
  'docs',
  'package-lock.json',
  'package.json',
  'src',
  'tsconfig.base.json',
];

/** A clone of the project that a test may change, and in which it does what an operator does. */
export class Clone {
  readonly folder: string;

  private constructor(folder: string) {
    this.folder = folder;
  }

  static async make(): Promise<Clone> {
    const folder = await mkdtemp(join(tmpdir(), 'inigma-clone-'));
    for (const part of PARTS) await cp(join(ROOT, part), join(folder, part), { recursive: true });
    return new Clone(folder);
  }

  /** Makes another version of it: the image of Inigma holds the licence. */
  async change(): Promise<void> {
    const file = join(this.folder, 'LICENSE');
    await writeFile(file, `${await readFile(file, 'utf8')}\n`);
  }

  /** Runs lines of a shell here; rejects where one fails. */
  async run(lines: string, environment: Readonly<Record<string, string>>): Promise<void> {
    const env = { ...process.env, ...environment };
    const shell = spawn('sh', ['-e', '-c', lines], {
      cwd: this.folder,
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    shell.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
    shell.stderr.setEncoding('utf8').on('data', (text: string) => (output += text));
    const [code] = await once(shell, 'close');
    if (code !== 0) throw new Error(`The lines ended with ${code}.\n${lines}\n${output}`);
  }

  remove(): Promise<void> {
    return rm(this.folder, { recursive: true, force: true });
  }
}
