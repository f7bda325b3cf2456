import type { Limits } from '../domain/limits.ts';
import type { BuildInfo } from '../pages/shell/build-info.ts';

/** What a build says of itself. */
export interface Manifest {
  readonly version: string;
  readonly build: string;
  readonly firstPaint: string;
  readonly threatModel: string;
  readonly assets: Readonly<Record<string, { readonly path: string; readonly integrity: string }>>;
}

/** The build and its operator's limits, for the pages to show and work by. */
export function buildInfoOf(manifest: Manifest, limits: Limits): BuildInfo {
  const asset = (name: string) => {
    const found = manifest.assets[name];
    if (found === undefined) throw new Error(`The build has no ${name}; build it again`);
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
