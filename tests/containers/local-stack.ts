import { type Plan, Stack, serves } from './stack.ts';

const FILES = ['deploy/compose.base.yaml', 'deploy/compose.local.yaml'];

/** A try on one's own machine, as docs/self-hosting.md describes it, on a port and a network of the test's own. */
export class LocalStack extends Stack {
  readonly url: string;

  /** `slot`, from 0 to 99, separates stacks that run at the same time. */
  constructor(name: string, slot: number, more: Partial<Plan> = {}) {
    const port = 18_080 + slot;
    const own = { INIGMA_PORT: String(port), INIGMA_NETWORK: `10.203.${100 + slot}` };
    super({ name: `inigma-test-${name}`, files: FILES, ...more, settings: { ...own, ...more.settings } });
    this.url = `http://127.0.0.1:${port}`;
  }

  override async up(): Promise<void> {
    await super.up();
    await serves(this.url);
  }
}
