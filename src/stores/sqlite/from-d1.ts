import { existsSync, renameSync, rmSync } from 'node:fs';
import { openDatabase } from './connection.ts';

/**
 * Makes a database file of the text that `wrangler d1 export` wrote; the server brings its tables up to date when it first
 * opens it. Throws where there is such a file already, and leaves none behind where the text is no export of Inigma's.
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
