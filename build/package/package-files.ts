import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Bundle } from '../bundle.ts';
import type { Dist } from '../dist.ts';
import { packagesOf, thirdPartyLicenses } from '../licenses.ts';
import { libraryDeclarations } from './declarations.ts';
import { bundleLibrary } from './library-bundle.ts';

/** What of the project's own package.json is in that of the package. */
interface ProjectMetadata {
  readonly name: string;
  readonly version: string;
  readonly description: string;
  readonly license: string;
  readonly optionalDependencies: Readonly<Record<string, string>>;
}

const KEYCHAIN = '@napi-rs/keyring';

/** The npm package, by the paths of its files: the program for terminals, which is given, and the library. */
export async function packageFiles(root: string, terminal: Bundle): Promise<Dist> {
  const [library, declarations] = await Promise.all([bundleLibrary(root), libraryDeclarations()]);
  const project: ProjectMetadata = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
  const readme = await readFile(join(root, 'build/package/README.md'), 'utf8');
  const packages = packagesOf([...library.inputs, ...terminal.inputs]);
  return new Map<string, Uint8Array | string>([
    ['package.json', `${JSON.stringify(metadata(project), null, 2)}\n`],
    ['README.md', readme.replaceAll('VERSION', project.version)],
    ['LICENSE', await readFile(join(root, 'LICENSE'))],
    ['THIRD-PARTY-LICENSES.txt', await thirdPartyLicenses(root, packages)],
    ['bin/inigma.js', terminal.bytes],
    ...below('lib/', library.files),
    ...below('lib/', declarations),
  ]);
}

/** All but the keychain's binaries is in the bundles, so nothing else is installed, and nothing runs when it is. */
function metadata({ name, version, description, license, optionalDependencies }: ProjectMetadata): object {
  return {
    name,
    version,
    description,
    license,
    type: 'module',
    engines: { node: '>=22' },
    bin: { inigma: 'bin/inigma.js' },
    exports: {
      '.': { types: './lib/index.d.ts', default: './lib/index.js' },
      './package.json': './package.json',
    },
    sideEffects: false,
    optionalDependencies: { [KEYCHAIN]: optionalDependencies[KEYCHAIN] },
    publishConfig: { access: 'public', provenance: true },
  };
}

function below(folder: string, files: Dist): [string, Uint8Array | string][] {
  return [...files].map(([path, bytes]) => [folder + path, bytes]);
}
