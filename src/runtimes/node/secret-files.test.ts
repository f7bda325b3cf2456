import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readSettings } from './config.ts';
import { UNLIMITED } from './process-limits.ts';
import { mountedSecrets, SECRET_SETTINGS } from './secret-files.ts';

const KEY = 'f3b1c0a5d2e84796a1b5c9d3e7f20468';
const URL_WITH_PASSWORD = 'postgres://inigma:s3cret@db/inigma';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'inigma-secrets-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

function read(environment: Record<string, string>, secretsFolder: string | null = null) {
  return readSettings(environment, UNLIMITED, secretsFolder);
}

function databaseOf(result: ReturnType<typeof read>): string | undefined {
  const database = result.settings?.database;
  return database?.kind === 'postgres' ? database.address() : database?.file;
}

describe('a secret in a file', () => {
  it.each([
    ['as it is', ''],
    ['with a line break of Unix', '\n'],
    ['with a line break of Windows', '\r\n'],
  ])('a file gives the value %s', (_, end) => {
    const DATABASE_URL_FILE = file('url', URL_WITH_PASSWORD + end);
    const CLIENT_ADDRESS_HMAC_KEY_FILE = file('key', KEY + end);
    const result = read({ DATABASE_URL_FILE, CLIENT_ADDRESS_HMAC_KEY_FILE });
    expect([databaseOf(result), result.settings?.clientAddressHmacKey?.()]).toEqual([URL_WITH_PASSWORD, KEY]);
  });

  it('a byte order mark before the value is no part of it', () => {
    expect(databaseOf(read({ DATABASE_URL_FILE: file('url', `\uFEFF${URL_WITH_PASSWORD}`) }))).toBe(
      URL_WITH_PASSWORD,
    );
  });

  it('a link to a file gives what the file holds, as Kubernetes mounts a secret', () => {
    const link = join(folder, 'link');
    symlinkSync(file('url', URL_WITH_PASSWORD), link);
    expect(databaseOf(read({ DATABASE_URL_FILE: link }))).toBe(URL_WITH_PASSWORD);
  });

  it('a variable that is empty counts as unset', () => {
    const DATABASE_URL_FILE = file('url', URL_WITH_PASSWORD);
    expect(databaseOf(read({ DATABASE_URL: ' ', DATABASE_URL_FILE }))).toBe(URL_WITH_PASSWORD);
    expect(databaseOf(read({ DATABASE_URL: 'file:x.db', DATABASE_URL_FILE: '' }))).toBe('x.db');
  });

  it('no other setting is read from a file', () => {
    expect(read({ PORT_FILE: file('port', '99999') }).settings?.port).toBe(8000);
  });
});

describe('an invalid secret file', () => {
  it.each([
    ['is missing', () => join(folder, 'none'), 'must name a readable file (ENOENT)'],
    ['is a folder', () => folder, 'must name a file'],
    ['is empty', () => file('empty', ''), 'must name a file that is not empty'],
    ['holds a line break only', () => file('empty', '\n'), 'must name a file that is not empty'],
    [
      'is too long',
      () => file('long', `s3cret${'x'.repeat(8_187)}`),
      'must name a file of at most 8192 bytes',
    ],
    ['is no text', () => file('binary', Buffer.from('73ff', 'hex')), 'must name a text file in UTF-8'],
  ])('a file that %s is named by its setting', (_, make, rule) => {
    const { error } = read({ DATABASE_URL_FILE: make(), PORT: 'x' });
    expect(error).toContain(`DATABASE_URL_FILE ${rule}`);
    expect(error).toContain('PORT must');
    expect(error).not.toContain('s3cret');
  });

  it('a file of another user is named by its setting', () => {
    const path = file('url', URL_WITH_PASSWORD);
    chmodSync(path, 0o000);
    chmodSync(folder, 0o755);
    const isRoot = process.getuid?.() === 0;
    if (isRoot) process.seteuid?.(65_534);
    try {
      expect(read({ DATABASE_URL_FILE: path }).error).toBe(
        'Invalid settings: DATABASE_URL_FILE must name a readable file (EACCES).',
      );
    } finally {
      if (isRoot) process.seteuid?.(0);
    }
  });

  it.each(SECRET_SETTINGS)('%s in both forms is an error, which repeats neither', (name) => {
    const environment = { [name]: URL_WITH_PASSWORD, [`${name}_FILE`]: file('url', URL_WITH_PASSWORD) };
    expect(read(environment).error).toBe(`Invalid settings: ${name} and ${name}_FILE must not both be set.`);
  });

  it('the value of a file breaks the same rules as that of a variable, and is not repeated', () => {
    const { error } = read({ DATABASE_URL_FILE: file('url', 'postgres://inigma:s3cret@db') });
    expect(error).toMatch(/^Invalid settings: DATABASE_URL must be postgres:/);
    expect(error).not.toContain('s3cret');
  });
});

describe('a mounted secret', () => {
  it('the image reads its secrets from /run/secrets, and no other program does', () => {
    expect(mountedSecrets('/app/server/')).toBe('/run/secrets');
    expect(mountedSecrets('/home/someone/inigma/dist/server/')).toBeNull();
  });

  it('a mounted secret is read where neither form is set', () => {
    file('database_url', `${URL_WITH_PASSWORD}\n`);
    file('client_address_hmac_key', `${KEY}\n`);
    const result = read({}, folder);
    expect([databaseOf(result), result.settings?.clientAddressHmacKey?.()]).toEqual([URL_WITH_PASSWORD, KEY]);
  });

  it('either form takes precedence over a mounted secret', () => {
    file('database_url', URL_WITH_PASSWORD);
    expect(databaseOf(read({ DATABASE_URL: 'file:x.db' }, folder))).toBe('x.db');
    expect(databaseOf(read({ DATABASE_URL_FILE: file('named', 'file:y.db') }, folder))).toBe('y.db');
  });

  it('without a mounted secret the default is used', () => {
    expect(databaseOf(read({}, folder))).toBe('data/inigma.db');
    expect(databaseOf(read({}, join(folder, 'none')))).toBe('data/inigma.db');
  });

  it('a mounted secret that is empty or no file is an error, and not the default', () => {
    file('database_url', '');
    mkdirSync(join(folder, 'client_address_hmac_key'));
    expect(read({}, folder).error).toBe(
      `Invalid settings: The secret ${folder}/database_url must be a file that is not empty; The secret ${folder}/client_address_hmac_key must be a file.`,
    );
  });
});
