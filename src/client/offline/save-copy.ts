import { type Contents, packEnvelope } from '../../crypto/envelope.ts';
import { labelFits } from '../../crypto/label.ts';
import { copyNumber, sealCopy } from '../../crypto/offline/sealed-copy.ts';
import type { Secret } from '../../crypto/secret.ts';
import { copyFile } from './copy-file.ts';

/** A file is as long as it needs to be: no server limits it. */
const NO_LIMIT = Number.MAX_SAFE_INTEGER;

/** A message as a file that opens without any server, and its key. */
export interface OfflineCopy {
  readonly key: Secret;
  /** Of the file, and without a word of the message. */
  readonly name: string;
  readonly html: string;
}

/**
 * Encrypts a message again, under a new key. A label of an earlier client may be longer than one can be; it is left out then.
 * @throws CryptoError `damaged` where what was encrypted does not open again
 */
export async function makeCopy(contents: Contents, template: string): Promise<OfflineCopy> {
  const label = labelFits(contents.label) ? contents.label : '';
  const { key, bytes } = await sealCopy(packEnvelope({ ...contents, label }, NO_LIMIT));
  return { key, name: `inigma-copy-${copyNumber(bytes)}.html`, html: copyFile(template, bytes) };
}
