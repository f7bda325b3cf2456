import { posix } from 'node:path';

/** Documents by their path from the root of the project, and the paths of all its files. */
export interface Documentation {
  readonly documents: ReadonlyMap<string, string>;
  readonly files: ReadonlySet<string>;
}

/** Folders at the root: what begins with one of them is a path. */
const ROOT_FOLDERS = new Set(['.github', 'src', 'tests', 'build', 'bench', 'deploy', 'docs']);
/** Folders that a build makes. */
const BUILT = new Set(['dist/']);
/** A bare `NAME.js` is a package, such as ipaddr.js. */
const SOURCE_FILE = /^[\w./*-]+\.(tsx?|css|jsonc?|md|ya?ml)$/;
const FOLDER = /^\w[\w./*-]*\/$/;

const CODE_BLOCK = /^ *```[\s\S]*?^ *```/gm;
const CODE_SPAN = /`([^`\n]+)`/g;
const LINK = /\]\(([^)\s]+)\)/g;

/** Paths in backticks that no file or folder of the project has. `CODE` and `*` stand for any name; a path may lack its first folders. */
export function pathViolations({ documents, files }: Documentation): string[] {
  return [...documents].flatMap(([document, text]) =>
    codeSpansIn(text)
      .filter((span) => isPath(span) && !hasPath(files, span))
      .map((span) => `${document} names ${span}, which does not exist`),
  );
}

/** Links within the project whose file or heading does not exist. */
export function linkViolations(documentation: Documentation): string[] {
  return [...documentation.documents].flatMap(([document, text]) =>
    linksIn(text)
      .filter((link) => !leadsSomewhere(documentation, document, link))
      .map((link) => `${document} links to ${link}, which does not exist`),
  );
}

function codeSpansIn(text: string): string[] {
  return Array.from(text.replace(CODE_BLOCK, '').matchAll(CODE_SPAN), ([, span = '']) => span);
}

function linksIn(text: string): string[] {
  const links = Array.from(text.replace(CODE_BLOCK, '').matchAll(LINK), ([, link = '']) => link);
  return links.filter((link) => !/^[a-z]+:/.test(link));
}

function isPath(span: string): boolean {
  // What begins with a slash is a path of a server.
  if (BUILT.has(span) || span.startsWith('/')) return false;
  const [first = '', ...rest] = span.split('/');
  const isBelowRoot = rest.length > 0 && ROOT_FOLDERS.has(first);
  return isBelowRoot || SOURCE_FILE.test(span) || FOLDER.test(span);
}

function hasPath(files: ReadonlySet<string>, path: string): boolean {
  const names = path.replace(/\/$/, '').split('/').map(patternOf);
  const ending = path.endsWith('/') ? '/' : '(/|$)';
  const pattern = new RegExp(`(^|/)${names.join('/')}${ending}`);
  return [...files].some((file) => pattern.test(file));
}

function patternOf(name: string): string {
  if (/^[A-Z]+$/.test(name)) return '[^/]+';
  return name.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '[^/]*');
}

function leadsSomewhere({ documents, files }: Documentation, document: string, link: string): boolean {
  const [path = '', heading] = link.split('#');
  const target = path === '' ? document : posix.join(posix.dirname(document), path);
  if (heading !== undefined) return anchorsOf(documents.get(target) ?? '').has(heading);
  return files.has(target) || [...files].some((file) => file.startsWith(`${target.replace(/\/$/, '')}/`));
}

/** The anchors that GitHub gives to headings, and those that the text sets itself. */
function anchorsOf(text: string): ReadonlySet<string> {
  const headings = text.replace(CODE_BLOCK, '').matchAll(/^#+ +(.+)$/gm);
  const own = text.matchAll(/<a id="([^"]+)">/g);
  return new Set([
    ...Array.from(headings, ([, title = '']) => anchorOf(title)),
    ...Array.from(own, ([, id = '']) => id),
  ]);
}

function anchorOf(title: string): string {
  return title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .replaceAll(' ', '-');
}
