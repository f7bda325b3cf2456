import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { installStamp, isInstalled, ownNode } from './install.js';

const LOCK = JSON.stringify({ packages: { 'node_modules/node': { version: '24.1.2' } } });
let root: string;

/** A project whose last `npm ci` came to its end, with a Node that knows only its version. */
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'inigma-install-'));
  writeFileSync(join(root, 'package-lock.json'), LOCK);
  mkdirSync(dirname(ownNode(root)), { recursive: true });
  nodeSays('v24.1.2');
  writeFileSync(join(root, 'node_modules', '.inigma-installed'), installStamp(LOCK));
});

afterEach(() => rmSync(root, { recursive: true }));

function nodeSays(version: string): void {
  writeFileSync(ownNode(root), `#!/bin/sh\necho ${version}\n`);
  chmodSync(ownNode(root), 0o755);
}

describe('an installation', () => {
  test('a complete installation is recognized, so that nothing is installed twice', () => {
    expect(isInstalled(root)).toBe(true);
  });

  test('an installation is out of date when package-lock.json has changed', () => {
    writeFileSync(join(root, 'package-lock.json'), LOCK.replace('{', '{ '));
    expect(isInstalled(root)).toBe(false);
  });

  test('an installation for another platform is not taken, as in a folder that two machines share', () => {
    expect(installStamp(LOCK, 'linux-x64')).not.toBe(installStamp(LOCK, 'linux-arm64'));
  });

  test('an interrupted installation is incomplete, since the stamp is written last', () => {
    rmSync(join(root, 'node_modules', '.inigma-installed'));
    expect(isInstalled(root)).toBe(false);
  });

  test.each([
    ['is gone', () => rmSync(ownNode(root))],
    ['is another version', () => nodeSays('v20.1.2')],
    ['does not run', () => chmodSync(ownNode(root), 0o644)],
    ['was cut off', () => writeFileSync(ownNode(root), '\x7fELF')],
  ])('an installation is incomplete when its Node %s', (_, breakNode) => {
    breakNode();
    expect(isInstalled(root)).toBe(false);
  });
});
