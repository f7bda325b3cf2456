import type { Client } from 'pg';

type Row = Readonly<Record<string, unknown>>;
type Query = (statement: string) => Promise<readonly Row[]>;

/** The tables and rows of a D1 as `wrangler d1 export` writes them: statements, a line or more each. */
export async function dumpD1(query: Query): Promise<string> {
  const schema = await query(
    `SELECT type, name, sql FROM sqlite_master
      WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite!_%' ESCAPE '!' AND name NOT LIKE '!_cf!_%' ESCAPE '!'
      ORDER BY type DESC, name`,
  );
  const dumped = ['PRAGMA defer_foreign_keys=TRUE;'];
  for (const { type, name, sql } of schema) {
    dumped.push(`${sql};`);
    if (type === 'table')
      dumped.push(...(await query(`SELECT * FROM ${name}`)).map((row) => insertion(name, row)));
  }
  return `${dumped.join('\n')}\n`;
}

function insertion(table: unknown, row: Row): string {
  return `INSERT INTO ${table} (${Object.keys(row).join(',')}) VALUES(${Object.values(row).map(literal).join(',')});`;
}

function literal(value: unknown): string {
  if (value === null) return 'NULL';
  return typeof value === 'number' ? String(value) : `'${String(value).replaceAll("'", "''")}'`;
}

/** The statements of such a dump, one by one. */
export function statementsOf(dump: string): readonly string[] {
  return dump
    .split(/;\n(?=PRAGMA|CREATE|INSERT|$)/)
    .filter((statement) => statement !== '' && !statement.startsWith('PRAGMA'));
}

const COLUMNS = `SELECT c.relname AS table, CASE WHEN c.relpersistence = 'u' THEN ' UNLOGGED' ELSE '' END AS logged,
    MIN(a.attname) FILTER (WHERE a.attidentity = 'a') AS identity, string_agg(
    quote_ident(a.attname) || ' ' || format_type(a.atttypid, a.atttypmod)
      || CASE WHEN a.attidentity = 'a' THEN ' GENERATED ALWAYS AS IDENTITY' ELSE '' END
      || COALESCE(' DEFAULT ' || pg_get_expr(d.adbin, d.adrelid), '')
      || CASE WHEN a.attnotnull THEN ' NOT NULL' ELSE '' END, ', ' ORDER BY a.attnum) AS columns
  FROM pg_class c
  JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
  LEFT JOIN pg_attrdef d ON d.adrelid = c.oid AND d.adnum = a.attnum
  WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind = 'r'
  GROUP BY c.relname, c.relpersistence ORDER BY c.relname`;
const CONSTRAINTS = `SELECT conrelid::regclass AS table, conname, pg_get_constraintdef(oid) AS definition
  FROM pg_constraint WHERE connamespace = current_schema()::regnamespace AND contype IN ('p', 'u') ORDER BY conname`;
const INDEXES = `SELECT indexdef FROM pg_indexes
  WHERE schemaname = current_schema() AND indexname NOT IN (SELECT conname FROM pg_constraint) ORDER BY indexname`;

/** The tables and rows of a PostgreSQL database as statements, a line each. */
export async function dumpPostgres(client: Client): Promise<string> {
  const query: Query = async (statement) => (await client.query(statement)).rows;
  const dumped: string[] = [];
  for (const { table, logged, columns, identity } of await query(COLUMNS)) {
    dumped.push(`CREATE${logged} TABLE ${table} (${columns});`);
    for (const row of await query(`SELECT to_jsonb(t) AS row FROM ${table} AS t`))
      dumped.push(
        insertion(table, row['row'] as Row).replace(' VALUES(', ' OVERRIDING SYSTEM VALUE VALUES('),
      );
    if (identity !== null)
      dumped.push(
        `SELECT setval(pg_get_serial_sequence('${table}', '${identity}'), MAX(${identity})) FROM ${table};`,
      );
  }
  for (const { table, conname, definition } of await query(CONSTRAINTS))
    dumped.push(`ALTER TABLE ${table} ADD CONSTRAINT ${conname} ${definition};`);
  for (const { indexdef } of await query(INDEXES)) dumped.push(`${indexdef};`);
  return `${dumped.join('\n')}\n`.replaceAll(/ (ON|TABLE) public\./g, ' $1 ');
}
