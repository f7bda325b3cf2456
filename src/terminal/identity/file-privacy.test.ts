import { chmod, mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { accessListArguments, accessListProgram, filePrivacyOn } from './file-privacy.ts';
import { TerminalKeyring } from './terminal-keyring.ts';

const WINDOWS = { platform: 'win32', homeFolder: 'C:\\Users\\Kim Muster', environment: {} } as const;

test('by the mode of a file, only its owner can read it', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'inigma-privacy-'));
  const path = join(folder, 'a');
  await writeFile(path, '');
  await chmod(path, 0o644);
  const privacy = filePrivacyOn({ ...WINDOWS, platform: 'linux' });
  expect(await privacy.isProtected(path)).toBe(false);
  await privacy.protect(path);
  expect(await privacy.isProtected(path)).toBe(true);
  expect((await stat(path)).mode & 0o777).toBe(0o600);
  await rm(folder, { recursive: true });
});

test('on Windows a path with spaces is one argument, and the program is named by its whole path', () => {
  const path = 'C:\\Users\\Kim Muster\\AppData\\Roaming\\inigma\\identities\\example.com.json';
  expect(new TerminalKeyring('https://example.com', WINDOWS).file.path).toBe(path);
  expect(accessListArguments(path)).toEqual([path, '/inheritance:r', '/grant:r', '*S-1-3-4:F', '/q']);
  expect(accessListProgram({ SystemRoot: 'D:\\Windows' })).toBe('D:\\Windows\\System32\\icacls.exe');
  expect(accessListProgram({})).toBe('C:\\Windows\\System32\\icacls.exe');
});

test('where there is no such program nothing is taken for protected', async () => {
  await expect(filePrivacyOn(WINDOWS).protect('a')).rejects.toMatchObject({ code: 'ENOENT' });
});
