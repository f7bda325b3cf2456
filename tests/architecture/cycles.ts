import { importsOf, isShipped, type Source, targetOf } from './source.ts';

type Graph = ReadonlyMap<string, readonly string[]>;

/** Rings of files of src/ that import each other, types included, each told once as the way around. */
export function cycleFaults(source: Source): string[] {
  const graph = graphOf(source);
  const done = new Set<string>();
  return [...graph.keys()].flatMap((path) => ringsFrom(path, [], graph, done)).map(describe);
}

function ringsFrom(path: string, way: readonly string[], graph: Graph, done: Set<string>): string[][] {
  if (way.includes(path)) return [[...way.slice(way.indexOf(path)), path]];
  if (done.has(path)) return [];
  const rings = (graph.get(path) ?? []).flatMap((next) => ringsFrom(next, [...way, path], graph, done));
  done.add(path);
  return rings;
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

function describe(ring: readonly string[]): string {
  return `${ring.join(' → ')} is a ring of imports`;
}
