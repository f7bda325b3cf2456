import { spawn } from 'node:child_process';
import { constants } from 'node:os';

/** @type {NodeJS.Signals[]} */
const PASSED_ON = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/**
 * Runs a program to its end with our terminal, and hands it every signal that asks us to stop.
 * `code` is its exit code (128 + n where signal n ended it, 127 where it could not be started);
 * `stopped` is true where a signal asked us to stop, so that nothing else is started.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 * @returns {Promise<{ code: number, stopped: boolean }>}
 */
export function run(command, args, options = {}) {
  return new Promise((resolve) => {
    let stopped = false;
    const child = spawn(command, args, { stdio: 'inherit', ...options });
    /** @param {NodeJS.Signals} signal */
    const passOn = (signal) => {
      stopped = true;
      child.kill(signal);
    };
    /** @param {number} code */
    const end = (code) => {
      for (const signal of PASSED_ON) process.off(signal, passOn);
      resolve({ code, stopped });
    };
    for (const signal of PASSED_ON) process.on(signal, passOn);
    child.once('error', (error) => {
      console.error(`Cannot start ${command}: ${error.message}`);
      end(127);
    });
    child.once('exit', (code, signal) => end(code ?? 128 + (signal ? constants.signals[signal] : 0)));
  });
}
