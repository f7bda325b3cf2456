import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { API } from '../src/contract/routes.ts';
import {
  someCiphertext,
  someMessage,
  someProof,
  someSealedName,
  someToken,
  someUserId,
  verifierOf,
} from '../tests/api/samples.ts';
import type { RequestScript } from './wrk.ts';

/** Every message here opens with the same tokens, so that one request serves for all. */
export const PROOF = someProof();
const BYTES_OF_BASE64_PER_KIB = 768;
/** The bearer token of all requests. */
export const OWNER_TOKEN = someToken();
const HEADERS = ['Content-Type: application/json', `Authorization: Bearer ${OWNER_TOKEN}`];

/** What the compose page sends for a message of so many KiB of ciphertext. wrk replaces `{fresh}` in a key. */
export function messageOf(kibibytes: number, own: object = {}): object {
  return {
    ...someMessage(someCiphertext(kibibytes * BYTES_OF_BASE64_PER_KIB)),
    ...{ expires_in: 2_592_000, sealed_name: someSealedName(), format: 1 },
    ...{ claim_verifier: verifierOf(PROOF.claim_token), link_verifier: verifierOf(PROOF.link_token) },
    ...{ locked: false, max_readings: null, receipt: true, idempotency_key: '{fresh}' },
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

  /**
   * A view of one message after the other, by the same reader each time: with the three tokens, as the page of a link sends it, or
   * with `shown` instead, which may also name the reader.
   */
  view(ids: readonly string[], name: string, shown: object = PROOF): RequestScript {
    const asked = { view: '{line}', uid: someUserId(), ...shown };
    return { ...this.#post(`view-${name}`, API.view, asked), lines: this.#lines(`ids-of-${name}`, ids) };
  }

  /** A claim of one message after the other; each id serves once. */
  claim(ids: readonly string[], name: string): RequestScript {
    const asked = {
      format: 1,
      view: '{line}',
      uid: someUserId(),
      sealed_name: '',
      ...PROOF,
      ...someCiphertext(),
    };
    return { ...this.#post('claim', API.claim, asked), lines: this.#lines(`claimable-of-${name}`, ids) };
  }

  /** The newest messages of an owner. */
  list(uid: string, perPage: number): RequestScript {
    return this.#post(`list-${perPage}-of-${uid}`, API.listOwned, { uid, page: 1, per_page: perPage });
  }

  /** The newest messages of a sender that nobody has claimed. */
  listPending(uid: string, perPage: number): RequestScript {
    return this.#post(`pending-${perPage}-of-${uid}`, API.listPending, { uid, page: 1, per_page: perPage });
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
