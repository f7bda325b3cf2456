import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type InstalledPackage, ROOT } from './installed-package.ts';

const SERVER = 'https://inigma.example.com';

/** A program of docs/library.md, and the lines that it says it prints. */
interface Example {
  readonly name: string;
  readonly program: string;
  readonly printed: readonly string[];
}

export async function documentedExamples(server = SERVER, document = 'docs/library.md'): Promise<Example[]> {
  const text = await readFile(join(ROOT, document), 'utf8');
  const programs = [...text.matchAll(/^```js\n(.*?)^```$/gms)].map(([, program = '']) => program);
  return programs.map((program, index) => ({
    name: `example-${index + 1}`,
    program: program.replaceAll(SERVER, server),
    printed: [...program.matchAll(/\/\/ → (.*)$/gm)].map(([, line = '']) => line),
  }));
}

/** Collects what each example prints. The same file runs on every platform. */
function runnerOf(examples: readonly Example[]): string {
  const runs = examples.map(({ name }) => `  await run(() => import('./${name}.js'));`);
  return [
    'export async function runExamples() {',
    '  const printed = [];',
    '  const run = async (example) => {',
    '    const lines = [];',
    "    console.log = (...values) => void lines.push(values.join(' '));",
    '    await example();',
    '    printed.push(lines);',
    '  };',
    '  const log = console.log;',
    ...runs,
    '  console.log = log;',
    '  return printed;',
    '}',
    '',
  ].join('\n');
}

/** Writes the examples beside the installed package: `main.js` prints as JSON what they print, `worker.js` answers with it. */
export async function writeExamples(installed: InstalledPackage, server: string): Promise<void> {
  const examples = await documentedExamples(server);
  for (const { name, program } of examples) await installed.write(`${name}.js`, program);
  await installed.write('run-examples.js', runnerOf(examples));
  const imported = "import { runExamples } from './run-examples.js';\n";
  await installed.write('main.js', `${imported}console.log(JSON.stringify(await runExamples()));\n`);
  await installed.write(
    'worker.js',
    `${imported}export default { fetch: async () => Response.json(await runExamples()) };\n`,
  );
}
