import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';
import type { HonoBase } from 'hono/hono-base';
import { typeOfAsset } from '../../http/pages/asset-type.ts';
import { chooseCoding } from '../../http/pages/content-coding.ts';
import { assetHeaders, type OriginSettings, originOf } from '../../http/security-headers.ts';
import type { RequestContext, RequestEnv } from '../../http/server-context.ts';

/** Content codings, the preferred one first. */
const CODINGS = ['br', 'gzip'] as const;
type Coding = (typeof CODINGS)[number];
/** File name extensions of the compressed copies that the build makes. */
const ENDINGS: Readonly<Record<Coding, string>> = { br: '.br', gzip: '.gz' };

interface Representation {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly headers: Readonly<Record<string, string>>;
}

/** One asset, plain and in each coding that the build made. */
interface Representations {
  readonly plain: Representation;
  readonly coded: ReadonlyMap<Coding, Representation>;
}

/** What pages load, by path: `/assets/style-0123456789ab.css`. */
export type Assets = ReadonlyMap<string, Representations>;

/** Reads the whole folder once, so no request touches the disk or can name a file outside it. */
export async function loadAssets(folder: string): Promise<Assets> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const plain = files.filter((file) => !Object.values(ENDINGS).includes(extname(file)));
  const loaded = plain.map(async (file): Promise<[string, Representations]> => {
    const path = relative(folder, file).split(sep).join('/');
    return [`/assets/${path}`, await loadAsset(file, files)];
  });
  return new Map(await Promise.all(loaded));
}

async function loadAsset(file: string, files: readonly string[]): Promise<Representations> {
  const type = typeOfAsset(file);
  const there = CODINGS.filter((coding) => files.includes(file + ENDINGS[coding]));
  const coded = there.map(async (coding): Promise<[Coding, Representation]> => {
    const bytes = new Uint8Array(await readFile(file + ENDINGS[coding]));
    return [coding, representation(bytes, type, { 'Content-Encoding': coding })];
  });
  const plain = representation(new Uint8Array(await readFile(file)), type, {});
  return { plain, coded: new Map(await Promise.all(coded)) };
}

/** The same with files that are in no build, such as the operator's logo. */
export function withAssets(
  assets: Assets,
  more: readonly { readonly path: string; readonly bytes: Uint8Array<ArrayBuffer> }[],
): Assets {
  const added = more.map(({ path, bytes }): [string, Representations] => [
    path,
    { plain: representation(bytes, typeOfAsset(path), {}), coded: new Map() },
  ]);
  return new Map([...assets, ...added]);
}

/** Each coding has its own ETag (RFC 9110 §8.8.3), a hash of its bytes. */
function representation(
  bytes: Uint8Array<ArrayBuffer>,
  type: string,
  extraHeaders: Record<string, string>,
): Representation {
  const tag = createHash('sha256').update(bytes).digest('base64url').slice(0, 22);
  return { bytes, headers: { 'Content-Type': type, ETag: `"${tag}"`, ...extraHeaders } };
}

/** Serves the assets of the build; any other path gets the usual 404. */
export function addAssets(app: HonoBase<RequestEnv>, assets: Assets, context: OriginSettings): void {
  app.get('/assets/*', (c) => {
    const asset = assets.get(c.req.path);
    return asset === undefined ? c.notFound() : serveAsset(asset, c, context);
  });
  app.all('/assets/*', (c) => {
    if (!assets.has(c.req.path)) return c.notFound();
    return new Response(null, {
      status: 405,
      headers: { ...headersFor(c, context), Allow: 'GET, HEAD' },
    });
  });
}

/** 304 if the client already has these bytes. */
function serveAsset(asset: Representations, c: RequestContext, context: OriginSettings): Response {
  const coding = chooseCoding(c.req.header('Accept-Encoding'), [...asset.coded.keys()]);
  const { bytes, headers } = (coding && asset.coded.get(coding)) ?? asset.plain;
  const all = { ...headersFor(c, context), ...headers };
  return matchesTag(c.req.header('If-None-Match'), headers['ETag'])
    ? new Response(null, { status: 304, headers: all })
    : new Response(bytes, { status: 200, headers: { ...all, 'Content-Length': String(bytes.length) } });
}

function headersFor(c: RequestContext, context: OriginSettings): Record<string, string> {
  return { ...assetHeaders(originOf(context, c.req.raw)), 'X-Request-ID': c.get('requestId') };
}

/** Weak comparison, as RFC 9110 §13.1.2 requires. */
function matchesTag(ifNoneMatch: string | undefined, tag: string | undefined): boolean {
  const tags = (ifNoneMatch ?? '').split(',').map((one) => one.trim().replace(/^W\//, ''));
  return tag !== undefined && (tags.includes(tag) || tags.includes('*'));
}
