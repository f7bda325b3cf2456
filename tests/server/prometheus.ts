/** A line of numbers, as Prometheus keeps it. */
export interface Sample {
  readonly name: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly value: number;
}

const COMMENT = /^# (?:HELP [a-z_]\w* \S.*|TYPE ([a-z_]\w*) (counter|gauge|histogram|summary))$/i;
const SAMPLE = /^([a-z_]\w*)(?:\{(.*)\})? (\S+)$/i;
const LABEL = /([a-z_]\w*)="((?:[^"\\\n]|\\[\\n"])*)"(?:,|$)/giy;
const NUMBER = /^(?:[+-]?(?:\d+(?:\.\d+)?(?:e[+-]?\d+)?|Inf)|NaN)$/i;
/** What a histogram or a summary writes behind its name. */
const PARTS = /_(?:bucket|sum|count)$/;

/** Reads the text format of Prometheus, version 0.0.4, and throws where a line breaks its rules. */
export function readMetrics(text: string): Sample[] {
  if (!text.endsWith('\n')) throw new Error('The last line does not end.');
  const types = new Map<string, string>();
  const samples: Sample[] = [];
  for (const line of text.split('\n').filter((one) => one !== '')) {
    if (line.startsWith('#')) readComment(line, types);
    else samples.push(readSample(line, types));
  }
  return samples;
}

function readComment(line: string, types: Map<string, string>): void {
  const [all, name, type] = COMMENT.exec(line) ?? [];
  if (all === undefined) throw new Error(`No comment of Prometheus: ${line}`);
  if (name === undefined || type === undefined) return;
  if (types.has(name)) throw new Error(`${name} has two types.`);
  types.set(name, type);
}

function readSample(line: string, types: ReadonlyMap<string, string>): Sample {
  const [, name = '', labels = '', value = ''] = SAMPLE.exec(line) ?? [];
  if (!types.has(name) && !types.has(name.replace(PARTS, ''))) throw new Error(`Without a type: ${line}`);
  if (!NUMBER.test(value)) throw new Error(`No number: ${line}`);
  return { name, labels: readLabels(labels), value: Number(value.replace(/inf/i, 'Infinity')) };
}

function readLabels(text: string): Record<string, string> {
  const found = [...text.matchAll(LABEL)];
  const read = found.map(([all]) => all).join('');
  if (read !== text) throw new Error(`No labels: ${text}`);
  return Object.fromEntries(found.map(([, name, value]) => [name, value]));
}
