import { sql } from '../sql.ts';

/** In one row, `bytes`: what a database holds, without the pages that were given back and not filled again. */
export const sizeInBytes = sql`SELECT (page_count - freelist_count) * page_size AS bytes
  FROM pragma_page_count(), pragma_freelist_count(), pragma_page_size()`;
