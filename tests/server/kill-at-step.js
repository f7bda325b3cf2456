/**
 * Loaded before the program (`--import`): kills the process right before it makes, renames or removes a file for the time that
 * KILL_AT_STEP says. Nothing is left out or done differently until then.
 */
import promises from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';

const STEPS = /** @type {const} */ (['open', 'link', 'copyFile', 'rename', 'rm']);

let steps = 0;
for (const name of STEPS) {
  const step = /** @type {(...args: unknown[]) => Promise<unknown>} */ (promises[name]);
  Object.assign(promises, {
    [name]: (/** @type {unknown[]} */ ...args) => {
      steps += 1;
      if (steps === Number(process.env['KILL_AT_STEP'])) process.kill(process.pid, 'SIGKILL');
      return step(...args);
    },
  });
}
syncBuiltinESMExports();
