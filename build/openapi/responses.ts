import { REASONS, type Reason } from '../../src/contract/reasons.ts';
import { errorResponse } from '../../src/contract/responses.ts';
import { descriptionOf } from './field-descriptions.ts';
import { MEANINGS, OF_ACTS } from './refusals.ts';
import { refTo, requestSchema, type Schema } from './schema.ts';

/** A response as OpenAPI has it. */
type Response = Readonly<Record<string, unknown>>;

const REFUSAL = 'Refusal';
export const HEADERS = {
  'X-Request-ID': header('A UUID, also in the log of the server.', { type: 'string' }),
  'X-RateLimit-Limit': header(
    'Requests that one client may send in a minute. Absent where they are not counted, and on Workers.',
    { type: 'integer' },
  ),
  'X-RateLimit-Remaining': header('How many of them are left.', { type: 'integer' }),
  'X-RateLimit-Reset': header('Seconds until all of them are there again.', { type: 'integer' }),
  'WWW-Authenticate': header(
    'A scheme that no browser acts on: sign in on the page that `/api/service` names.',
    {
      type: 'string',
    },
  ),
  'Retry-After': header('Seconds to wait before the next attempt.', { type: 'integer' }),
};

function header(description: string, schema: Schema): object {
  return { description, schema };
}

type HeaderName = keyof typeof HEADERS;

/** What a refusal with this status has besides. */
const HEADERS_OF: Readonly<Record<number, readonly HeaderName[]>> = {
  401: ['WWW-Authenticate'],
  429: ['Retry-After'],
  503: ['Retry-After'],
};

const COUNTED: readonly HeaderName[] = ['X-RateLimit-Limit', 'X-RateLimit-Remaining', 'X-RateLimit-Reset'];

/** The body of every refusal, with what only the server adds: fields of earlier servers, and the id of a request that failed. */
export function refusalSchema(): Schema {
  const { properties, ...schema } = requestSchema(REFUSAL, errorResponse);
  const own = {
    reason: { type: 'string', enum: REASONS },
    status: { type: 'string', const: 'failed' },
    redirect_root: { type: 'string', const: 'true' },
    request_id: { type: 'string' },
  };
  const described = Object.entries(own).map(([name, field]) => [
    name,
    { ...field, description: descriptionOf(REFUSAL, name) },
  ]);
  const plain = Object.entries(properties ?? {}).map(([name, { default: _, ...field }]) => [name, field]);
  return { ...schema, properties: Object.fromEntries([...plain, ...described]) };
}

/** What is granted: JSON by this schema. */
export function granted(description: string, schema: Schema, example: object): Response {
  return { description, headers: headers(COUNTED), content: json(schema, example) };
}

/** The refusals of an operation by their status, each with the reasons that it may have. */
export function refusals(reasons: readonly Reason[]): Readonly<Record<string, Response>> {
  const refused = [...byStatus(reasons)].map(([status, those]): [number, Response] => {
    const shared = SHARED.get(status);
    const isShared = shared?.join() === those.join();
    return [status, isShared ? { $ref: `#/components/responses/${nameOf(status)}` } : refusal(status, those)];
  });
  return Object.fromEntries(refused);
}

/** Those that every act has, once for all. */
export function sharedRefusals(): Readonly<Record<string, Response>> {
  return Object.fromEntries([...SHARED].map(([status, those]) => [nameOf(status), refusal(status, those)]));
}

function byStatus(reasons: readonly Reason[]): Map<number, Reason[]> {
  const grouped = Map.groupBy(reasons, (reason) => MEANINGS[reason][0]);
  return new Map([...grouped].sort(([one], [other]) => one - other));
}

const SHARED = byStatus(OF_ACTS);

function nameOf(status: number): string {
  return `Refused${status}`;
}

function refusal(status: number, reasons: readonly Reason[]): Response {
  return {
    description: reasons.map((reason) => `\`${reason}\`: ${MEANINGS[reason][1]}.`).join('\n'),
    headers: headers([...COUNTED, ...(HEADERS_OF[status] ?? [])]),
    content: json(
      { allOf: [refTo(REFUSAL), { properties: { reason: { enum: reasons } } }] },
      exampleOf(reasons),
    ),
  };
}

function headers(names: readonly HeaderName[]) {
  const all: readonly HeaderName[] = ['X-Request-ID', ...names];
  return Object.fromEntries(all.map((name) => [name, { $ref: `#/components/headers/${name}` }]));
}

/** The first of its reasons, as a body. */
function exampleOf([reason = 'internal-error']: readonly Reason[]): object {
  const [, meaning] = MEANINGS[reason];
  const [sentence = ''] = meaning.replaceAll('`', '').split('; ');
  return {
    status: 'failed',
    reason,
    message: sentence.charAt(0).toUpperCase() + sentence.slice(1),
    ...(reason === 'invalid-fields' && { errors: [{ field: 'uid', message: 'must not be empty' }] }),
    ...(meaning.includes('`at`') && { at: 1_800_000_600 }),
  };
}

/** A body of JSON. */
export function json(schema: Schema, example: object) {
  return { 'application/json': { schema, example } };
}
