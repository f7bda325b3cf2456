/** A line of the log. It must never contain a message id, a user id, a query string or a body. */
export interface LogLine {
  readonly level: 'debug' | 'info' | 'warn' | 'error';
  readonly event: string;
  readonly [detail: string]: string | number | undefined;
}
