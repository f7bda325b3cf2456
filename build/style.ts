import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

const TAILWIND = 'node_modules/@tailwindcss/cli/dist/index.mjs';

/** The style sheet of both pages: Tailwind's classes as far as files below src/ name them, minified. */
export async function styleSheet(root: string): Promise<Uint8Array> {
  const args = [join(root, TAILWIND), '--input', 'pages/style.css', '--minify', '--cwd', join(root, 'src')];
  const { stdout } = await promisify(execFile)(process.execPath, args, { maxBuffer: 2 ** 24 });
  return Buffer.from(stdout);
}
