import { randomUUID } from 'node:crypto';
import { STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import { RequestError } from '@hono/node-server';
import { type ApiResult, failed } from '../../http/api/api-result.ts';
import { apiHeaders } from '../../http/security-headers.ts';

// Responses to data that is not a valid request. They are not part of the API, but have the same headers.

const MALFORMED = failed(400, 'malformed-request', 'Bad Request');
const INTERNAL = failed(500, 'internal-error', 'Internal Server Error');
const BY_ERROR_CODE: Readonly<Record<string, ApiResult>> = {
  ERR_HTTP_REQUEST_TIMEOUT: failed(408, 'request-timeout', 'Request Timeout'),
  HPE_HEADER_OVERFLOW: failed(431, 'headers-too-large', 'Request Header Fields Too Large'),
};

/** For a connection that sends no valid HTTP, or headers that are too long or too slow. */
export function refuseConnection(error: NodeJS.ErrnoException, socket: Duplex): void {
  if (!socket.writable) return void socket.destroy();
  const result = BY_ERROR_CODE[error.code ?? ''] ?? MALFORMED;
  const body = JSON.stringify(result.body);
  const headers = { ...headersOfRefusal(), 'Content-Length': String(body.length) };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  socket.end([`HTTP/1.1 ${result.status} ${STATUS_CODES[result.status]}`, ...lines, '', body].join('\r\n'));
}

/** For a request without a host or with a target that is no URL; any other error is a bug and becomes 500. */
export function refuseRequest(error: unknown): Response {
  const { status, body } = error instanceof RequestError ? MALFORMED : INTERNAL;
  return new Response(JSON.stringify(body), { status, headers: headersOfRefusal() });
}

function headersOfRefusal(): Record<string, string> {
  return { ...apiHeaders({ publicUrl: '', hsts: 'off' }), 'X-Request-ID': randomUUID(), Connection: 'close' };
}
