/**
 * The way into `npm start`, `npm test` and the commands for Cloudflare: plain JavaScript for whatever Node, from 20 on, a machine has.
 * It installs what is missing and goes on with the project's own Node, which runs TypeScript as it is.
 */
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { installWhenNeeded, ownNode } from './install.js';
import { run } from './run.js';
import { SERVER_FLAGS } from './server-flags.js';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));

/** What each command runs, one after the other, with Node's own flags; the arguments of the command line go to the last. */
const COMMANDS = new Map([
  ['start', [['build/build.ts'], [...SERVER_FLAGS, 'dist/server/main.js']]],
  ['test', [['build/test.ts']]],
  ['worker:dev', [['build/build.ts'], ['build/worker-bundle.ts'], ['build/worker-dev.ts']]],
  ['worker:build', [['build/build.ts'], ['build/worker-bundle.ts']]],
  ['worker:migrate', [['build/worker-migrate.ts']]],
  ['worker:deploy', [['build/build.ts'], ['build/worker-deploy.ts']]],
  ['worker:remove', [['build/worker-remove.ts']]],
  ['worker:invite', [['build/worker-invite.ts']]],
  ['worker:stats', [['build/worker-stats.ts']]],
  ['worker:check', [['build/build.ts'], ['build/worker-check.ts']]],
]);

/**
 * @param {string} command
 * @param {readonly string[]} args
 * @returns {Promise<number>} the exit code
 */
async function bootstrap(command, args) {
  if (Number.parseInt(process.versions.node, 10) < 20) {
    console.error(`Inigma needs Node.js 20 or later to start; this is ${process.version}.`);
    return 1;
  }
  const programs = COMMANDS.get(command);
  if (programs === undefined) {
    console.error(`Usage: node build/bootstrap.js ${[...COMMANDS.keys()].join(' | ')}`);
    return 1;
  }
  let end = await installWhenNeeded(ROOT);
  for (const programArgs of programs) {
    if (end.code !== 0 || end.stopped) break;
    const own = programArgs === programs[programs.length - 1] ? args : [];
    end = await run(ownNode(ROOT), [...programArgs, ...own], { cwd: ROOT });
  }
  return end.code;
}

process.exitCode = await bootstrap(process.argv[2] || '', process.argv.slice(3));
