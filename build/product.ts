import { readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import type { Manifest } from '../src/http/manifest.ts';
import { OPENAPI_FILE } from '../src/http/openapi-file.ts';
import { plainSite, SITE_PATH } from '../src/http/site/site.ts';
import { asset, type BuiltAsset, encodings } from './asset.ts';
import { buildInfoOf } from './build-info.ts';
import {
  type Bundle,
  bundleForBrowsers,
  bundleForMarkup,
  bundleForNode,
  bundleForTerminals,
  bundleForWorkers,
} from './bundle.ts';
import { type Dist, isFresh, writeDist } from './dist.ts';
import { documentMarkup, documentStyle } from './document.ts';
import { filesBelow, hashInputs } from './inputs.ts';
import { packagesOf, thirdPartyLicenses } from './licenses.ts';
import { type InlineTexts, manifest } from './manifest.ts';
import { type CopyTemplates, copyTemplates, withTemplate } from './offline-copy.ts';
import { openApiDocument } from './openapi/document.ts';
import { packageFiles } from './package/package-files.ts';
import { sourceArchive } from './source-archive.ts';
import { bundleInEachLanguage } from './speaking-script.ts';
import { styleSheet } from './style.ts';
import { pageTemplates } from './templates.ts';
import { webManifest } from './web-manifest.ts';
import { workerFiles } from './worker.ts';

/** The scripts of `/`, `/view` and `/answer`, and those that are loaded when asked for and say nothing. */
const PAGE_SCRIPTS = ['composer', 'reader', 'answer', 'qr', 'phrase'];
/** Loaded when asked for, with their own sentences: a file for each language. */
const SPEAKING_SCRIPTS = [
  'add-device',
  'answer-later',
  'ask-for-secret',
  'open-answer',
  'reader-later',
  'save-copy',
  'writer-access',
];
const FIRST_PAINT = 'src/browser/first-paint.ts';
const SERVER = 'src/runtimes/node/main.ts';
const TERMINAL = 'src/terminal/main.ts';
const THREAT_MODEL = 'docs/threat-model.md';
const WORKER = 'src/runtimes/worker/main.ts';
const MIGRATIONS = 'src/stores/migrations';
/** The sheets of `/view` and `/answer`, which have no more than each needs, and that of all other pages. */
const SHEETS = {
  'reading.css': ['style.css', ['view.tsx']],
  'answering.css': ['style.css', ['answer.tsx']],
  'style.css': ['writing.css', ['compose.tsx', 'missing.tsx', 'threat-model.tsx']],
} as const;
const STATIC_FILES = 'src/pages/static';
/** Its style sheet begins with Tailwind's own, whose licence no bundle tells of. */
const STYLE_PACKAGE = 'tailwindcss';

/** Makes dist/ from src/, and does nothing where that was done already. */
export async function buildWhenNeeded(root: string): Promise<void> {
  const inputs = await hashInputs(root);
  if (await isFresh(root, inputs)) return;
  const began = performance.now();
  await writeDist(root, await makeProduct(root), inputs);
  console.log(`Built dist/ in ${Math.round(performance.now() - began)} ms.`);
}

/** Makes everything that is shipped, in memory: the same sources give the same bytes. */
export async function makeProduct(root: string): Promise<Dist> {
  const copies = copyTemplates(root);
  const [scripts, server, styles, documents, statics, archive] = await Promise.all([
    pageScripts(root, copies),
    bundleForNode(root, SERVER),
    styleSheets(root),
    documentStyle(root),
    readAll(root, STATIC_FILES),
    sourceArchive(root),
  ]);
  const fixed = statics.map(([name, bytes]) => asset(name, bytes));
  const assets = [
    ...scripts.map(([name, { bytes }]) => asset(name, bytes)),
    ...styles,
    asset('document.css', documents),
    ...fixed,
    webManifest(fixed),
  ];
  // No page loads it, so it is not in the hash of what pages load.
  const source = asset('source.tgz', archive);
  const inline = await inlineTexts(root);
  const version = await versionOf(root);
  const made = manifest(version, assets, inline);
  const templates = await pageTemplates(root, (language) => buildInfoOf(made, inline.threatModel, language));
  const site = plainSite(pathOf(assets, 'inigma.webmanifest'), source.path);
  const rendered: Dist = new Map([
    ...templates,
    [SITE_PATH, JSON.stringify(site)],
    [OPENAPI_FILE, JSON.stringify(openApiDocument(made.version))],
  ]);
  const worker = await bundleForWorkers(root, WORKER, made);
  const terminal = await bundleForTerminals(root, TERMINAL, version, (await copies)['en'] ?? '');
  return new Map([
    ...servedFiles([...assets, source]),
    ...(await serverFiles(root, server, made)),
    ...below('server/', rendered),
    ['inigma.js', terminal.bytes],
    ...below('package/', await packageFiles(root, terminal)),
    ...workerFiles(worker, [...assets, source]),
    ...below('worker/public/', rendered),
    [
      'THIRD-PARTY-LICENSES.txt',
      await licenses(root, [...scripts.map(([, script]) => script), server, worker, terminal]),
    ],
  ]);
}

/** Each script of a page, by the name of its asset. */
async function pageScripts(
  root: string,
  copies: Promise<CopyTemplates>,
): Promise<(readonly [string, Bundle])[]> {
  const plain = PAGE_SCRIPTS.map(
    async (name) => [`${name}.js`, await bundleForBrowsers(root, `src/browser/${name}.ts`)] as const,
  );
  const speaking = SPEAKING_SCRIPTS.map(async (name) => {
    const bundling = bundleInEachLanguage(root, `src/browser/${name}.ts`);
    const [scripts, templates] = await Promise.all([bundling, copies]);
    const filled = name === 'save-copy' ? scripts.map((script) => withTemplate(script, templates)) : scripts;
    return filled.map((script) => [`${name}-${script.language}.js`, script] as const);
  });
  return [...(await Promise.all(plain)), ...(await Promise.all(speaking)).flat()];
}

function styleSheets(root: string): Promise<BuiltAsset[]> {
  const sheets = Object.entries(SHEETS);
  return Promise.all(
    sheets.map(async ([name, [file, pages]]) => asset(name, await styleSheet(root, file, pages))),
  );
}

function servedFiles(assets: readonly BuiltAsset[]): Dist {
  return new Map(assets.flatMap((one) => [...encodings(one)].map(([path, bytes]) => [path.slice(1), bytes])));
}

function pathOf(assets: readonly BuiltAsset[], name: string): string {
  const found = assets.find((one) => one.name === name);
  if (found === undefined) throw new Error(`The build has no ${name}.`);
  return found.path;
}

function below(folder: string, files: Dist): Dist {
  return new Map([...files].map(([path, bytes]) => [folder + path, bytes]));
}

async function versionOf(root: string): Promise<string> {
  const { version }: { version: string } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
  return version;
}

async function inlineTexts(root: string): Promise<InlineTexts> {
  return {
    firstPaint: await bundleForMarkup(root, FIRST_PAINT),
    threatModel: await documentMarkup(root, THREAT_MODEL),
  };
}

async function serverFiles(root: string, server: Bundle, manifest: Manifest): Promise<Dist> {
  const migrations = await readAll(root, MIGRATIONS);
  return new Map<string, Uint8Array | string>([
    ['server/main.js', server.bytes],
    ['server/manifest.json', `${JSON.stringify(manifest, null, 2)}\n`],
    ...migrations.map(([name, sql]): [string, Uint8Array] => [`server/migrations/${name}`, sql]),
  ]);
}

function licenses(root: string, bundles: readonly Bundle[]): Promise<string> {
  const packages = packagesOf(bundles.flatMap(({ inputs }) => inputs));
  return thirdPartyLicenses(root, [...packages, STYLE_PACKAGE]);
}

/** Path and bytes of every file below a folder, which may be missing; the paths start there. */
async function readAll(root: string, folder: string): Promise<[string, Uint8Array][]> {
  const paths = await filesBelow(root, folder);
  return Promise.all(paths.map(async (path) => [relative(folder, path), await readFile(join(root, path))]));
}
