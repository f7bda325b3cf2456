import { sql } from '../sql.ts';

/** In one row, `bytes`: the size of a database without its free pages. */
export const sizeInBytes = sql`SELECT (page_count - freelist_count) * page_size AS bytes
  FROM pragma_page_count(), pragma_freelist_count(), pragma_page_size()`;
