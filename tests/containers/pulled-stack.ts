import { LocalStack } from './local-stack.ts';
import { type Stack, serves } from './stack.ts';

const REGISTRY = 'inigma-test';
/** The services whose images a release publishes, and what these are called. */
const IMAGES = { app: 'inigma', nginx: 'inigma-nginx' } as const;

/** The stack of published images, started from a folder without a clone, of images that are named like them. */
export class PulledStack extends LocalStack {
  constructor(name: string, slot: number, cwd: string) {
    const settings = { INIGMA_REGISTRY: REGISTRY, INIGMA_VERSION: name };
    super(name, slot, { files: ['compose.pull.yaml'], cwd, settings });
  }

  image(service: keyof typeof IMAGES): string {
    return `${REGISTRY}/${IMAGES[service]}:${this.name.replace(/^inigma-test-/, '')}`;
  }

  /** With the images that another stack has built. */
  async upFrom(built: Stack): Promise<void> {
    await this.down();
    for (const service of ['app', 'nginx'] as const)
      await this.docker.run(['tag', `${built.name}-${service}`, this.image(service)]);
    await this.compose('up', '--detach', '--pull', 'never');
    await serves(this.url);
  }
}
