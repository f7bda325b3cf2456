import type { Caller } from '../identity.ts';
import { messageErrorKind } from '../message-error.ts';
import type { Secret } from '../primitives.ts';
import type { ReaderApi } from '../reader-api.ts';
import { look, type Seen } from '../receive.ts';
import type { KeyPart } from '../share-link.ts';

/** A message as a look found it, and whom the server takes this browser for. */
export interface FoundMessage {
  readonly id: string;
  readonly caller: Caller;
  readonly seen: Seen;
  /** The key that it was looked at with; of several the one that the server took, or the last. */
  readonly key: KeyPart | null;
  /** That key is of another message, or none that a browser made. */
  readonly keyIsWrong: boolean;
}

/** The tokens of readings that were begun here. */
interface BegunReadings {
  find(id: string): Secret | null;
  forget(id: string): void;
}

interface Dependencies {
  readonly api: ReaderApi;
  readonly tokens: BegunReadings;
}

/**
 * Looks at a message with each of the keys, until the server takes one; with a wrong key again without.
 * @throws ApiError; CryptoError `newer-version`
 */
export async function findMessage(
  { api, tokens }: Dependencies,
  id: string,
  caller: Caller,
  keys: readonly KeyPart[],
): Promise<FoundMessage> {
  const [key = null, ...others] = keys;
  try {
    const seen = await lookAsReader(api, tokens, id, caller, key);
    const isUnproven = seen.format !== 0 && seen.linkToken === null && !seen.is_owner;
    return { id, caller, seen, key, keyIsWrong: key !== null && isUnproven };
  } catch (error) {
    if (key === null || messageErrorKind(error) !== 'wrong-key') throw error;
    if (others.length > 0) return findMessage({ api, tokens }, id, caller, others);
    return { id, caller, seen: await look(api, id, caller), key, keyIsWrong: true };
  }
}

/** The same once more, for what may have changed; as it was where there is no answer. Never rejects. */
export async function findAgain(dependencies: Dependencies, found: FoundMessage): Promise<FoundMessage> {
  const { id, caller, key } = found;
  return findMessage(dependencies, id, caller, key === null ? [] : [key]).catch(() => found);
}

/** A token of this tab that began no reading gives way to the identity's own, by which all tabs are one reader. */
async function lookAsReader(
  api: ReaderApi,
  tokens: BegunReadings,
  id: string,
  caller: Caller,
  part: KeyPart | null,
): Promise<Seen> {
  const begun = tokens.find(id);
  const key = part?.key ?? null;
  const seen = await look(api, id, caller, { key, readToken: begun });
  const isIdle = begun !== null && seen.linkToken !== null && seen.readings?.mine === false;
  if (!isIdle || caller.secret === null) return seen;
  tokens.forget(id);
  return look(api, id, caller, { key, readToken: null });
}
