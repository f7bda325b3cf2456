import { createHash } from 'node:crypto';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { asset, encodings } from './asset.ts';
import { manifest } from './manifest.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const script = asset('composer.js', bytes('console.log(1);\n'.repeat(100)));

describe('an asset', () => {
  test('an asset’s path changes with its bytes and keeps its file extension', () => {
    expect(script.path).toMatch(/^\/assets\/composer-[0-9a-f]{12}\.js$/);
    expect(asset('composer.js', script.bytes).path).toBe(script.path);
    expect(asset('composer.js', bytes('console.log(2);')).path).not.toBe(script.path);
  });

  test('an asset has the integrity hash that a browser computes', () => {
    const hash = createHash('sha384').update(script.bytes).digest('base64');
    expect(script.integrity).toBe(`sha384-${hash}`);
  });

  test('an asset is written both uncompressed and compressed, with the same content', () => {
    const files = encodings(script);
    expect([...files.keys()]).toEqual([script.path, `${script.path}.br`, `${script.path}.gz`]);
    const [plain, br, gz] = [...files.values()];
    expect(brotliDecompressSync(br ?? '')).toEqual(Buffer.from(plain ?? ''));
    expect(gunzipSync(gz ?? '')).toEqual(Buffer.from(plain ?? ''));
  });

  test('an asset that compression does not make smaller is written uncompressed only', () => {
    const short = asset('icon.svg', bytes('<svg/>'));
    expect([...encodings(short).keys()]).toEqual([short.path]);
  });
});

describe('the manifest', () => {
  const style = asset('style.css', bytes('p{}'));
  const favicon = asset('favicon.ico', bytes('icon'));
  const markup = { firstPaint: '', threatModel: '' };

  test('the manifest names each asset with its path and integrity', () => {
    const { version, assets } = manifest('1.2.3', [style, script, favicon], markup);
    expect(version).toBe('1.2.3');
    expect(assets['style.css']).toEqual({ path: style.path, integrity: style.integrity });
    expect(Object.keys(assets)).toEqual(['composer.js', 'favicon.ico', 'style.css']);
  });

  test('the manifest names the favicon, without which there is no build', () => {
    expect(manifest('1', [favicon], markup).favicon).toBe(favicon.path);
    expect(() => manifest('1', [style, script], markup)).toThrow('favicon.ico');
  });

  test('the build hash changes with every byte of an asset, and not with their order', () => {
    const { build } = manifest('1', [style, script, favicon], markup);
    expect(manifest('1', [favicon, script, style], markup).build).toBe(build);
    expect(manifest('1', [asset('style.css', bytes('p{ }')), script, favicon], markup).build).not.toBe(build);
    expect(manifest('1', [style, script, favicon], { ...markup, firstPaint: 'paint()' }).build).not.toBe(
      build,
    );
    expect(manifest('1', [style, script, favicon], { ...markup, threatModel: '<h1>' }).build).not.toBe(build);
  });
});
