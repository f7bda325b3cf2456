/** How a request ended. It has no place for a path, an id or a name, so none can slip into a metric. */
export interface ResponseMetric {
  readonly method: string;
  /** The pattern that answered: `/api/view`, `/assets/*`; `/*` where none did. */
  readonly route: string;
  readonly status: number;
  readonly milliseconds: number;
}

/** Called once for each response. */
export type MetricRecorder = (answered: ResponseMetric) => void;
