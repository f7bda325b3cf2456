import { existsSync, renameSync, rmSync } from 'node:fs';
import { openDatabase } from './connection.ts';

/**
 * Creates a database file from the output of `wrangler d1 export`; the server migrates its tables when it first opens it.
 * Throws if the file already exists, and leaves none behind if the text is not an export of Inigma.
 */
export function loadExportOfD1(text: string, file: string): void {
  if (existsSync(file)) throw new Error(`The file ${file} already exists; choose another name.`);
  const unfinished = `${file}.arriving`;
  rmSync(unfinished, { force: true });
  const database = openDatabase(unfinished);
  try {
    database.exec(text);
    database.prepare('SELECT id, ttl, encrypted_message FROM messages LIMIT 1').all();
    database.close();
    renameSync(unfinished, file);
  } catch (cause) {
    if (database.isOpen) database.close();
    rmSync(unfinished, { force: true });
    throw new Error('The file is not a D1 export of an Inigma database.', { cause });
  }
}
