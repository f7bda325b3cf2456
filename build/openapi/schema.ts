import { type JsonSchema, toJsonSchema } from '@valibot/to-json-schema';
import type * as v from 'valibot';
import { listAskedResponse } from '../../src/contract/secret-request-responses.ts';
import { listedSecret, receiptsResponse } from '../../src/contract/sender-responses.ts';
import { descriptionOf } from './field-descriptions.ts';
import { schemaDescriptionOf } from './schema-descriptions.ts';

/** A schema of the document: JSON Schema 2020-12, as OpenAPI 3.1 has it. */
export interface Schema {
  readonly type?: string | readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly enum?: readonly unknown[];
  readonly default?: unknown;
  readonly [keyword: string]: unknown;
}

/** Rows of lists: schemas of their own, which generators give a name. */
export const ROWS = {
  ListedMessage: listedSecret,
  ListedReceipt: receiptsResponse.entries.receipts.item,
  ListedRequest: listAskedResponse.entries.requests.item,
};

const BASE64 = '^[A-Za-z0-9+/]+={0,2}$';

/**
 * What JSON Schema can say of a check that is code, by the check's sentence; the descriptions say the rest. A check that is not here
 * stops the build.
 */
const CHECKS: Readonly<Record<string, JsonSchema>> = {
  'must be base64 with padding': { pattern: BASE64, contentEncoding: 'base64' },
  'must be base64': { pattern: BASE64 },
  'must be under 1000000 characters': { maxLength: 999_999 },
  'must be well-formed text without NUL': {},
};

/** Rules between fields, which `RULES` of rules-between-fields.ts has. */
const BETWEEN_FIELDS = ['partial_check', 'raw_check'];

export function refTo(name: string): Schema {
  return { $ref: `#/components/schemas/${name}` };
}

/** What a client sends, as `name`. */
export function requestSchema(name: string, rule: v.GenericSchema): Schema {
  return whole(name, converted(rule, {}));
}

/** What a server of this version answers, as `name`. What only an earlier server leaves out is always there. */
export function responseSchema(name: string, rule: v.GenericSchema): Schema {
  const rows = Object.entries(ROWS).filter(([, row]) => row !== rule);
  return whole(name, complete(converted(rule, Object.fromEntries(rows))));
}

function converted(rule: v.GenericSchema, definitions: Readonly<Record<string, v.GenericSchema>>): Schema {
  const { $schema, $defs, ...schema } = toJsonSchema(rule, {
    target: 'draft-2020-12',
    typeMode: 'input',
    definitions,
    ignoreActions: BETWEEN_FIELDS,
    overrideAction: ({ valibotAction, jsonSchema }) => {
      const said = 'message' in valibotAction ? CHECKS[String(valibotAction.message)] : undefined;
      return said && { ...jsonSchema, ...said };
    },
    overrideSchema: ({ valibotSchema }) => (valibotSchema.type === 'custom' ? { type: 'string' } : undefined),
    overrideRef: ({ referenceId }) => `#/components/schemas/${referenceId}`,
  });
  return simplified(schema as unknown as Schema);
}

/** Whole numbers, which all of the API are, and `null` as one more type where the converter gives two alternatives. */
function simplified(schema: Schema): Schema {
  const { anyOf, ...rest } = mapped(schema, simplified);
  if (anyOf === undefined) {
    if (rest['const'] === '') return { type: 'string', ...rest };
    return rest.type === 'number' ? { ...rest, type: 'integer' } : rest;
  }
  const flat = anyOf.flatMap((one) => (Object.keys(one).join() === 'anyOf' ? (one.anyOf ?? []) : [one]));
  const [only, ...more] = flat.filter(({ type }) => type !== 'null');
  if (more.length > 0 || typeof only?.type !== 'string') return { anyOf: flat, ...rest };
  const values = only.enum && { enum: [...only.enum, null] };
  return { ...only, type: [only.type, 'null'], ...values, ...rest };
}

/** With every field that has a default: that is what clients take of an earlier server. */
function complete(schema: Schema): Schema {
  const { default: _, ...rest } = mapped(schema, complete);
  if (schema.properties === undefined) return rest;
  const always = Object.entries(schema.properties).filter(([, field]) => 'default' in field);
  const required = [...(schema.required ?? []), ...always.map(([name]) => name)];
  const inOrder = Object.keys(schema.properties).filter((name) => required.includes(name));
  return { ...rest, required: inOrder };
}

function whole(name: string, schema: Schema): Schema {
  return { description: schemaDescriptionOf(name), ...described(name, schema) };
}

/** With what each field means. `owner` is the schema's name, or that of the field that holds it. */
function described(owner: string, schema: Schema): Schema {
  const fields = Object.entries(schema.properties ?? {}).map(([name, field]) => {
    const inside = field.items === undefined ? field : { ...field, items: described(name, field.items) };
    return [name, { ...described(name, inside), description: descriptionOf(owner, name) }] as const;
  });
  return fields.length === 0 ? schema : { ...schema, properties: Object.fromEntries(fields) };
}

function mapped(schema: Schema, map: (schema: Schema) => Schema): Schema {
  const { properties, items, anyOf } = schema;
  return {
    ...schema,
    ...(properties && {
      properties: Object.fromEntries(Object.entries(properties).map(([name, one]) => [name, map(one)])),
    }),
    ...(items && { items: map(items) }),
    ...(anyOf && { anyOf: anyOf.map(map) }),
  };
}
