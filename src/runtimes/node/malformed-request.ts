import { randomUUID } from 'node:crypto';
import { STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import { RequestError } from '@hono/node-server';
import { apiHeaders } from '../../http/security-headers.ts';

// What is refused before it is a request: these answers are no part of the API, but as careful as its own.

const STATUS_OF_ERROR: Readonly<Record<string, number>> = {
  ERR_HTTP_REQUEST_TIMEOUT: 408,
  HPE_HEADER_OVERFLOW: 431,
};

/** For a connection that does not speak HTTP, speaks too much of it or too slowly. */
export function refuseConnection(error: NodeJS.ErrnoException, socket: Duplex): void {
  if (!socket.writable) return void socket.destroy();
  const status = STATUS_OF_ERROR[error.code ?? ''] ?? 400;
  const body = bodyFor(status);
  const headers = { ...headersOfRefusal(), 'Content-Length': String(body.length) };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  socket.end([`HTTP/1.1 ${status} ${STATUS_CODES[status]}`, ...lines, '', body].join('\r\n'));
}

/** For a request without a host, or with a target that is no URL; anything else is an error of ours. */
export function refuseRequest(error: unknown): Response {
  const status = error instanceof RequestError ? 400 : 500;
  return new Response(bodyFor(status), { status, headers: headersOfRefusal() });
}

function bodyFor(status: number): string {
  return JSON.stringify({ status: 'failed', message: STATUS_CODES[status] });
}

function headersOfRefusal(): Record<string, string> {
  return { ...apiHeaders(''), 'X-Request-ID': randomUUID(), Connection: 'close' };
}
