import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { DockerfileParser } from 'dockerfile-ast';

const FILE = resolve(import.meta.dirname, '../../deploy/docker/Dockerfile');

export interface Instruction {
  readonly keyword: string;
  readonly text: string;
}

/** A part of the Dockerfile that begins with FROM: an image, or a step towards one. */
export class BuildStage {
  readonly name: string;
  readonly base: string;
  readonly instructions: readonly Instruction[];

  constructor(name: string, base: string, instructions: readonly Instruction[]) {
    this.name = name;
    this.base = base;
    this.instructions = instructions;
  }

  /** The arguments of every instruction of this kind. */
  all(keyword: string): string[] {
    return this.instructions.filter((one) => one.keyword === keyword).map(({ text }) => text);
  }

  /** The last of this kind, which is the one that counts. */
  last(keyword: string): string {
    return this.all(keyword).at(-1) ?? '';
  }

  /** The words of an instruction that is written as JSON, so that no shell is needed to read it. */
  args(keyword: string): string[] {
    return JSON.parse(
      this.last(keyword)
        .replace(/^[^[]*/, '')
        .replaceAll('\\\n', ''),
    );
  }

  get environment(): Record<string, string> {
    const pairs = this.all('ENV').flatMap((text) => text.replaceAll('\\\n', ' ').split(/\s+/));
    return Object.fromEntries(pairs.map((pair) => pair.split(/=(.*)/s) as [string, string]));
  }
}

/** The Dockerfile's stages by name, in their order, with the base images that a build without arguments has. */
export function readStages(): Map<string, BuildStage> {
  const stages = new Map<string, BuildStage>();
  const bases = baseImages();
  let instructions: Instruction[] = [];
  for (const { keyword, text } of readInstructions()) {
    if (keyword !== 'FROM') instructions.push({ keyword, text });
    else {
      const [argument = '', , name = argument] = text.replace(/^--platform=\S+ /, '').split(/\s+/);
      instructions = [];
      stages.set(name, new BuildStage(name, bases[argument.replace(/[${}]/g, '')] ?? argument, instructions));
    }
  }
  return stages;
}

/** The build arguments before the first stage: the base images, as a build without arguments has them. */
export function baseImages(): Readonly<Record<string, string>> {
  const instructions = readInstructions();
  const before = instructions.slice(
    0,
    instructions.findIndex(({ keyword }) => keyword === 'FROM'),
  );
  return Object.fromEntries(before.map(({ text }) => text.split('=') as [string, string]));
}

/** Whole, with the flags that the parser would leave out. */
function readInstructions(): Instruction[] {
  const file = readFileSync(FILE, 'utf8');
  const lines = file.split('\n');
  return DockerfileParser.parse(file)
    .getInstructions()
    .map((one) => {
      const { start, end } = one.getRange();
      const whole = lines.slice(start.line, end.line + 1).join('\n');
      const keyword = one.getKeyword();
      return { keyword, text: whole.slice(keyword.length).trim() };
    });
}

export function stage(name: string): BuildStage {
  const found = readStages().get(name);
  if (found === undefined) throw new Error(`The Dockerfile has no stage ${name}.`);
  return found;
}
