/** A server that was really started, as a stranger meets it, whatever runtime it is. */
export interface RunningServer {
  /** `http://127.0.0.1:PORT` */
  readonly url: string;
  /** Makes this very second a message's last, which no request can. */
  readonly expire: (view: string) => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** Starts one with an empty store of its own; requests are not counted unless `RATE_LIMITS` says so. */
export type StartServer = (settings?: Readonly<Record<string, string>>) => Promise<RunningServer>;
