/** Writes docs/api-reference.md: the OpenAPI document for people. node build/openapi/reference.ts */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openApiDocument } from './document.ts';
import type { Schema } from './schema.ts';

const ROOT = join(import.meta.dirname, '../..');

interface Content {
  readonly 'application/json': { readonly schema: Schema; readonly example: unknown };
}

interface Operation {
  readonly tags: readonly [string];
  readonly summary: string;
  readonly description?: string;
  readonly security: readonly object[];
  readonly requestBody?: { readonly content: Content };
  readonly responses: Readonly<Record<string, ResponseObject>>;
}

interface ResponseObject {
  readonly $ref?: string;
  readonly description: string;
  readonly content: Content;
}

interface Described {
  readonly tags: readonly { readonly name: string; readonly description: string }[];
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: {
    readonly schemas: Readonly<Record<string, Schema>>;
    readonly responses: Readonly<Record<string, ResponseObject>>;
    readonly headers: Readonly<Record<string, { readonly description: string }>>;
  };
}

const INTRODUCTION = `# Reference of the HTTP API

Every operation, field and refusal, made from the OpenAPI document of this version by \`node build/openapi/reference.ts\`; a test fails when the two part.
[The HTTP API](api.md) explains how the operations belong together, and [the protocol](protocol.md) how a client makes what it sends.

Bounds are those of the default settings.
A field in **bold** must be there.
In the examples long values are cut (\`…\`); the document at \`/api/openapi.json\` has them whole, and those that belong together open with the keys of the [test vectors](../tests/vectors/README.md).`;

/** The page, from what the document says and nothing else. */
export function referencePage(document = openApiDocument('') as Described): string {
  const { paths, tags, components } = document;
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  );
  const groups = tags.map(({ name, description }) => {
    const own = operations.filter(({ operation }) => operation.tags[0] === name);
    const sections = own.map(({ path, method, operation }) => section(document, path, method, operation));
    return [`## ${name}`, description, ...sections].join('\n\n');
  });
  const rows = Object.entries(components.headers).map(
    ([name, header]) => `| \`${name}\` | ${header.description} |`,
  );
  const shared = Object.entries(components.responses).map(([name, { description }]) =>
    refusalRow(name.slice(-3), description),
  );
  const ends = [
    '## Refused everywhere\n\nAny act may be refused for these reasons, besides its own.',
    table(['status', 'reasons'], shared.join('\n')),
    fieldsOf(document, { $ref: '#/components/schemas/Refusal' }),
    '## Headers of responses',
    table(['header', 'meaning'], rows.join('\n')),
  ];
  return `${[INTRODUCTION, ...groups, ...ends].join('\n\n')}\n`;
}

function section(document: Described, path: string, method: string, operation: Operation): string {
  const { summary, description, security, requestBody, responses } = operation;
  const granted = responses['200'];
  const needsToken = security.length > 0 && security.every((one) => Object.keys(one).length > 0);
  const refused = Object.entries(responses).filter(
    ([status, { $ref }]) => status !== '200' && $ref === undefined,
  );
  const rows = refused.map(([status, response]) => refusalRow(status, response.description));
  return [
    `### ${summary}`,
    `\`${method.toUpperCase()} ${path}\`${needsToken ? ', with the owner token' : ''}`,
    ...(description === undefined ? [] : [sentences(description)]),
    ...(requestBody === undefined ? [] : body('Request', document, requestBody.content)),
    ...(granted === undefined ? [] : body('Response', document, granted.content, granted.description)),
    ...(rows.length === 0 ? [] : [table(['refused with', 'reasons'], rows.join('\n'))]),
  ].join('\n\n');
}

function body(title: string, document: Described, content: Content, meaning = ''): string[] {
  const { schema, example } = content['application/json'];
  const shown = JSON.stringify(example, cut, 2);
  return [
    `${title}${meaning === '' ? '' : `: ${meaning}`}`,
    fieldsOf(document, schema),
    `\`\`\`json\n${shown}\n\`\`\``,
  ];
}

function fieldsOf(document: Described, schema: Schema): string {
  return table(['field', 'type', 'meaning'], fieldRows(document, resolved(document, schema), '').join('\n'));
}

function fieldRows(document: Described, schema: Schema, before: string): string[] {
  return Object.entries(schema.properties ?? {}).flatMap(([name, field]) => {
    const required = schema.required?.includes(name);
    const shown = required ? `**\`${before}${name}\`**` : `\`${before}${name}\``;
    const { description } = field;
    const row = `| ${shown} | ${typeOf(field)} | ${escaped(String(description ?? ''))} |`;
    return [row, ...insideRows(document, field, before + name)];
  });
}

function insideRows(document: Described, field: Schema, name: string): string[] {
  if (field.items !== undefined) return fieldRows(document, resolved(document, field.items), `${name}[].`);
  return fieldRows(document, field, `${name}.`);
}

function resolved({ components }: Described, schema: Schema): Schema {
  const { $ref } = schema;
  const named = typeof $ref === 'string' ? components.schemas[$ref.split('/').at(-1) ?? ''] : undefined;
  return named ?? schema;
}

/** In words: the type, then what bounds it. */
function typeOf(field: Schema): string {
  if (field.anyOf !== undefined) return field.anyOf.map(typeOf).join(' or ');
  const { type = 'any', minimum, maximum, minLength, maxLength, pattern } = field;
  const types = typeof type === 'string' ? type : type.join(' or ');
  const values = field.enum ?? (field['const'] === undefined ? undefined : [field['const']]);
  if (values !== undefined && values.length < 10)
    return values.map((value) => `\`${JSON.stringify(value)}\``).join(', ');
  const bounds = [
    range(minimum, maximum, ''),
    range(minLength, maxLength, ' characters'),
    pattern === undefined ? '' : `\`${escaped(String(pattern))}\``,
    field.default === undefined || field.default === null
      ? ''
      : `default \`${JSON.stringify(field.default)}\``,
  ];
  return [types, ...bounds.filter((bound) => bound !== '')].join(', ');
}

function range(least: unknown, most: unknown, unit: string): string {
  if (least === undefined && most === undefined) return '';
  if (least === undefined) return `up to ${most}${unit}`;
  return most === undefined
    ? `from ${least}${unit}`
    : least === most
      ? `${most}${unit}`
      : `${least} to ${most}${unit}`;
}

function refusalRow(status: string, description: string): string {
  return `| ${status} | ${escaped(description.replaceAll('\n', '<br>'))} |`;
}

function table(heads: readonly string[], rows: string): string {
  return `| ${heads.join(' | ')} |\n|${' --- |'.repeat(heads.length)}\n${rows}`;
}

/** One a line. */
function sentences(text: string): string {
  return text.replace(/([.!?]) (?=[A-Z`])/g, '$1\n');
}

function escaped(text: string): string {
  return text.replaceAll('|', '\\|');
}

function cut(_: string, value: unknown): unknown {
  return typeof value === 'string' && value.length > 60 ? `${value.slice(0, 24)}…` : value;
}

if (import.meta.main) await writeFile(join(ROOT, 'docs/api-reference.md'), referencePage());
