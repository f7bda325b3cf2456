import { someAddress } from '../deploy/clients.ts';
import { RetryingApi } from './retrying-api.ts';
import { type Plan, Stack, serves } from './stack.ts';

/** As an operator starts it, with a stand-in for the tunnel's image. */
const FILES = ['compose.yaml', 'tests/containers/tunnel/compose.yaml'];
const EDGE_PORT = 8_080;

/** The stack behind a tunnel, of which this machine is Cloudflare's side. */
export class TunnelStack extends Stack {
  /** Where a browser would reach Cloudflare. Known when the stack is up. */
  url = '';

  constructor(name: string, slot: number, more: Partial<Plan> = {}) {
    const own = {
      CF_DOMAIN: 'inigma.example',
      CF_TUNNEL_TOKEN: 'the-token',
      INIGMA_NETWORK: `10.203.${100 + slot}`,
    };
    const files = [...FILES, ...(more.files ?? [])];
    super({ name: `inigma-test-${name}`, ...more, files, settings: { ...own, ...more.settings } });
  }

  override async up(): Promise<void> {
    await super.up();
    const { Networks } = (await this.container('cloudflared')).NetworkSettings;
    this.url = `http://${Networks[`${this.name}_outside`]?.IPAddress}:${EDGE_PORT}`;
    await serves(this.url);
  }

  /** The API for a client with an address of its own. */
  api(): RetryingApi {
    return new RetryingApi(this.url, from(someAddress()));
  }
}

/** What tells the stand-in where a client of the edge is. */
export function from(client: string): Record<string, string> {
  return { 'Test-Client': client };
}
