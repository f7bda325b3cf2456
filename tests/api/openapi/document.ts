import { readFileSync } from 'node:fs';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';

/** What the build has made of `src/contract`, and servers answer at `/api/openapi.json`. */
export const OPENAPI_TEXT = readFileSync('dist/server/pages/openapi.json', 'utf8');

interface Content {
  readonly 'application/json': { readonly schema: object };
}

interface DescribedResponse {
  readonly $ref?: string;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly content: Content;
}

/** What the document says of a method of a path. */
export interface Operation {
  readonly requestBody?: { readonly content: Content };
  readonly responses: Readonly<Record<string, DescribedResponse>>;
}

interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: {
    readonly schemas: Readonly<Record<string, object>>;
    readonly responses: Readonly<Record<string, DescribedResponse>>;
  };
}

const { paths, components }: Document = JSON.parse(OPENAPI_TEXT);

/** As `GET /api/service`. */
export const OPERATIONS: ReadonlyMap<string, Operation> = new Map(
  Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => [`${method.toUpperCase()} ${path}`, operation]),
  ),
);

// Each schema once as it is, for what clients send, and once without room for more, for what servers answer.
const sent = new Ajv2020({ strict: false }).addSchema({ $id: 'openapi', components });
const answered = new Ajv2020({ strict: false }).addSchema({ $id: 'openapi', components: closed(components) });
const compiled = new Map<string, ValidateFunction>();

/** What is wrong with a request by the document; null if nothing is. */
export function errorOfRequest({ requestBody }: Operation, json: unknown): string | null {
  return requestBody === undefined ? null : errorOf(sent, requestBody.content, json);
}

/** What is wrong with a response by the document; null if nothing is. A field that the document does not have is wrong. */
export function errorOfResponse(operation: Operation, status: number, json: unknown): string | null {
  const response = responseOf(operation, status);
  return response === undefined
    ? `has no status ${status}`
    : errorOf(answered, closed(response.content), json);
}

/** The headers that the document has of a response. */
export function headersOf(operation: Operation, status: number): string[] {
  return Object.keys(responseOf(operation, status)?.headers ?? {}).map((name) => name.toLowerCase());
}

function responseOf({ responses }: Operation, status: number): DescribedResponse | undefined {
  const response = responses[status];
  const [shared] = response?.$ref?.split('/').slice(-1) ?? [];
  return shared === undefined ? response : components.responses[shared];
}

function errorOf(ajv: Ajv2020, content: Content, json: unknown): string | null {
  const { schema } = content['application/json'];
  const text = (ajv === sent ? 'sent ' : 'answered ') + JSON.stringify(schema);
  const validate = compiled.get(text) ?? ajv.compile(absolute(schema));
  compiled.set(text, validate);
  return validate(json) ? null : ajv.errorsText(validate.errors);
}

/** With references that lead into the document from outside. */
function absolute(schema: object): object {
  return JSON.parse(JSON.stringify(schema).replaceAll('"#/components', '"openapi#/components'));
}

/** Without room for fields that are not there. */
function closed<Value>(value: Value): Value {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(closed) as Value;
  const inside = Object.fromEntries(Object.entries(value).map(([name, one]) => [name, closed(one)]));
  const isObject = 'properties' in inside && 'type' in inside;
  return (isObject ? { ...inside, additionalProperties: false } : inside) as Value;
}
