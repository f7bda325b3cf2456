import { createHash } from 'node:crypto';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { asset, encodings } from './asset.ts';
import { manifest } from './manifest.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const script = asset('composer.js', bytes('console.log(1);\n'.repeat(100)));

describe('an asset', () => {
  test('has an address that changes with its bytes and keeps its ending', () => {
    expect(script.path).toMatch(/^\/assets\/composer-[0-9a-f]{12}\.js$/);
    expect(asset('composer.js', script.bytes).path).toBe(script.path);
    expect(asset('composer.js', bytes('console.log(2);')).path).not.toBe(script.path);
  });

  test('has the integrity that a browser works out for it', () => {
    const hash = createHash('sha384').update(script.bytes).digest('base64');
    expect(script.integrity).toBe(`sha384-${hash}`);
  });

  test('lies on disk plain and compressed, with the same content', () => {
    const files = encodings(script);
    expect([...files.keys()]).toEqual([script.path, `${script.path}.br`, `${script.path}.gz`]);
    const [plain, br, gz] = [...files.values()];
    expect(brotliDecompressSync(br ?? '')).toEqual(Buffer.from(plain ?? ''));
    expect(gunzipSync(gz ?? '')).toEqual(Buffer.from(plain ?? ''));
  });

  test('lies on disk plain alone where compressing makes it no smaller', () => {
    const short = asset('icon.svg', bytes('<svg/>'));
    expect([...encodings(short).keys()]).toEqual([short.path]);
  });
});

describe('the manifest', () => {
  const style = asset('style.css', bytes('p{}'));
  const markup = { firstPaint: '', threatModel: '' };

  test('names each asset and says where it lies', () => {
    const { version, assets } = manifest('1.2.3', [style, script], markup);
    expect(version).toBe('1.2.3');
    expect(assets['style.css']).toEqual({ path: style.path, integrity: style.integrity });
    expect(Object.keys(assets)).toEqual(['composer.js', 'style.css']);
  });

  test('calls a build by one hash, which any changed byte changes and no order does', () => {
    const { build } = manifest('1', [style, script], markup);
    expect(manifest('1', [script, style], markup).build).toBe(build);
    expect(manifest('1', [asset('style.css', bytes('p{ }')), script], markup).build).not.toBe(build);
    expect(manifest('1', [style, script], { ...markup, firstPaint: 'paint()' }).build).not.toBe(build);
    expect(manifest('1', [style, script], { ...markup, threatModel: '<h1>' }).build).not.toBe(build);
  });
});
