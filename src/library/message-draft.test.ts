import { expect, test } from 'vitest';
import { AttachedFiles } from './message-draft.ts';

test('a file that is given again is the same for as long as nothing in it changes', async () => {
  const attached = new AttachedFiles();
  const given = { name: 'key.txt', bytes: new TextEncoder().encode('first') };
  const first = attached.fileOf(given);
  expect(attached.fileOf(given)).toBe(first);
  given.bytes.set(new TextEncoder().encode('other'));
  const second = attached.fileOf(given);
  expect(await (second as File).text()).toBe('other');
  given.name = 'another.txt';
  expect(attached.fileOf(given).name).toBe('another.txt');
  expect(await (first as File).text()).toBe('first');
});
