import { type BuildOptions, build, type Plugin } from 'esbuild';
import type { Manifest, ServerManifest } from '../src/http/manifest.ts';
import { browserHpke } from './browser-hpke.ts';
import { smallerAlpine } from './smaller-alpine.ts';
import { SUPPORTED_BROWSERS } from './supported-browsers.ts';

/** One file made of an entry and all that it imports, and the paths (from the root) that went into it. */
export interface Bundle {
  readonly bytes: Uint8Array;
  readonly inputs: readonly string[];
}

const BROWSERS = Object.entries(SUPPORTED_BROWSERS).map(([browser, version]) => browser + version);

/** Dependencies that are CommonJS call `require`, which an ES module on Node has to make for itself. */
const REQUIRE =
  "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);";

/** The script of a page. One file: integrity hashes of the page cover entry files only. */
export function bundleForBrowsers(root: string, entry: string): Promise<Bundle> {
  const options: BuildOptions = { platform: 'browser', target: BROWSERS, minify: true };
  return bundle(root, entry, { ...options, plugins: [smallerAlpine, browserHpke] });
}

/** Such a script with `SENTENCES` in it that are not known yet; `sentences` replaces them. */
export function bundleForLanguages(root: string, entry: string, sentences: Plugin): Promise<Bundle> {
  const options: BuildOptions = { platform: 'browser', target: BROWSERS, minify: true };
  return bundle(root, entry, { ...options, plugins: [smallerAlpine, browserHpke, sentences] });
}

/** A script that stands within a page, so it must be small, and may hold nothing that ends its element. */
export async function bundleForMarkup(root: string, entry: string): Promise<string> {
  const options: BuildOptions = { platform: 'browser', target: BROWSERS, minify: true, format: 'iife' };
  return Buffer.from((await bundle(root, entry, options)).bytes)
    .toString('utf8')
    .trim();
}

/** The server, with every package it needs, so that it runs without node_modules; not minified, for its stack traces. */
export function bundleForNode(root: string, entry: string): Promise<Bundle> {
  return bundle(root, entry, { platform: 'node', target: 'node24', banner: { js: REQUIRE } });
}

/** The program for terminals, in one file. The keychain's package has binaries, and so stays outside; the program does without. */
export function bundleForTerminals(
  root: string,
  entry: string,
  version: string,
  copyTemplate: string,
): Promise<Bundle> {
  return bundle(root, entry, {
    platform: 'node',
    target: 'node22',
    external: ['@napi-rs/keyring'],
    define: { VERSION: JSON.stringify(version), COPY_TEMPLATE: JSON.stringify(copyTemplate) },
    banner: { js: `#!/usr/bin/env node\n${REQUIRE}` },
    minify: true,
  });
}

/** A module that the build itself imports. */
export function bundleForBuild(root: string, entry: string): Promise<Bundle> {
  return bundle(root, entry, { platform: 'node', target: 'node20' });
}

/**
 * The Worker. Nothing that Node brings can be in it: such an import fails. Minified, since each instance reads it before its
 * first answer.
 */
export function bundleForWorkers(root: string, entry: string, manifest: Manifest): Promise<Bundle> {
  const { version, languages, favicon } = manifest;
  const known: ServerManifest = { version, languages, favicon };
  return bundle(root, entry, {
    platform: 'browser',
    target: 'es2024',
    conditions: ['workerd', 'worker', 'browser'],
    external: ['cloudflare:workers'],
    define: { MANIFEST: JSON.stringify(JSON.stringify(known)) },
    minify: true,
  });
}

async function bundle(root: string, entry: string, options: BuildOptions): Promise<Bundle> {
  const result = await build({
    absWorkingDir: root,
    entryPoints: [entry],
    bundle: true,
    format: 'esm',
    charset: 'utf8',
    legalComments: 'none',
    jsx: 'automatic',
    jsxImportSource: 'hono/jsx',
    write: false,
    metafile: true,
    ...options,
  });
  const [output] = result.outputFiles ?? [];
  if (output === undefined) throw new Error(`esbuild wrote no output for ${entry}.`);
  return { bytes: output.contents, inputs: Object.keys(result.metafile?.inputs ?? {}) };
}
