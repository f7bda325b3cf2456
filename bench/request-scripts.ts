import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { API } from '../src/contract/routes.ts';
import {
  someCiphertext,
  someMessage,
  someSealedName,
  someToken,
  someUserId,
  verifierOf,
} from '../tests/api/samples.ts';
import type { RequestScript } from './wrk.ts';

/** Every message here opens with the same key, so that one request serves for all. */
export const CLAIM_TOKEN = someToken();
const BYTES_OF_BASE64_PER_KIB = 768;
const HEADERS = ['Content-Type: application/json', `Authorization: Bearer ${someToken()}`];

/** What the compose page sends for a message of so many KiB of ciphertext. wrk replaces `{fresh}` in a key. */
export function messageOf(kibibytes: number, own: object = {}): object {
  return {
    ...someMessage(someCiphertext(kibibytes * BYTES_OF_BASE64_PER_KIB)),
    ...{ expires_in: 2_592_000, sealed_name: someSealedName(), one_time: false },
    ...{ claim_verifier: verifierOf(CLAIM_TOKEN), idempotency_key: '{fresh}' },
    ...own,
  };
}

/** Writes the requests of the bench to files for wrk. */
export class RequestScripts {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  create(kibibytes: number): RequestScript {
    return this.#post(`create-${kibibytes}`, API.create, messageOf(kibibytes));
  }

  /** A view with the key by a new reader, as the page of a link sends it, of one message after the other. */
  view(ids: readonly string[], name: string): RequestScript {
    const asked = { view: '{line}', uid: someUserId(), claim_token: CLAIM_TOKEN };
    return { ...this.#post('view', API.view, asked), lines: this.#lines(`ids-of-${name}`, ids) };
  }

  /** A claim of one message after the other; each id serves once. */
  claim(ids: readonly string[], name: string): RequestScript {
    const asked = { view: '{line}', uid: someUserId(), claim_token: CLAIM_TOKEN, ...someCiphertext() };
    return { ...this.#post('claim', API.claim, asked), lines: this.#lines(`claimable-of-${name}`, ids) };
  }

  /** The newest hundred messages of an owner. */
  list(uid: string): RequestScript {
    return this.#post(`list-${uid}`, API.listOwned, { uid, page: 1, per_page: 100 });
  }

  page(): RequestScript {
    return this.#write('page', 'GET /\nAccept-Encoding: gzip, deflate, br\nAccept-Language: en\n\n');
  }

  #post(name: string, path: string, body: object): RequestScript {
    return this.#write(name, `POST ${path}\n${HEADERS.join('\n')}\n\n${JSON.stringify(body)}`);
  }

  #write(name: string, request: string): RequestScript {
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
