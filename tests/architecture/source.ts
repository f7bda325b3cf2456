import { posix } from 'node:path';

/** The project as the rules see it: paths from its root, with forward slashes, and the text of each file. */
export type Source = ReadonlyMap<string, string>;

export interface Import {
  /** What stands between the quotes; null where it is computed. */
  readonly specifier: string | null;
  /** Whether it leaves nothing in the running program: `import type` or `export type`. */
  readonly typeOnly: boolean;
}

const CODE = /\.(ts|tsx|js)$/;
const TEST = /\.(test|spec)\.tsx?$/;

/** Comments, with the strings that could be mistaken for one; only the comments are captured. */
const COMMENT = /'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`|(\/\*[\s\S]*?\*\/|\/\/[^\n]*)/g;
const STATEMENT =
  /(?:^|[;}])\s*(?:import|export)\b\s*(\btype\s+(?!from\s*['"]))?(?:(?:\b|(?=[*{]))[^'"`;()=]*?\bfrom\s*)?(['"])([^'"\n]+)\2/gm;
const CALL = /(?<![\w.$])(?:import|require)\(\s*(?:(['"`])([^'"`$]*)\1\s*[,)])?/g;

/** Whether this is code that ships: a source file below src/ which is no test. */
export function isShipped(path: string): boolean {
  return path.startsWith('src/') && CODE.test(path) && !TEST.test(path);
}

export function isTest(path: string): boolean {
  return TEST.test(path);
}

/** The folder of the folder rules that a file lies in: `stores/sqlite`; null outside of src/. */
export function folderOf(path: string): string | null {
  const folder = posix.dirname(path);
  return folder.startsWith('src/') ? folder.slice('src/'.length) : null;
}

/** Every import and re-export of a file, of types too, whether by statement or by call. */
export function importsOf(text: string): Import[] {
  const code = withoutComments(text);
  const statements = [...code.matchAll(STATEMENT)].map(([, type, , specifier]) => ({
    specifier: specifier ?? null,
    typeOnly: type !== undefined,
  }));
  const calls = [...code.matchAll(CALL)].map(([, , specifier]) => ({
    specifier: specifier ?? null,
    typeOnly: false,
  }));
  return [...statements, ...calls];
}

/** The path that a relative specifier means; null for a package. */
export function targetOf(path: string, specifier: string): string | null {
  return specifier.startsWith('.') ? posix.join(posix.dirname(path), specifier) : null;
}

export function withoutComments(text: string): string {
  return text.replace(COMMENT, (whole, comment: string | undefined) => (comment === undefined ? whole : ' '));
}
