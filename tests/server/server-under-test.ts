import type { RunningServer } from '../api/running-server.ts';

/** A row of its database, by column. */
export type Row = Readonly<Record<string, unknown>>;

/** A started server that can be looked into, whatever runtime it is. */
export interface ServerUnderTest extends RunningServer {
  /** Asks the database itself, beside the server. */
  query(text: string, ...values: readonly (string | number | null)[]): Promise<readonly Row[]>;
  /** All that it keeps. */
  storedBytes(): Promise<Buffer>;
  /** All that it has said. */
  output(): string;
}
