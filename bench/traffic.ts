import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { API } from '../src/contract/routes.ts';
import {
  someCiphertext,
  someMessage,
  someone,
  someSealedName,
  someToken,
  verifierOf,
} from '../tests/api/given.ts';
import type { Shot } from './wrk.ts';

/** Every message here opens with the same key, so that one request serves for all. */
export const CLAIM_TOKEN = someToken();
const BYTES_OF_BASE64_PER_KIB = 768;
const HEADERS = ['Content-Type: application/json', `Authorization: Bearer ${someToken()}`];

/** What the product's own page sends for a message of so many KiB of ciphertext. `{fresh}` in a key is for wrk to fill in. */
export function messageOf(kibibytes: number, own: object = {}): object {
  return {
    ...someMessage(someCiphertext(kibibytes * BYTES_OF_BASE64_PER_KIB)),
    ...{ expires_in: 2_592_000, sealed_name: someSealedName(), one_time: false },
    ...{ claim_verifier: verifierOf(CLAIM_TOKEN), idempotency_key: '{fresh}' },
    ...own,
  };
}

/** The requests of the bench, written down for wrk in a folder. */
export class Traffic {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  create(kibibytes: number): Shot {
    return this.#post(`create-${kibibytes}`, API.create, messageOf(kibibytes));
  }

  /** A reading by a stranger with the key, as a link's page does it, of one of these messages after the other. */
  view(ids: readonly string[], whose: string): Shot {
    const asked = { view: '{line}', uid: someone(), claim_token: CLAIM_TOKEN };
    return { ...this.#post('view', API.view, asked), lines: this.#lines(`ids-of-${whose}`, ids) };
  }

  /** A claim of one after the other; each id is good for one. */
  claim(ids: readonly string[], whose: string): Shot {
    const asked = { view: '{line}', uid: someone(), claim_token: CLAIM_TOKEN, ...someCiphertext() };
    return { ...this.#post('claim', API.claim, asked), lines: this.#lines(`claimable-of-${whose}`, ids) };
  }

  /** The newest hundred messages of an owner. */
  list(uid: string): Shot {
    return this.#post(`list-${uid}`, API.listOwned, { uid, page: 1, per_page: 100 });
  }

  page(): Shot {
    return this.#write('page', 'GET /\nAccept-Encoding: gzip, deflate, br\nAccept-Language: en\n\n');
  }

  #post(name: string, path: string, body: object): Shot {
    return this.#write(name, `POST ${path}\n${HEADERS.join('\n')}\n\n${JSON.stringify(body)}`);
  }

  #write(name: string, request: string): Shot {
    const file = join(this.#folder, `${name}.request`);
    writeFileSync(file, request);
    return { request: file };
  }

  #lines(name: string, values: readonly string[]): string {
    const file = join(this.#folder, `${name}.lines`);
    writeFileSync(file, values.join('\n'));
    return file;
  }
}
