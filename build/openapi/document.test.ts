import { readFileSync } from 'node:fs';
import { createConfig, lintFromString } from '@redocly/openapi-core';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { REASONS } from '../../src/contract/reasons.ts';
import { openApiDocument } from './document.ts';
import { VALUES } from './example-values.ts';
import { DESCRIBED } from './field-descriptions.ts';
import { MEANINGS, OF_ACTS, REFUSED } from './refusals.ts';
import { RULES } from './rules-between-fields.ts';
import { requestSchema, responseSchema } from './schema.ts';
import { DESCRIBED_SCHEMAS } from './schema-descriptions.ts';

const DOCUMENT = JSON.stringify(openApiDocument('1.2.3'));
/** Of a path or of a method, and so of no operation. */
const OF_NO_OPERATION = ['unknown-path', 'method-not-allowed'];

async function lint(source: string): Promise<string[]> {
  const config = await createConfig({
    extends: ['recommended-strict'],
    // Otherwise it adds `unevaluatedProperties` to each branch of a condition, which no example meets.
    rules: { 'no-invalid-media-type-examples': { severity: 'error', allowAdditionalProperties: true } },
  });
  const problems = await lintFromString({ source, absoluteRef: 'openapi.json', config });
  return problems.map(({ ruleId, message }) => `${ruleId}: ${message}`);
}

/** The reasons of docs/api.md, with their statuses. */
function documentedReasons(): [string, number][] {
  const rows = readFileSync('docs/api.md', 'utf8').matchAll(/^\| `([a-z-]+)` \| (\d{3}) \|/gm);
  return [...rows].map(([, reason = '', status]) => [reason, Number(status)]);
}

describe('the OpenAPI document', () => {
  test('the linter has nothing to say of it', async () => {
    expect(await lint(DOCUMENT)).toEqual([]);
  });

  test('the linter finds what is wrong with a document', async () => {
    expect(await lint(DOCUMENT.replace('"listReceipts"', '"listMessages"'))).toEqual([
      expect.stringContaining('operation-operationId-unique'),
    ]);
    expect(await lint(DOCUMENT.replace('schemas/ViewResponse"', 'schemas/Nothing"'))).toContainEqual(
      expect.stringContaining('no-unresolved-refs'),
    );
  });

  test('it has the version of the package', () => {
    expect(JSON.parse(DOCUMENT)).toMatchObject({ openapi: '3.1.0', info: { version: '1.2.3' } });
  });

  test('it is no larger than a page', () => {
    expect(DOCUMENT.length).toBeLessThan(120_000);
  });

  test('each description is of a field', () => {
    const { schemas } = JSON.parse(DOCUMENT).components;
    const fields = new Set(Object.entries(schemas).flatMap(([name, schema]) => fieldsOf(name, schema)));
    expect(DESCRIBED.filter((described) => !fields.has(described))).toEqual([]);
  });

  test('each description is of a schema', () => {
    const { schemas } = JSON.parse(DOCUMENT).components;
    expect(DESCRIBED_SCHEMAS.toSorted()).toEqual(Object.keys(schemas).toSorted());
  });

  test('rules between fields are of requests that there are', () => {
    expect(Object.keys(JSON.parse(DOCUMENT).components.schemas)).toEqual(
      expect.arrayContaining(Object.keys(RULES)),
    );
  });
});

describe('the examples', () => {
  test('they are made of test vectors that belong together', () => {
    const vectors = readFileSync('tests/vectors/vectors.json', 'utf8');
    expect(Object.values(VALUES).filter((value) => !vectors.includes(JSON.stringify(value)))).toEqual([]);
  });

  test('the linter finds one that breaks its schema', async () => {
    const wrong = DOCUMENT.replace('"expires_in":86400', '"expires_in":86400,"ttl":1');
    expect(await lint(wrong)).toContainEqual(expect.stringContaining('no-invalid-media-type-examples'));
  });

  test('they have only fields that their schemas have', () => {
    const { schemas } = JSON.parse(DOCUMENT).components;
    const extra = [...mediaIn(JSON.parse(DOCUMENT))].flatMap(({ schema, example }) => {
      const name = String(schema.$ref ?? schema.allOf?.[0]?.$ref).replace('#/components/schemas/', '');
      const { properties } = schemas[name] ?? schema;
      return Object.keys(example ?? {}).filter((field) => !(field in properties));
    });
    expect(extra).toEqual([]);
  });

  test('each request and each response has one', () => {
    const media = [...mediaIn(JSON.parse(DOCUMENT))];
    expect(media.length).toBeGreaterThan(60);
    expect(media.filter(({ example }) => example === undefined)).toEqual([]);
  });
});

describe('refusals', () => {
  test('each reason is that of an operation', () => {
    const used = new Set([...OF_ACTS, ...Object.values(REFUSED).flat(), ...OF_NO_OPERATION]);
    expect(REASONS.filter((reason) => !used.has(reason))).toEqual([]);
  });

  test('they have the statuses of docs/api.md', () => {
    const documented = documentedReasons();
    expect(documented.length).toBeGreaterThan(30);
    const statuses: Readonly<Record<string, readonly [number, string]>> = MEANINGS;
    expect(documented.map(([reason]) => [reason, statuses[reason]?.[0]])).toEqual(documented);
  });
});

describe('a schema of the contract', () => {
  test('null is one more type, and a number is whole', () => {
    const rule = v.object({ page: v.nullish(v.pipe(v.number(), v.minValue(1)), 1), uid: v.string() });
    expect(requestSchema('ListRequest', rule)).toMatchObject({
      properties: { page: { type: ['integer', 'null'], minimum: 1, default: 1 }, uid: { type: 'string' } },
      required: ['uid'],
    });
  });

  test('a field that only earlier servers leave out is always in a response', () => {
    const rule = v.object({ format: v.optional(v.number(), 0), locked: v.optional(v.boolean()) });
    const schema = responseSchema('ViewResponse', rule);
    expect(schema.required).toEqual(['format']);
    expect(schema.properties?.['format']).not.toHaveProperty('default');
  });

  test('a field without a description stops the build', () => {
    expect(() => requestSchema('ViewRequest', v.object({ nothing: v.string() }))).toThrow(
      'The field ViewRequest.nothing of the API has no description.',
    );
  });

  test('a check that the document does not know stops the build', () => {
    const rule = v.object({
      uid: v.pipe(
        v.string(),
        v.check((text) => text !== 'x', 'must not be x'),
      ),
    });
    expect(() => requestSchema('ViewRequest', rule)).toThrow(/check/);
  });
});

interface Media {
  readonly schema: {
    readonly $ref?: string;
    readonly allOf?: readonly { readonly $ref?: string }[];
    readonly properties?: object;
  };
  readonly example?: object;
}

/** All that is said of bodies of JSON. */
function* mediaIn(value: unknown): Generator<Media> {
  if (typeof value !== 'object' || value === null) return;
  for (const [name, inside] of Object.entries(value)) {
    if (name === 'application/json') yield inside;
    else yield* mediaIn(inside);
  }
}

/** The fields of a schema by their name, and by that with the name of what holds them. */
function fieldsOf(owner: string, schema: unknown): string[] {
  const { properties = {}, items } = schema as { properties?: Record<string, unknown>; items?: unknown };
  const own = Object.entries(properties).flatMap(([name, field]) => [
    name,
    `${owner}.${name}`,
    ...fieldsOf(name, field),
  ]);
  return items === undefined ? own : [...own, ...fieldsOf(owner, items)];
}
