import { appendFile, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT, runProgram } from '../tool.ts';
import { BASE_IMAGES_FILE, readBaseImages } from './base-images.ts';
import { buildCommand, imageName, pushedImage } from './image-build.ts';

/**
 * `node build/release/push-image.ts app ghcr.io/org`, in a job of GitHub's, whose variables say which commit this is: builds and
 * pushes an image, and gives later steps its name by digest, as the output `image`.
 */
const [target = '', registry = ''] = process.argv.slice(2);
const { GITHUB_SHA = '', GITHUB_SERVER_URL = '', GITHUB_REPOSITORY = '', GITHUB_OUTPUT = '' } = process.env;
const { version } = JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8'));
const folder = await mkdtemp(join(tmpdir(), 'inigma-image-'));
try {
  const metadataFile = join(folder, 'metadata.json');
  const build = {
    target,
    registry,
    version,
    revision: GITHUB_SHA,
    source: `${GITHUB_SERVER_URL}/${GITHUB_REPOSITORY}`,
    baseImages: readBaseImages(await readFile(join(ROOT, BASE_IMAGES_FILE), 'utf8')),
    metadataFile,
  };
  const code = await runProgram('docker', buildCommand(build));
  if (code !== 0) throw new Error(`docker buildx build ended with ${code}.`);
  const image = pushedImage(imageName(build), await readFile(metadataFile, 'utf8'));
  await appendFile(GITHUB_OUTPUT, `image=${image}\n`);
} finally {
  await rm(folder, { recursive: true });
}
