import type { Limits } from '../domain/limits.ts';
import type { Asset, BuildInfo } from '../pages/shell/build-info.ts';

/** The manifest that a build writes for the server: the files that pages load, the version and the build hash. */
export interface Manifest {
  readonly version: string;
  /**
   * SHA-256, in hex, over the names and integrity hashes of all assets, the script of the first paint and the threat model.
   */
  readonly build: string;
  /** The inline script that every page runs before its first paint. */
  readonly firstPaint: string;
  /** The threat model as markup, for its page. */
  readonly threatModel: string;
  /** By the name that pages use for an asset: `composer.js`. */
  readonly assets: Readonly<Record<string, Asset>>;
}

/** The build and the operator's limits, for the pages. */
export function buildInfoOf(manifest: Manifest, limits: Limits): BuildInfo {
  const asset = (name: string) => {
    const found = manifest.assets[name];
    if (found === undefined) throw new Error(`The build has no ${name}; run npm run build again.`);
    return found;
  };
  return {
    version: manifest.version,
    build: manifest.build,
    composer: asset('composer.js'),
    reader: asset('reader.js'),
    style: asset('style.css'),
    readingStyle: asset('reading.css'),
    qr: asset('qr.js'),
    phrase: asset('phrase.js'),
    readerLater: asset('reader-later.js'),
    addDevice: asset('add-device.js'),
    firstPaint: manifest.firstPaint,
    threatModel: { markup: manifest.threatModel, style: asset('document.css') },
    brand: {
      icon: asset('icon.svg'),
      touchIcon: asset('apple-touch-icon.png'),
      favicon: asset('favicon.ico'),
      webManifest: asset('inigma.webmanifest'),
    },
    maxMessageLength: limits.maxMessageLength,
    maxTtlDays: limits.maxTtlDays ?? null,
  };
}
