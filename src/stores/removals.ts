import { type Statement, sql } from './sql.ts';

/** How many messages a migration is about to remove, by its name; word for word what it deletes. */
export const REMOVALS: Readonly<Record<string, Statement>> = {
  '0006_links.sql': sql`SELECT COUNT(*) AS messages FROM messages
    WHERE claim_verifier IS NOT NULL OR one_time = 1 OR owner_token IS NOT NULL OR sealed_name <> ''`,
};
