import { WRITER_REASONS } from '../../src/contract/reasons.ts';
import { type Act, API, HEALTH, READY, SERVICE } from '../../src/contract/routes.ts';
import { serviceResponse } from '../../src/contract/service.ts';
import { DEFAULT_LIMITS } from '../../src/domain/limits.ts';
import { ACT_SCHEMAS } from './act-schemas.ts';
import { ACTS } from './acts.ts';
import { EXAMPLES, SERVICE_EXAMPLE } from './examples.ts';
import { OF_ACTS, OF_HTTP, REFUSED } from './refusals.ts';
import { granted, HEADERS, json, refusalSchema, refusals, sharedRefusals } from './responses.ts';
import { RULES } from './rules-between-fields.ts';
import { ROWS, refTo, requestSchema, responseSchema, type Schema } from './schema.ts';

const TOKEN_PATTERN = '^[A-Za-z0-9_-]{42}[AEIMQUYcgkosw048]$';
const INVITATION = 'Invitation';
const OWNER_TOKEN = 'ownerToken';

const TAGS = [
  { name: 'Messages', description: 'Create, read, claim, rename and delete messages.' },
  { name: 'Lists', description: 'What somebody owns, has sent, and what became of it.' },
  { name: 'Requests for secrets', description: 'Ask somebody for a secret, and answer.' },
  { name: 'Service', description: 'What the server is like, and whether it works.' },
];

const DESCRIPTION = `Zero-knowledge encrypted message sharing: the server stores ciphertext, and never sees a key.
What clients encrypt, and how they derive tokens, is specified in docs/protocol.md of the source; docs/api.md is the reference of this API.

- The bounds in this document are those of the default settings. An operator may change the longest message (in this document ${DEFAULT_LIMITS.maxMessageLength} characters; on Workers 1900000), the longest lifetime (365 days), the kinds of readers and whether a passphrase is required: \`GET ${SERVICE}\` says what holds, in \`max_message_length\`, \`max_ttl_days\`, \`readers\` and \`passphrase_required\`.
- Optional fields may be null. Unknown fields of a request are ignored; a later server may answer with more fields.
- A body may nest at most 3 levels and have at most 100 members.
- Every refusal has the schema \`Refusal\`. Compare \`reason\`, not \`message\`. An unknown path is refused with 404 and \`unknown-path\`, another method with 405 and \`method-not-allowed\`.
- Times are in Unix seconds.
- There are no cookies. Other origins are allowed only if the operator lists them.`;

/** The OpenAPI 3.1 description of the API of this version. */
export function openApiDocument(version: string): object {
  return {
    openapi: '3.1.0',
    info: {
      title: 'Inigma API',
      summary: 'Zero-knowledge encrypted message sharing',
      description: DESCRIPTION,
      version,
      license: { name: 'GPL-3.0-only', identifier: 'GPL-3.0-only' },
    },
    servers: [{ url: '/', description: 'The server that this document comes from' }],
    tags: TAGS,
    paths: { ...actPaths(), ...readPaths() },
    components: {
      schemas: schemas(),
      responses: sharedRefusals(),
      headers: HEADERS,
      parameters: { [INVITATION]: INVITATION_PARAMETER },
      securitySchemes: { [OWNER_TOKEN]: OWNER_TOKEN_SCHEME },
    },
  };
}

const INVITATION_PARAMETER = {
  name: 'Inigma-Invitation',
  in: 'header',
  description:
    'The token of an invitation, where only some people may create messages: `writers` of `/api/service` says so.',
  schema: { type: 'string', pattern: TOKEN_PATTERN },
};

const OWNER_TOKEN_SCHEME = {
  type: 'http',
  scheme: 'bearer',
  description:
    'The owner token of a user id: 32 bytes in base64url, derived from the identity key (docs/protocol.md). What is created or claimed with it is bound to it.',
};

function actPaths(): object {
  const acts = Object.entries(API) as [Act, string][];
  return Object.fromEntries(acts.map(([act, path]) => [path, { post: operation(act) }]));
}

function operation(act: Act): object {
  const { tag, operationId, summary, description, granted: meaning, needsToken, forWriters } = ACTS[act];
  const [[requestName], [responseName]] = ACT_SCHEMAS[act];
  const token = { [OWNER_TOKEN]: [] };
  const example = EXAMPLES[act];
  return {
    tags: [tag],
    operationId,
    summary,
    description,
    security: needsToken === true ? [token] : [{}, token],
    ...(forWriters === true && { parameters: [{ $ref: `#/components/parameters/${INVITATION}` }] }),
    requestBody: { required: true, content: json(refTo(requestName), example.request) },
    responses: {
      200: granted(meaning, refTo(responseName), example.response),
      ...refusals([...OF_ACTS, ...REFUSED[act]]),
    },
  };
}

function readPaths(): object {
  const about = { tags: ['Service'], security: [] };
  return {
    [SERVICE]: {
      get: {
        ...about,
        operationId: 'describeService',
        summary: 'Describe the server',
        description:
          'What a client has to know before it sends anything: limits, what is on offer, who may write.',
        parameters: [{ $ref: `#/components/parameters/${INVITATION}` }],
        responses: {
          200: granted('The description.', refTo('ServiceResponse'), SERVICE_EXAMPLE),
          ...refusals([...OF_HTTP, 'rate-limited']),
        },
      },
    },
    [HEALTH]: {
      get: {
        ...about,
        operationId: 'health',
        summary: 'Whether the process answers',
        responses: {
          200: granted('It does.', state('healthy'), { status: 'healthy' }),
          ...refusals(OF_HTTP),
        },
      },
    },
    [READY]: {
      get: {
        ...about,
        operationId: 'ready',
        summary: 'Whether the store answers',
        responses: { 200: granted('It does.', state('ready'), { status: 'ready' }), ...refusals(OF_HTTP) },
      },
    },
  };
}

function state(status: string): Schema {
  return { type: 'object', properties: { status: { type: 'string', const: status } }, required: ['status'] };
}

function schemas(): Readonly<Record<string, Schema>> {
  const acts = Object.values(ACT_SCHEMAS);
  return {
    ...Object.fromEntries(
      acts.map(([[name, rule]]) => [name, { ...requestSchema(name, rule), ...RULES[name] }]),
    ),
    ...Object.fromEntries(acts.map(([, [name, rule]]) => [name, responseSchema(name, rule)])),
    ...Object.fromEntries(Object.entries(ROWS).map(([name, rule]) => [name, responseSchema(name, rule)])),
    ServiceResponse: serviceSchema(),
    Refusal: refusalSchema(),
  };
}

/** Why somebody may not write is one of a few reasons. */
function serviceSchema(): Schema {
  const { properties = {}, ...schema } = responseSchema('ServiceResponse', serviceResponse);
  const { writing = {} } = properties;
  const { reason } = writing.properties ?? {};
  const reasons = { ...reason, enum: [...WRITER_REASONS, null] };
  return {
    ...schema,
    properties: {
      ...properties,
      writing: { ...writing, properties: { ...writing.properties, reason: reasons } },
    },
  };
}
