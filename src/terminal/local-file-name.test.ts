import { expect, test } from 'vitest';
import { localFileName } from './local-file-name.ts';

test.each([
  ['b: c.bin', 'b: c.bin', 'b_ c.bin'],
  ['report.pdf:hidden.exe', 'report.pdf:hidden.exe', 'report.pdf_hidden.exe'],
  ['C:\\Windows\\a.dll', 'a.dll', 'a.dll'],
  ['what?.txt', 'what?.txt', 'what_.txt'],
  ['notes.txt. .', 'notes.txt. .', 'notes.txt'],
  ['nul', '_nul', '_nul'],
  ['nul. .', '_nul. .', '_nul'],
  ['...', 'file', 'file'],
  ['Grüße.txt', 'Grüße.txt', 'Grüße.txt'],
])('%j is saved as %j, and on Windows as %j', (given, elsewhere, onWindows) => {
  expect(localFileName(given, 'linux')).toBe(elsewhere);
  expect(localFileName(given, 'win32')).toBe(onWindows);
});
