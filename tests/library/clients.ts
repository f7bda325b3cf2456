import { InigmaClient } from '../../src/library/inigma-client.ts';
import { createIdentity } from '../../src/library/inigma-identity.ts';
import { SecretRequests } from '../../src/library/secret-requests.ts';
import { ORIGIN, type ServerInMemory } from '../client/server-in-memory.ts';

/** A program that has an identity, on this server. */
export async function newProgram(server: ServerInMemory) {
  const options = { server: ORIGIN, fetch: server.fetch, identity: await createIdentity() };
  return { client: new InigmaClient(options), requests: new SecretRequests(options) };
}

/** A program that has none. */
export function anonymousProgram(server: ServerInMemory) {
  const options = { server: ORIGIN, fetch: server.fetch };
  return { client: new InigmaClient(options), requests: new SecretRequests(options) };
}
