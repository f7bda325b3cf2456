import { readFileSync } from 'node:fs';
import { BlockList } from 'node:net';
import { describe, expect, it } from 'vitest';
import { readSettings, type Settings } from '../src/runtimes/node/config.ts';
import { SECRET_SETTINGS } from '../src/runtimes/node/secret-files.ts';
import { COMPOSE_FILES, variablesOf } from './deploy/compose.ts';

const NONE = '–';

/** A row of a table of variables; the last cell is for people. */
interface Row {
  readonly name: string;
  readonly otherwise: string;
  readonly example: string;
}

/** The rows below a heading of a document, up to the next heading. */
function rowsOf(document: string, heading: string): Row[] {
  const text = readFileSync(document, 'utf8').split(`\n## ${heading}\n`)[1]?.split('\n## ')[0] ?? '';
  const lines = text.split('\n').filter((line) => line.startsWith('| `'));
  return lines.map((line) => {
    const [, name = '', otherwise = '', example = ''] = line.split('|').map((field) => field.trim());
    return { name: name.replaceAll('`', ''), otherwise: bare(otherwise), example: bare(example) };
  });
}

function bare(markdown: string): string {
  return markdown.replace(/^`(.*)`$/, '$1');
}

function settingsOf(environment: Readonly<Record<string, string>>): Settings {
  const result = readSettings(environment);
  if (result.settings === undefined) throw new Error(result.error);
  return result.settings;
}

/** Settings by name, with those of the limits among them. */
function flat({ limits, options, writers, ...settings }: Settings): Map<string, unknown> {
  const entries = [settings, limits, options, writers].flatMap((group) => Object.entries(group));
  return new Map(entries.map(([name, value]) => [name, value instanceof BlockList ? value.rules : value]));
}

/** What a variable with this value makes other than without it, alone or in company: some act only together. */
function changed(name: string, text: string): string[] {
  const examples = documented
    .filter((row) => row.name !== name)
    .map((row) => [row.name, row.example] as const);
  const companies = [{}, withoutContradiction(examples, { [name]: text })];
  return [...new Set(companies.flatMap((company) => changedIn(company, name, text)))];
}

/** Leaves out of the company what contradicts the variable, such as a longest lifetime that is shorter than one on offer. */
function withoutContradiction(
  company: readonly (readonly [string, string])[],
  given: Readonly<Record<string, string>>,
): Record<string, string> {
  let fitting = {};
  for (const [name, example] of company) {
    const more = { ...fitting, [name]: example };
    if (readSettings({ ...more, ...given }).error === undefined) fitting = more;
  }
  return fitting;
}

function changedIn(company: Readonly<Record<string, string>>, name: string, text: string): string[] {
  const [before, after] = [flat(settingsOf(company)), flat(settingsOf({ ...company, [name]: text }))];
  return [...after.keys()].filter(
    (key) => JSON.stringify(after.get(key)) !== JSON.stringify(before.get(key)),
  );
}

/** Every name that the code asks the environment for. */
function namesInCode(): string[] {
  const names = new Set<string>();
  readSettings(new Proxy({}, { get: (_, name) => void names.add(String(name)) }));
  return [...names];
}

const documented = rowsOf('docs/configuration.md', 'The server');
/** The same settings, each in a file. */
const inFiles = rowsOf('docs/configuration.md', 'Secrets in files');

describe('docs/configuration.md', () => {
  it('docs/configuration.md names every variable that the server reads, once, and no other', () => {
    const names = [...documented, ...inFiles].map(({ name }) => name);
    expect(names.toSorted()).toEqual(namesInCode().toSorted());
    expect(documented.length).toBeGreaterThan(10);
  });

  it('docs/configuration.md names every secret, as a file and as a mounted secret', () => {
    expect(inFiles.map(({ name, otherwise }) => [name, otherwise])).toEqual(
      SECRET_SETTINGS.map((name) => [`${name}_FILE`, `/run/secrets/${name.toLowerCase()}`]),
    );
  });

  it.each(documented.filter(({ otherwise }) => otherwise !== NONE))(
    'docs/configuration.md has the default of $name',
    ({ name, otherwise }) => {
      expect(changed(name, otherwise)).toEqual([]);
    },
  );

  it.each(documented.filter(({ otherwise }) => otherwise === NONE))(
    'docs/configuration.md says that $name has no default',
    ({ name, example }) => {
      const defaults = flat(settingsOf({}));
      const values = changed(name, example).map((key) => defaults.get(key));
      expect(values.length).toBeGreaterThan(0);
      for (const value of values) expect(value ?? []).toEqual([]);
    },
  );

  it.each(documented)(
    'docs/configuration.md has an example of $name that takes effect',
    ({ name, example }) => {
      expect(changed(name, example)).not.toEqual([]);
    },
  );

  it('docs/configuration.md names every variable that compose reads, and no other', () => {
    const own = rowsOf('docs/configuration.md', 'Docker Compose').map(({ name }) => name);
    const read = [...new Set(COMPOSE_FILES.flatMap(variablesOf))];
    const passedOn = read.filter((name) => !own.includes(name));
    expect(own.filter((name) => !read.includes(name))).toEqual([]);
    expect(passedOn.filter((name) => !documented.some((row) => row.name === name))).toEqual([]);
  });
});

it('README.md names the most used variables, with the same defaults', () => {
  const rows = rowsOf('README.md', 'Settings');
  expect(rows.length).toBeGreaterThan(3);
  for (const { name, otherwise } of rows)
    expect(documented.map((row) => [row.name, row.otherwise])).toContainEqual([name, otherwise]);
});
