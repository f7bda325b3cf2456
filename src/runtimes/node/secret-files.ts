import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Environment, ReadText } from '../../http/setting.ts';

/**
 * The settings that are secrets, or hold one. Each may be given as a file too: NAME_FILE names it, and in the image the
 * mounted secret whose name is NAME in lower case is read. A new secret setting needs only its name here.
 */
export const SECRET_SETTINGS: readonly string[] = ['DATABASE_URL', 'CLIENT_ADDRESS_HMAC_KEY'];

/** A URL or a key is much shorter; a longer file is the wrong one. */
const MAX_BYTES = 8_192;
/** Where the image has this program (deploy/docker/Dockerfile). */
const PROGRAM_OF_IMAGE = '/app/server/';
/** Where Docker, Podman and Swarm mount secrets. */
const MOUNTED_SECRETS = '/run/secrets';

/** Strict, and without a byte order mark, which some editors and PowerShell put before the text. */
const UTF_8 = new TextDecoder('utf-8', { fatal: true });

/**
 * The folder of mounted secrets for the program in this folder; null outside of the image, where such a file may belong to
 * another service.
 */
export function mountedSecrets(programFolder: string): string | null {
  return programFolder === PROGRAM_OF_IMAGE ? MOUNTED_SECRETS : null;
}

/** Reads texts from an environment, and those of secrets from files too. No error repeats what a file holds. */
export function textOrFile(environment: Environment, secretsFolder: string | null): ReadText {
  return (name) => {
    const text = environment[name];
    if (!SECRET_SETTINGS.includes(name)) return { text };
    const file = environment[`${name}_FILE`]?.trim() ?? '';
    const isSet = text !== undefined && text.trim() !== '';
    if (file !== '') return isSet ? bothSet(name) : readSecret(`${name}_FILE must name`, file);
    return isSet || secretsFolder === null ? { text } : readMounted(name, secretsFolder);
  };
}

type Text = ReturnType<ReadText>;

function bothSet(name: string): Text {
  return { error: `${name} and ${name}_FILE must not both be set` };
}

/** Without the folder, Node's permission model denies reading in it: it recognizes a folder by its being there. */
function readMounted(name: string, folder: string): Text {
  const file = join(folder, name.toLowerCase());
  const found = readSecret(`The secret ${file} must be`, file);
  return found.error !== undefined && isAbsent(file) ? { text: undefined } : found;
}

function isAbsent(file: string): boolean {
  try {
    return statSync(file, { throwIfNoEntry: false }) === undefined;
  } catch (error) {
    return codeOf(error) === 'ERR_ACCESS_DENIED';
  }
}

/** An error begins with `must`, and goes on with what kind of file it has to be. */
function readSecret(must: string, file: string): Text {
  const otherThan = (kind: string): Text => ({ error: `${must} ${kind}` });
  try {
    const stats = statSync(file);
    if (!stats.isFile()) return otherThan('a file');
    if (stats.size > MAX_BYTES) return otherThan(`a file of at most ${MAX_BYTES} bytes`);
    const text = UTF_8.decode(readFileSync(file)).replace(/\r?\n$/, '');
    return text.trim() === '' ? otherThan('a file that is not empty') : { text };
  } catch (error) {
    if (error instanceof TypeError) return otherThan('a text file in UTF-8');
    return otherThan(`a readable file (${codeOf(error)})${deniedHint(error)}`);
  }
}

function deniedHint(error: unknown): string {
  return codeOf(error) === 'ERR_ACCESS_DENIED'
    ? `: Node's permission model allows none outside of ${MOUNTED_SECRETS} and /app in the image`
    : '';
}

function codeOf(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? 'unknown error';
}
