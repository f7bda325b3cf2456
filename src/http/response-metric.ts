/** How a request ended. It has no field for a path, an id or a name, so a metric cannot contain one. */
export interface ResponseMetric {
  readonly method: string;
  /** The route pattern that matched: `/api/view`, `/assets/*`; `/*` if none did. */
  readonly route: string;
  readonly status: number;
  readonly milliseconds: number;
}

/** Called once for each response. */
export type MetricRecorder = (answered: ResponseMetric) => void;
