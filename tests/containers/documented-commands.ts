import { textOf } from '../deploy/compose.ts';

/** The first lines for a shell below a heading of docs/self-hosting.md, word for word, or those after a phrase there. */
export function documentedLines(heading: string, after = ''): string {
  const section = textOf('docs/self-hosting.md').split(`\n## ${heading}\n`)[1]?.split('\n## ')[0] ?? '';
  const begin = section.indexOf(after);
  const lines = /```sh\n([\s\S]*?)```/.exec(section.slice(begin))?.[1];
  if (begin < 0 || lines === undefined)
    throw new Error(`docs/self-hosting.md has no lines under ${heading}.`);
  return lines;
}

/** A command that stands within a sentence there. */
export function documentedCommand(heading: string, pattern: RegExp): string {
  const section = textOf('docs/self-hosting.md').split(`\n## ${heading}\n`)[1]?.split('\n## ')[0] ?? '';
  const command = [...section.matchAll(/`([^`]+)`/g)]
    .map(([, text = '']) => text)
    .find((one) => pattern.test(one));
  if (command === undefined) throw new Error(`docs/self-hosting.md has no such command under ${heading}.`);
  return command;
}
