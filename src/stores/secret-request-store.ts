import type { Instant } from '../domain/expiry.ts';
import type { Digest, Person } from '../domain/message.ts';
import {
  type Created,
  type Idempotency,
  type Recalled,
  type RequestListing,
  type SecretRequestStore,
  type Slice,
  StoreError,
} from '../domain/ports.ts';
import type { Answer, NewSecretRequest, SecretRequest, SecretRequestId } from '../domain/secret-request.ts';
import { type Creation, createdBy, createWith } from './creating.ts';
import { createdOf, recallKey } from './idempotency.ts';
import type { ListReader } from './list-reader.ts';
import { ALL_TOTALS, type ChangedTotals, TOTALS_OF_ANSWER } from './list-totals.ts';
import {
  answerWith,
  clearRequest,
  forgetRequests,
  insertRequest,
  requestAnsweredWith,
  requestOf,
  requestWith,
} from './secret-requests.ts';
import { type Driver, NoSpace, type Row, type SpaceUse, type Statement } from './sql.ts';

/** The requests for secrets in SQL, one text for every engine. */
export class SqlSecretRequestStore implements SecretRequestStore {
  readonly #driver: Driver;
  readonly #lists: ListReader;

  /** `lists` are those of the messages too: an answer is one. */
  constructor(driver: Driver, lists: ListReader) {
    this.#driver = driver;
    this.#lists = lists;
  }

  async ask(
    request: NewSecretRequest,
    idempotency: Idempotency | null,
    invitation: Digest | null,
  ): Promise<Created> {
    const creation = creationOf(request, idempotency, invitation);
    const written = await this.#add(createWith(creation), { asked: request.asker.id }).catch(throwStoreError);
    return written === 'no-space' ? { kind: 'no-space' } : createdBy(creation, written);
  }

  async recallAsk(idempotency: Idempotency, now: Instant): Promise<Recalled | null> {
    const [row] = await this.#read(recallKey(idempotency, now));
    return row === undefined ? null : createdOf(row, idempotency, null);
  }

  async findRequest(id: SecretRequestId): Promise<SecretRequest | null> {
    const [row] = await this.#read(requestWith(id));
    return row === undefined ? null : requestOf(row);
  }

  async answer(answer: Answer, now: Instant): Promise<'taken' | 'refused' | 'no-space'> {
    try {
      const written = await this.#add(answerWith(answer, now), TOTALS_OF_ANSWER);
      if (written === 'no-space') return 'no-space';
      return (written.at(-1) ?? []).length > 0 ? 'taken' : 'refused';
    } catch (cause) {
      // Of two answers at once that have the same encapsulated key, the unique index fails one where writes are not one by one.
      const [other] = await this.#read(requestAnsweredWith(answer.encapsulatedKey));
      return other === undefined || other['id'] === answer.id ? throwStoreError(cause) : 'refused';
    }
  }

  listRequests(person: Person, slice: Slice): Promise<RequestListing> {
    return this.#lists.asked(person, slice).catch(throwStoreError);
  }

  async removeRequest(id: SecretRequestId, person: Person, now: Instant): Promise<boolean> {
    const [cleared] = await this.#write([clearRequest(id, person, now)], 'erases', {
      asked: person.id,
    }).catch(throwStoreError);
    return (cleared ?? []).length > 0;
  }

  async purgeRequests(now: Instant, limit: number): Promise<number> {
    const statements = [forgetRequests(now, limit)];
    const { clear } = this.#driver;
    const clearing = clear?.('requests', statements) ?? this.#driver.write(statements, 'erases');
    const [forgotten] = await clearing.catch(throwStoreError).finally(() => this.#lists.forget(ALL_TOTALS));
    return (forgotten ?? []).length;
  }

  #read(statement: Statement): Promise<readonly Row[]> {
    return this.#driver.read(statement).catch(throwStoreError);
  }

  #add(
    statements: readonly Statement[],
    changed: ChangedTotals,
  ): Promise<readonly (readonly Row[])[] | 'no-space'> {
    return this.#write(statements, 'adds', changed).catch((cause) => {
      if (cause instanceof NoSpace) return 'no-space';
      throw cause;
    });
  }

  /** A write whose result is unknown may have changed what it should. */
  #write(
    statements: readonly Statement[],
    use: SpaceUse,
    changed: ChangedTotals,
  ): Promise<readonly (readonly Row[])[]> {
    return this.#driver.write(statements, use).finally(() => this.#lists.forget(changed));
  }
}

function creationOf(
  request: NewSecretRequest,
  idempotency: Idempotency | null,
  invitation: Digest | null,
): Creation {
  const { id, createdAt, expiresAt } = request;
  return {
    created: { id, expiry: { kind: 'at', instant: expiresAt }, format: 2, maxReadings: null },
    at: createdAt,
    insert: (condition) => [insertRequest(request, condition)],
    idempotency,
    invitation,
  };
}

function throwStoreError(cause: unknown): never {
  throw new StoreError('The store failed.', { cause });
}
