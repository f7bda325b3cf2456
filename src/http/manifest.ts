import type { Asset } from '../pages/shell/build-info.ts';

/** What a server knows about the build that it belongs to. */
export interface ServerManifest {
  readonly version: string;
  /** The codes of the languages in which there are pages. */
  readonly languages: readonly string[];
  /** The path of the icon for clients that request `/favicon.ico` without having read a page. */
  readonly favicon: string;
}

/** What a build writes about itself: also what a check compares the live pages with. */
export interface Manifest extends ServerManifest {
  /**
   * SHA-256, in hex, over the names and integrity hashes of all assets, the script of the first paint and the threat model.
   */
  readonly build: string;
  /** The inline script that every page runs before its first paint. */
  readonly firstPaint: string;
  /** By the name that pages use for an asset: `composer.js`. */
  readonly assets: Readonly<Record<string, Asset>>;
}
