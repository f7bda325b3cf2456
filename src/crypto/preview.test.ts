import { expect, test } from 'vitest';
import { previewType } from './preview.ts';

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

test.each([
  ['image/png', PNG],
  ['image/png', [...PNG, 1, 2, 3]],
  ['image/jpeg', [0xff, 0xd8, 0xff, 0xe0]],
  ['image/gif', [...ascii('GIF87a'), 1]],
  ['image/gif', [...ascii('GIF89a'), 1]],
  ['image/webp', [...ascii('RIFF'), 1, 2, 3, 4, ...ascii('WEBPVP8 ')]],
])('%s is recognized by its first bytes', (type, bytes) => {
  expect(previewType(new Uint8Array(bytes))).toBe(type);
});

test.each([
  ['nothing', []],
  ['a signature cut short', PNG.slice(0, 7)],
  ['a signature that comes later', [0, ...PNG]],
  ['a vector image', ascii('<svg xmlns="http://www.w3.org/2000/svg">')],
  ['a page', ascii('<!doctype html>')],
  ['a document', ascii('%PDF-1.7')],
  ['another GIF', ascii('GIF88a')],
  ['a sound in the same container', [...ascii('RIFF'), 1, 2, 3, 4, ...ascii('WAVE')]],
])('%s has no preview', (_name, bytes) => {
  expect(previewType(new Uint8Array(bytes))).toBe(null);
});

function ascii(text: string): number[] {
  return [...text].map((character) => character.charCodeAt(0));
}
