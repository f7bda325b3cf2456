import { createHash } from 'node:crypto';
import type { Manifest } from '../src/http/manifest.ts';

/** The scripts of a page: the one that it loads, and those whose hashes it keeps for when they are asked for. */
type Scripts = readonly [script: string, ...later: string[]];

const COMPOSER_LATER = ['qr.js', 'phrase.js', 'add-device-en.js', 'ask-for-secret-en.js'];

/** Each page, and what it has by the settings of the server. The pages are asked for in English. */
const PAGES: readonly (readonly [path: string, ...alternatives: Scripts[]])[] = [
  ['/', ['composer.js', ...COMPOSER_LATER], ['composer.js', ...COMPOSER_LATER, 'writer-access-en.js']],
  ['/view', ['reader.js', 'reader-later-en.js', 'open-answer-en.js', 'save-copy-en.js']],
  ['/answer', ['answer.js', 'answer-later-en.js']],
];
const LONGEST_QUOTE = 120;
const OUR_TYPES = ['module', 'importmap'];
/** What no browser runs. */
const DATA = /\stype="application\/json"/;
const SCRIPT = /<script\b([^>]*)>([\s\S]*?)<\/script\s*>/gi;

/**
 * Differences between the served pages and the build, a sentence each: a foreign script, a missing one, or changed bytes.
 * This finds anything in between that changes them, such as a feature of the Cloudflare zone.
 */
export async function errorsOfLivePages(origin: string, manifest: Manifest): Promise<string[]> {
  const pages = await Promise.all(
    PAGES.map(([path, ...alternatives]) =>
      errorsOfPage(
        origin,
        path,
        alternatives.map((names) => scriptsOf(manifest, ...names)),
      ),
    ),
  );
  const assets = Object.values(manifest.assets).map((asset) => errorsOfAsset(origin, asset));
  return [...pages, ...(await Promise.all(assets))].flat();
}

/** The scripts of a page as they are known by; the first of all stands within every page. */
function scriptsOf({ firstPaint, assets }: Manifest, script: string, ...later: string[]): string[] {
  const loaded = assets[script];
  const kept = later.flatMap((name) => assets[name] ?? []);
  const integrity = Object.fromEntries(kept.map((asset) => [asset.path, asset.integrity]));
  return [
    firstPaint,
    `${loaded?.path} ${loaded?.integrity}`,
    ...(kept.length === 0 ? [] : [JSON.stringify({ integrity })]),
  ];
}

async function errorsOfPage(
  origin: string,
  path: string,
  alternatives: readonly (readonly string[])[],
): Promise<string[]> {
  const response = await fetch(origin + path);
  if (response.status !== 200) return [`${path} responds with ${response.status}`];
  const scripts = scriptsIn(await response.text());
  const policy = response.headers.get('Content-Security-Policy') ?? '';
  const errors = alternatives.map((expected) => [
    ...without(scripts, expected).map((each) => `${path} has a script that is not of this build: ${each}`),
    ...without(expected, scripts).map((each) => `${path} lacks a script of this build: ${each}`),
  ]);
  return [
    ...(errors.find((none) => none.length === 0) ?? errors[0] ?? []),
    ...(policy.startsWith("default-src 'none'; script-src 'nonce-")
      ? []
      : [`${path} lacks its Content-Security-Policy`]),
  ];
}

function without(some: readonly string[], others: readonly string[]): string[] {
  return some.filter((each) => !others.includes(each)).map((each) => each.slice(0, LONGEST_QUOTE));
}

function scriptsIn(html: string): string[] {
  const run = [...html.matchAll(SCRIPT)].filter(([, attributes = '']) => !DATA.test(attributes));
  return run.map(([, attributes = '', text = '']) => nameOf(attributes, text.trim()));
}

/** A script's text, or where it lies and the hash that it is held to; of a type that no page of ours has, all of it. */
function nameOf(attributes: string, text: string): string {
  const type = /\stype="([^"]*)"/.exec(attributes)?.[1] ?? 'module';
  if (!OUR_TYPES.includes(type)) return attributes + text;
  const source = /\ssrc="([^"]*)"/.exec(attributes)?.[1];
  return source === undefined ? text : `${source} ${/\sintegrity="([^"]*)"/.exec(attributes)?.[1]}`;
}

async function errorsOfAsset(
  origin: string,
  { path, integrity }: Manifest['assets'][string],
): Promise<string[]> {
  const response = await fetch(origin + path);
  if (response.status !== 200) return [`${path} responds with ${response.status}`];
  const hash = createHash('sha384').update(new Uint8Array(await response.arrayBuffer()));
  return integrity === `sha384-${hash.digest('base64')}`
    ? []
    : [`${path} differs from the file of this build`];
}
