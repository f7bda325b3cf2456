import { textOf } from '../compose.ts';

/** As much of Grafana's model as the dashboard uses: https://grafana.com/docs/grafana/latest/dashboards/build-dashboards/view-dashboard-json-model/ */
export interface Dashboard {
  readonly uid: string;
  readonly title: string;
  readonly schemaVersion: number;
  readonly templating: { readonly list: readonly Variable[] };
  readonly panels: readonly Panel[];
}

interface DataSource {
  readonly type: string;
  readonly uid: string;
}

interface Variable {
  readonly name: string;
  readonly type: string;
  readonly query: string;
  readonly datasource?: DataSource;
}

export interface Panel {
  readonly id: number;
  readonly type: string;
  readonly title: string;
  readonly datasource: DataSource;
  readonly gridPos: { readonly x: number; readonly y: number; readonly w: number; readonly h: number };
  readonly fieldConfig: { readonly defaults: { readonly unit: string } };
  readonly targets: readonly Target[];
}

interface Target {
  readonly refId: string;
  readonly datasource: DataSource;
  readonly expr: string;
  readonly legendFormat: string;
}

const DASHBOARD_FILE = 'deploy/helm/inigma/files/grafana-dashboard.json';
export const dashboard = JSON.parse(textOf(DASHBOARD_FILE)) as Dashboard;

/** Every query, with the variables of the dashboard and of Grafana filled in. */
export function queries(rateInterval: string): string[] {
  return dashboard.panels.flatMap(({ targets }) =>
    targets.map(({ expr }) =>
      expr
        .replaceAll('$job', 'inigma')
        .replaceAll('$instance', '.+')
        .replaceAll('$__rate_interval', rateInterval),
    ),
  );
}
