/** The file, from the root of the project. */
export const BASE_IMAGES_FILE = 'deploy/docker/base-images.env';

/** The processors that the published images are for. */
export const PLATFORMS = ['linux/amd64', 'linux/arm64'] as const;

/** A base image of the Dockerfile. `argument` is its build argument, and `digest` is empty until it has been asked for. */
export interface BaseImage {
  readonly argument: string;
  readonly name: string;
  readonly digest: string;
}

const DIGEST = /^sha256:[0-9a-f]{64}$/;

/** What the file names, in its order. Throws for a line that is none of it. */
export function readBaseImages(text: string): BaseImage[] {
  const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  const values = new Map(lines.map((line) => line.split(/=(.*)/s) as [string, string]));
  const prefixes = [...values.keys()].filter((key) => key.endsWith('_IMAGE')).map((key) => key.slice(0, -6));
  if (values.size !== lines.length || 2 * prefixes.length !== lines.length)
    throw new Error(`${BASE_IMAGES_FILE} must have two lines for each image: NAME_IMAGE= and NAME_DIGEST=.`);
  return prefixes.map((prefix) => {
    const [name = '', digest] = [values.get(`${prefix}_IMAGE`), values.get(`${prefix}_DIGEST`)];
    if (name === '' || digest === undefined || (digest !== '' && !DIGEST.test(digest)))
      throw new Error(`${BASE_IMAGES_FILE}: ${prefix}_DIGEST must be empty or sha256: and 64 digits.`);
    return { argument: `${prefix}_IMAGE`, name, digest };
  });
}

/** A sentence for each image without a digest. */
export function missingDigests(images: readonly BaseImage[]): string[] {
  return images
    .filter(({ digest }) => digest === '')
    .map(({ name }) => `${BASE_IMAGES_FILE} has no digest of ${name}: npm run base-images fills it in.`);
}

/** `NODE_IMAGE=node:24-slim@sha256:…` for each image, as a build takes it. Throws where a digest is missing. */
export function buildArguments(images: readonly BaseImage[]): string[] {
  const [missing] = missingDigests(images);
  if (missing !== undefined) throw new Error(missing);
  return images.map(({ argument, name, digest }) => `${argument}=${name}@${digest}`);
}

/** The text of the file with the digests that a registry has now; everything else in it stays. */
export async function renewDigests(
  text: string,
  digestOf: (name: string) => Promise<string>,
): Promise<string> {
  let renewed = text;
  for (const { argument, name } of readBaseImages(text)) {
    const key = argument.replace(/_IMAGE$/, '_DIGEST');
    renewed = renewed.replace(new RegExp(`^${key}=.*$`, 'm'), `${key}=${await digestOf(name)}`);
  }
  return renewed;
}

/** As much as is read here of an index of images (OCI image index, Docker manifest list). */
interface ImageIndex {
  readonly digest?: string;
  readonly manifests?: readonly {
    readonly platform?: { readonly os: string; readonly architecture: string };
  }[];
}

/**
 * The digest in what `docker buildx imagetools inspect --format '{{json .Manifest}}'` prints. Throws where the image is not for
 * each of our processors, because its digest would then stand for one of them alone.
 */
export function digestIn(name: string, output: string): string {
  const { digest = '', manifests = [] }: ImageIndex = JSON.parse(output);
  const offered = manifests.map(({ platform }) => `${platform?.os}/${platform?.architecture}`);
  const missing = PLATFORMS.filter((platform) => !offered.includes(platform));
  if (!DIGEST.test(digest)) throw new Error(`The registry gave no digest of ${name}.`);
  if (missing.length > 0) throw new Error(`${name} is not for ${missing.join(' and ')}.`);
  return digest;
}
