import { brotliCompressSync, brotliDecompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { precompressTemplate } from './precompressed-template.ts';

const WORDS = 'A message for one person, and for nobody else. Здравствуй 你好 '.split(' ');
const FIRST = 'AAAAAAAAAAAAAAAAAAAAAA==';
const OTHERS = ['q83vASNFZ4mrze8BI0Vniw==', '/+/+/+/+/+/+/+/+/+/+/w==', '<script><script><scrip=='];

/** Parts as pages have them: some head, and a long body that repeats itself. */
function page(holes: number): string[] {
  const body = Array.from({ length: 2_000 }, (_, index) => WORDS[(index * index) % WORDS.length]).join(' ');
  const scripts = Array.from({ length: holes - 1 }, (_, index) => `"></script><script id="${index}" nonce="`);
  return ['<!doctype html><script nonce="', ...scripts, `"></script>${body}`];
}

describe('a page that is compressed once', () => {
  it.each([1, 2, 5, 12])(
    'a precompressed template decompresses to the page with its values (%d)',
    async (holes) => {
      const parts = page(holes);
      const fill = await precompressTemplate(parts, FIRST);
      for (const filling of [FIRST, ...OTHERS]) {
        expect(brotliDecompressSync(fill(filling)).toString()).toBe(parts.join(filling));
      }
    },
  );

  it('a precompressed template is hardly larger than a page compressed as a whole', async () => {
    const parts = page(2);
    const { length } = (await precompressTemplate(parts, FIRST))(FIRST);
    expect(length).toBeLessThan(brotliCompressSync(parts.join(FIRST)).length + 250);
  });

  it('a precompressed template may have no slot', async () => {
    const fill = await precompressTemplate(['just text'], FIRST);
    expect(brotliDecompressSync(fill(FIRST)).toString()).toBe('just text');
  });
});
