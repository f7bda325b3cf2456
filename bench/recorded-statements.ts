import { join } from 'node:path';
import { SqlMessageStore } from '../src/stores/message-store.ts';
import { type Driver, render, type Statement, type Value } from '../src/stores/sql.ts';
import { openSqlite } from '../src/stores/sqlite/sqlite-store.ts';
import { recordingDriver } from '../tests/store-contract/recording-driver.ts';
import { MIGRATIONS } from '../tests/store-contract/sqlite-under-test.ts';

/** A statement as the server runs it. A value in braces, such as `{view}`, is that field of the request. */
export interface RecordedStatement {
  readonly text: string;
  readonly values: readonly Value[];
}

export type RecordedActs = Readonly<
  Record<'create' | 'find' | 'read' | 'claim' | 'list', readonly RecordedStatement[]>
>;

const MONTH = 2_592_000;
/** No limit to SQLite; no page fills it, so the list is counted. */
const ANY_LIMIT = -1;
const PROOF = { linkToken: '{link_token}', claimToken: '{claim_token}', readToken: '{read_token}' };
const CIPHERTEXT = { encryptedMessage: '{encrypted_message}', iv: '{iv}', salt: '{salt}' };

/** Which statements the server runs for each act, from a store on a file in `folder`; their times are of `now`. */
export async function recordStatements(folder: string, now: number): Promise<RecordedActs> {
  const sqlite = await openSqlite(join(folder, 'recorded.db'), MIGRATIONS);
  try {
    return await recordActs(sqlite.driver, now);
  } finally {
    await sqlite.close();
  }
}

async function recordActs(driver: Driver, now: number): Promise<RecordedActs> {
  const record = async (act: (store: SqlMessageStore) => Promise<unknown>) => {
    const recorded: Statement[] = [];
    await act(new SqlMessageStore(recordingDriver(driver, recorded)));
    return recorded.map((statement) => ({
      text: render(statement, () => '?'),
      values: statement.values.map((value) => (value === ANY_LIMIT ? '{per_page}' : value)),
    }));
  };
  return {
    create: await record((store) => create(store, now)),
    find: await record((store) => store.find('{view}', '{read_token}')),
    read: await record((store) => store.recordReading('{view}', PROOF, now)),
    claim: await record((store) => claim(store, now)),
    list: await record((store) =>
      store.listOwned({ id: '{uid}', token: '{owner_token}' }, { offset: 0, limit: ANY_LIMIT }, now),
    ),
  };
}

function create(store: SqlMessageStore, now: number) {
  return store.create(
    {
      id: '{view}',
      format: 1,
      ciphertext: CIPHERTEXT,
      label: { customName: '', sealedName: '{sealed_name}' },
      createdAt: now,
      expiry: { kind: 'at', instant: now + MONTH },
      creator: { id: '{creator_uid}', binding: '{owner_token}' },
      owner: null,
    },
    {
      linkVerifier: '{link_verifier}',
      claimVerifier: '{claim_verifier}',
      locked: false,
      maxReadings: null,
      receiptId: '{receipt_id}',
    },
    { key: '{idempotency_key}', request: '{request}' },
  );
}

function claim(store: SqlMessageStore, now: number) {
  const request = {
    id: '{view}',
    person: { id: '{uid}', token: '{owner_token}' },
    format: 1,
    ciphertext: CIPHERTEXT,
    sealedName: '{sealed_name}',
    ...PROOF,
  } as const;
  return store.claim(request, now);
}
