/** A running server on any runtime, as a client sees it. */
export interface RunningServer {
  /** `http://127.0.0.1:PORT` */
  readonly url: string;
  /** Makes a message, or a request that waits, expire now, which no request can. */
  readonly expire: (view: string) => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** Starts one with an empty store of its own; requests are not counted unless `RATE_LIMITS` says so. */
export type StartServer = (settings?: Readonly<Record<string, string>>) => Promise<RunningServer>;
