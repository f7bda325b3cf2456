import { createHmac, createSign, generateKeyPairSync, type KeyObject, randomUUID } from 'node:crypto';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A key pair of a team, and the id by which assertions name it. */
export interface TeamKey {
  readonly id: string;
  readonly publicKey: KeyObject;
  readonly privateKey: KeyObject;
}

export const AUDIENCE = '4714c1358e65fe4b408ad6d432a5f878f08194bdb4752441fd56faefa9b2b6f2';

export function newKey(): TeamKey {
  return { id: randomUUID(), ...generateKeyPairSync('rsa', { modulusLength: 2_048 }) };
}

/** The claims that Cloudflare Access makes for an application of `team`, for a session that is valid now. */
export function claimsOf(team: string): Record<string, unknown> {
  const now = Math.floor(Date.now() / 1_000);
  return {
    aud: [AUDIENCE],
    email: 'somebody@example.com',
    exp: now + 3_600,
    iat: now - 60,
    nbf: now - 60,
    iss: `https://${team}.cloudflareaccess.com`,
    type: 'app',
    sub: '7335d417-61da-459d-899c-0a01c76a2f94',
  };
}

/** An assertion as Access signs it (RFC 7515, compact serialization with RS256). */
export function signed(claims: object, { id, privateKey }: TeamKey, header: object = {}): string {
  const input = unsigned({ alg: 'RS256', kid: id, typ: 'JWT', ...header }, claims);
  return `${input}.${createSign('RSA-SHA256').update(input).sign(privateKey, 'base64url')}`;
}

/** Signed with the text of the public key as if it were a shared secret: what a verifier accepts that lets the header choose. */
export function signedWithPublicKey(claims: object, { id, publicKey }: TeamKey): string {
  const input = unsigned({ alg: 'HS256', kid: id, typ: 'JWT' }, claims);
  const secret = publicKey.export({ type: 'spki', format: 'pem' });
  return `${input}.${createHmac('sha256', secret).update(input).digest('base64url')}`;
}

export function unsigned(...parts: readonly object[]): string {
  return parts.map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.');
}

export function keySetOf(...keys: readonly TeamKey[]): string {
  const entries = keys.map(({ id, publicKey }) => ({
    ...publicKey.export({ format: 'jwk' }),
    kid: id,
    alg: 'RS256',
    use: 'sig',
  }));
  return JSON.stringify({ keys: entries });
}

/** Answers a request for the keys of a team. */
export type RespondWithKeys = (response: ServerResponse) => void;

/** Stands where cloudflareaccess.com is, for what workerd fetches in this process. */
export class AccessServer {
  /** The answer of each team. A team without one has no such page. */
  readonly answers = new Map<string, RespondWithKeys>();
  /** The teams whose keys were asked for, one entry for each request. */
  readonly requested: string[] = [];
  readonly #server: Server;
  readonly #fetch = globalThis.fetch;

  private constructor() {
    this.#server = createServer(({ url = '', headers }, response) => {
      const team = String(headers['x-team']);
      this.requested.push(team);
      const answer = url === '/cdn-cgi/access/certs' ? this.answers.get(team) : undefined;
      if (answer === undefined) response.writeHead(404).end();
      else answer(response);
    });
  }

  /** The test harness sends what a Worker fetches through this process's `fetch`. */
  static async start(): Promise<AccessServer> {
    const server = new AccessServer();
    await new Promise<void>((listening) => server.#server.listen(0, '127.0.0.1', listening));
    const { port } = server.#server.address() as AddressInfo;
    globalThis.fetch = (input, init) => {
      const { hostname, pathname } = new URL(input instanceof Request ? input.url : input);
      const team = /^([a-z0-9-]+)\.cloudflareaccess\.com$/.exec(hostname)?.[1];
      if (team === undefined) return server.#fetch(input, init);
      return server.#fetch(`http://127.0.0.1:${port}${pathname}`, { headers: { 'X-Team': team } });
    };
    return server;
  }

  /** `team` publishes these keys from now on. */
  publish(team: string, ...keys: readonly TeamKey[]): void {
    this.answers.set(team, (response) => response.end(keySetOf(...keys)));
  }

  requestsOf(team: string): number {
    return this.requested.filter((one) => one === team).length;
  }

  async stop(): Promise<void> {
    globalThis.fetch = this.#fetch;
    this.#server.closeAllConnections();
    await new Promise((closed) => this.#server.close(closed));
  }
}
