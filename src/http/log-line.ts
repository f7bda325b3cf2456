/** A line of the log. It has no place for an id of a message, a user id, a query or a body, so none can slip in. */
export interface LogLine {
  readonly level: 'debug' | 'info' | 'warn' | 'error';
  readonly event: string;
  readonly [detail: string]: string | number | undefined;
}
