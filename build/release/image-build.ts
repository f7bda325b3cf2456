import { type BaseImage, buildArguments, PLATFORMS } from './base-images.ts';

/** The images of a release, by their target in the Dockerfile. */
export const RELEASED_IMAGES: Readonly<Record<string, string>> = { app: 'inigma', nginx: 'inigma-nginx' };

export interface ImageBuild {
  /** A key of RELEASED_IMAGES. */
  readonly target: string;
  /** Where the images go, such as ghcr.io/org. */
  readonly registry: string;
  readonly version: string;
  /** The commit, in hex. */
  readonly revision: string;
  /** Where the source is, as an address. */
  readonly source: string;
  readonly baseImages: readonly BaseImage[];
  /** Where the builder writes the digest of what it has pushed. */
  readonly metadataFile: string;
}

/** The name of the image with its tag. A registry takes lower-case names only, and an owner's may have others. */
export function imageName({
  target,
  registry,
  version,
}: Pick<ImageBuild, 'target' | 'registry' | 'version'>): string {
  const name = RELEASED_IMAGES[target];
  if (name === undefined) throw new Error(`No image of a release is called ${target}.`);
  return `${registry.toLowerCase()}/${name}:${version}`;
}

/** The arguments of `docker` that build an image for all processors, and push it with its provenance and SBOM. */
export function buildCommand(build: ImageBuild): string[] {
  const option = (name: string) => (value: string) => [name, value];
  const labels = [
    `org.opencontainers.image.revision=${build.revision}`,
    `org.opencontainers.image.source=${build.source}`,
  ];
  return [
    ...['buildx', 'build', '--file', 'deploy/docker/Dockerfile', '--target', build.target],
    ...['--platform', PLATFORMS.join(','), '--provenance=mode=max', '--sbom=true', '--push'],
    ...['--tag', imageName(build), '--metadata-file', build.metadataFile],
    ...labels.flatMap(option('--label')),
    ...buildArguments(build.baseImages).flatMap(option('--build-arg')),
    '.',
  ];
}

/** The image by digest, from what the builder has written: what is to be signed. */
export function pushedImage(name: string, metadata: string): string {
  const digest: unknown = JSON.parse(metadata)['containerimage.digest'];
  if (typeof digest !== 'string') throw new Error(`The builder gave no digest of ${name}.`);
  return `${name.replace(/:[^:/]+$/, '')}@${digest}`;
}
