import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ROOT } from '../tool.ts';
import { notesOf } from './changelog.ts';
import { CHECKSUMS_FILE, checksumsOf } from './checksums.ts';

/** `node build/release/describe-release.ts v0.2.0 FOLDER`: writes the checksums of the archives in it, and the notes beside them. */
const [tag = '', folder = ''] = process.argv.slice(2);
const changelog = await readFile(join(ROOT, 'CHANGELOG.md'), 'utf8');
await writeFile(join(folder, CHECKSUMS_FILE), await checksumsOf(folder));
await writeFile(join(folder, 'notes.md'), `${notesOf(changelog, tag.replace(/^v/, ''))}\n`);
