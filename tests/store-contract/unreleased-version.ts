import type { Migration } from '../../src/stores/migrations.ts';

// A database of the version before format 1, which was never released: its own messages are in no format that is read any more.

const FIRST_OF_FORMAT_1 = '0006';

/** What that version had applied. */
export function migrationsBeforeFormat1(all: readonly Migration[]): Migration[] {
  return all.filter(({ name }) => name < FIRST_OF_FORMAT_1);
}

const COLUMNS = `id, ttl, uid, encrypted_message, iv, salt, custom_name, creator_uid, created_at,
  sealed_name, creator_token, owner_token, claim_verifier, one_time, read_token`;

/** Messages with a mark of that version, and those that earlier clients have made on it: these bear none, or a token alone. */
export const ROWS_OF_UNRELEASED_VERSION = `
  INSERT INTO messages (${COLUMNS}) VALUES
    ('sent',     9999999999, '',      'cA==', 'aQ==', 'cw==', '',     'bob', 1, '',       NULL,  NULL,  'key', 0, NULL),
    ('once',     9999999999, '',      'cA==', 'aQ==', 'cw==', '',     'bob', 1, '',       NULL,  NULL,  NULL,  1, 'r'),
    ('owned',    9999999999, 'carol', 'cA==', 'aQ==', 'cw==', '',     '',    1, '',       NULL,  'own', NULL,  0, NULL),
    ('labelled', 9999999999, 'carol', 'cA==', 'aQ==', 'cw==', '',     '',    1, 'sealed', NULL,  NULL,  NULL,  0, NULL),
    ('bare',     9999999999, '',      'cA==', 'aQ==', 'cw==', 'name', 'bob', 2, '',       NULL,  NULL,  NULL,  0, NULL),
    ('claimed',  9999999999, 'carol', 'cA==', 'aQ==', 'cw==', 'name', '',    3, '',       NULL,  NULL,  NULL,  0, NULL);
  INSERT INTO idempotency (key, request, message_id, ttl, one_time, verified, created_at)
    VALUES ('key', 'request', 'sent', 9999999999, 0, 1, 1);`;

/** What is left of them. */
export const KEPT_OF_UNRELEASED_VERSION = ['bare', 'claimed'];
export const REMOVED_OF_UNRELEASED_VERSION = ['sent', 'once', 'owned', 'labelled'];
