import { filesBelow } from '../inputs.ts';

/** The semantic versions that a release may have (https://semver.org), without build metadata, which an image tag cannot have. */
const VERSION = /^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)(-[0-9A-Za-z-]+(\.[0-9A-Za-z-]+)*)?$/;
const ANY = String.raw`\d+\.\d+\.\d+(?:-[0-9A-Za-z.-]+)?`;

/**
 * The places beside package.json that hold the version, as text between which it stands. Pages, terminal, library and OpenAPI
 * document are not among them: the build gives them that of package.json.
 */
const PLACES: Readonly<Record<string, readonly (readonly [before: string, after: string])[]>> = {
  'package.json': [['^  "version": "', '",$']],
  'package-lock.json': [
    ['^  "version": "', '",$'],
    ['^    "": \\{\\n      "name": "inigma",\\n      "version": "', '",$'],
  ],
  'deploy/helm/inigma/Chart.yaml': [
    ['^version: ', '$'],
    ['^appVersion: ', '$'],
  ],
  'deploy/docker/Dockerfile': [['org\\.opencontainers\\.image\\.version="', '"']],
  'compose.pull.yaml': [['\\$\\{INIGMA_VERSION:-', '\\}']],
};

/** Documents name the images and the package with the version, or do not. */
const MENTION = ['\\binigma(?:-nginx)?[:-]', ''] as const;

/** The files that hold the version or may do so, as paths from the root. */
export async function versionFiles(root: string): Promise<string[]> {
  const documents = (await filesBelow(root, 'docs')).filter((path) => path.endsWith('.md'));
  return [...Object.keys(PLACES), 'README.md', ...documents];
}

export function isVersion(text: string): boolean {
  return VERSION.test(text);
}

/** The versions that a file holds, one for each place. Throws where a place is gone. */
export function versionsIn(file: string, text: string): string[] {
  return placesIn(file).flatMap(([before, after]) => {
    const found = [...text.matchAll(pattern(before, after))].map(([, , version = '']) => version);
    if (found.length === 0 && Object.hasOwn(PLACES, file))
      throw new Error(`${file} has no version after ${before}.`);
    return found;
  });
}

/** The file's text with this version in each of its places. */
export function withVersion(file: string, text: string, version: string): string {
  if (!isVersion(version)) throw new Error(`${version} is not a semantic version such as 0.2.0.`);
  return placesIn(file).reduce(
    (changed, [before, after]) => changed.replace(pattern(before, after), `$1${version}`),
    text,
  );
}

function placesIn(file: string): readonly (readonly [string, string])[] {
  return PLACES[file] ?? [MENTION];
}

function pattern(before: string, after: string): RegExp {
  return new RegExp(`(${before})(${ANY})(?=${after})`, 'gm');
}
