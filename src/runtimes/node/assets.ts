import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';
import type { Hono } from 'hono';
import { typeOfAsset } from '../../http/asset-type.ts';
import { chooseCoding } from '../../http/content-coding.ts';
import type { House, Visit, Visitor } from '../../http/house.ts';
import { assetHeaders } from '../../http/security-headers.ts';

/** How a file may travel; the coding that is named first is preferred. */
const CODINGS = ['br', 'gzip'] as const;
type Coding = (typeof CODINGS)[number];
/** The build puts compressed bytes beside the plain ones, under these endings. */
const ENDINGS: Readonly<Record<Coding, string>> = { br: '.br', gzip: '.gz' };

interface Representation {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly headers: Readonly<Record<string, string>>;
}

interface Asset {
  readonly plain: Representation;
  readonly coded: ReadonlyMap<Coding, Representation>;
}

/** What pages load, by path: `/assets/style-0123456789ab.css`. */
export type Assets = ReadonlyMap<string, Asset>;

/** Reads the whole folder once, so that no request ever touches the disk, and none can name a file outside. */
export async function loadAssets(folder: string): Promise<Assets> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const plain = files.filter((file) => !Object.values(ENDINGS).includes(extname(file)));
  const loaded = plain.map(async (file): Promise<[string, Asset]> => {
    const path = relative(folder, file).split(sep).join('/');
    return [`/assets/${path}`, await loadAsset(file, files)];
  });
  return new Map(await Promise.all(loaded));
}

async function loadAsset(file: string, files: readonly string[]): Promise<Asset> {
  const type = typeOfAsset(file);
  const there = CODINGS.filter((coding) => files.includes(file + ENDINGS[coding]));
  const coded = there.map(async (coding): Promise<[Coding, Representation]> => {
    const bytes = new Uint8Array(await readFile(file + ENDINGS[coding]));
    return [coding, representation(bytes, type, { 'Content-Encoding': coding })];
  });
  const plain = representation(new Uint8Array(await readFile(file)), type, {});
  return { plain, coded: new Map(await Promise.all(coded)) };
}

/** Each coding has a tag of its own (RFC 9110 §8.8.3), made of its bytes. */
function representation(
  bytes: Uint8Array<ArrayBuffer>,
  type: string,
  own: Record<string, string>,
): Representation {
  const tag = createHash('sha256').update(bytes).digest('base64url').slice(0, 22);
  return { bytes, headers: { 'Content-Type': type, ETag: `"${tag}"`, ...own } };
}

/** Gives the door what the build has made; what is not there is answered like any unknown path. */
export function addAssets(app: Hono<Visit>, assets: Assets, publicUrl: House['publicUrl']): void {
  app.get('/assets/*', (visitor) => {
    const asset = assets.get(visitor.req.path);
    return asset === undefined ? visitor.notFound() : serveAsset(asset, visitor, publicUrl);
  });
  app.all('/assets/*', (visitor) => {
    if (!assets.has(visitor.req.path)) return visitor.notFound();
    return new Response(null, {
      status: 405,
      headers: { ...headersFor(visitor, publicUrl), Allow: 'GET, HEAD' },
    });
  });
}

/** 304 where the visitor has these very bytes already. */
function serveAsset(asset: Asset, visitor: Visitor, publicUrl: House['publicUrl']): Response {
  const coding = chooseCoding(visitor.req.header('Accept-Encoding'), [...asset.coded.keys()]);
  const { bytes, headers } = (coding && asset.coded.get(coding)) ?? asset.plain;
  const all = { ...headersFor(visitor, publicUrl), ...headers };
  return isKnown(visitor.req.header('If-None-Match'), headers['ETag'])
    ? new Response(null, { status: 304, headers: all })
    : new Response(bytes, { status: 200, headers: { ...all, 'Content-Length': String(bytes.length) } });
}

function headersFor(visitor: Visitor, publicUrl: House['publicUrl']): Record<string, string> {
  return { ...assetHeaders(publicUrl(visitor.req.raw)), 'X-Request-ID': visitor.get('requestId') };
}

/** Weak comparison, as RFC 9110 §13.1.2 asks. */
function isKnown(known: string | undefined, tag: string | undefined): boolean {
  const tags = (known ?? '').split(',').map((one) => one.trim().replace(/^W\//, ''));
  return tag !== undefined && (tags.includes(tag) || tags.includes('*'));
}
