import { importsOf, isShipped, type Source, targetOf } from './source.ts';

type Graph = ReadonlyMap<string, readonly string[]>;

/** Cycles of files of src/ that import each other, types included, each reported once as its path. */
export function importCycles(source: Source): string[] {
  const graph = graphOf(source);
  const done = new Set<string>();
  return [...graph.keys()].flatMap((path) => cyclesFrom(path, [], graph, done)).map(describe);
}

function cyclesFrom(path: string, visited: readonly string[], graph: Graph, done: Set<string>): string[][] {
  if (visited.includes(path)) return [[...visited.slice(visited.indexOf(path)), path]];
  if (done.has(path)) return [];
  const cycles = (graph.get(path) ?? []).flatMap((next) => cyclesFrom(next, [...visited, path], graph, done));
  done.add(path);
  return cycles;
}

function graphOf(source: Source): Graph {
  const shipped = [...source].filter(([path]) => isShipped(path));
  return new Map(shipped.map(([path, text]) => [path, neighbours(path, text)]));
}

function neighbours(path: string, text: string): string[] {
  const targets = importsOf(text).map(({ specifier }) =>
    specifier === null ? null : targetOf(path, specifier),
  );
  return targets.filter((target) => target !== null);
}

function describe(cycle: readonly string[]): string {
  return `${cycle.join(' → ')} is an import cycle`;
}
