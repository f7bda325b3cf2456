import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { bundleForNode } from './bundle.ts';

const TAILWIND = 'node_modules/@tailwindcss/cli/dist/index.mjs';
const PAGES = 'src/pages/';
/** What a server puts into every page. */
const FILLED_IN = ['src/pages/shell/mark.tsx', 'src/http/pages/site-markup.ts'];

/**
 * A style sheet, minified: what is written in a file of src/pages/, and Tailwind's classes as far as these pages, and all
 * that they are made of, name them.
 */
export async function styleSheet(root: string, file: string, pages: readonly string[]): Promise<Uint8Array> {
  const bundles = await Promise.all(pages.map((page) => bundleForNode(root, PAGES + page)));
  const sources = new Set(bundles.flatMap(({ inputs }) => inputs).filter((path) => path.startsWith(PAGES)));
  const lines = [
    `@import "./${PAGES}${file}";`,
    ...[...sources, ...FILLED_IN].map((path) => `@source "./${path}";`),
  ];
  return tailwind(root, lines.join('\n'));
}

async function tailwind(root: string, input: string): Promise<Uint8Array> {
  const args = [join(root, TAILWIND), '--input', '-', '--minify', '--cwd', root];
  const working = promisify(execFile)(process.execPath, args, { maxBuffer: 2 ** 24 });
  working.child.stdin?.end(input);
  return Buffer.from((await working).stdout);
}
