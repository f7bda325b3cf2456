import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { provideProgram } from '../../../build/program.ts';

/** What promtool prints and how it ends, with `document` in a file whose name comes last. JSON is YAML. */
export async function promtool(args: readonly string[], document: object) {
  const folder = mkdtempSync(join(tmpdir(), 'inigma-promtool-'));
  try {
    const file = join(folder, 'document.json');
    writeFileSync(file, JSON.stringify(document));
    const { status, stdout, stderr } = spawnSync(
      await provideProgram('promtool', 'prometheus'),
      [...args, file],
      { encoding: 'utf8' },
    );
    return { status, output: stdout + stderr };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
