import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';

const SCHEMA = JSON.parse(readFileSync(new URL('./vectors.schema.json', import.meta.url), 'utf8'));
const TEXT = readFileSync(new URL('./vectors.json', import.meta.url), 'utf8');

type Case = Readonly<Record<string, unknown>>;
const vectors: Readonly<Record<string, readonly Case[]>> = JSON.parse(TEXT);

const validate = new Ajv2020({ strict: true, strictTypes: false, allErrors: true }).compile(SCHEMA);

test('vectors.json is as its schema says', () => {
  expect([validate(vectors), validate.errors]).toEqual([true, null]);
});

test('at least half of the cases must fail, each with a reason', () => {
  const groups = Object.entries(vectors);
  const refused = groups.flatMap(([name, cases]) => (name.startsWith('refused') ? cases : []));
  expect(refused.length * 2).toBeGreaterThanOrEqual(groups.flatMap(([, cases]) => cases).length);
  expect(refused.length).toBeGreaterThan(200);
  expect(new Set(refused.map(({ reason }) => reason))).toEqual(new Set(SCHEMA.$defs.reason.enum));
});

test('a case without its reason is found', () => {
  const { refusedNotes = [], ...others } = vectors;
  const unexplained = refusedNotes.map(({ reason: _, ...one }) => one);
  expect(validate({ ...others, refusedNotes: unexplained })).toBe(false);
});

test('every list is described', () => {
  const described = Object.values<Case>(SCHEMA.properties).filter(({ description }) => description);
  expect(described).toHaveLength(Object.keys(vectors).length);
});
