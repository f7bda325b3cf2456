import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { ROOT, textOf } from '../compose.ts';
import { ALERT_CASES, FEW_REQUESTS, HEALTHY } from './alert-cases.ts';
import { promtool } from './promtool.ts';

const FILE = 'deploy/helm/inigma/files/alert-rules.yaml';

interface AlertRule {
  readonly alert: string;
  readonly expr: string;
  readonly labels: { readonly severity: string };
  readonly annotations: Readonly<Record<string, string>>;
}

const document = parse(textOf(FILE)) as { groups: { rules: AlertRule[] }[] };
const rules = document.groups.flatMap((group) => group.rules);

/** Runs the rules over series, and compares the names of the alerts that fire at some minutes. */
function firing(changes: object, firingAt: Readonly<Record<number, readonly string[]>>) {
  const series = Object.entries({ ...HEALTHY, ...changes }).filter(([, values]) => values !== null);
  const test = {
    interval: '1m',
    input_series: series.map(([name, values]) => ({ series: name, values })),
    promql_expr_test: Object.entries(firingAt).map(([minute, alerts]) => ({
      expr: 'count by (alertname) (ALERTS{alertstate="firing"})',
      eval_time: `${minute}m`,
      exp_samples: alerts.map((alertname) => ({
        labels: `{alertname="${alertname}"}`,
        value: 1,
      })),
    })),
  };
  return promtool(['test', 'rules'], {
    rule_files: [join(ROOT, FILE)],
    evaluation_interval: '1m',
    tests: [test],
  });
}

describe('the alert rules', () => {
  it('the alert rules are valid', async () => {
    const { status, output } = await promtool(['check', 'rules', '--lint=all', '--lint-fatal'], document);
    expect([status, output]).toEqual([0, expect.stringContaining(`SUCCESS: ${rules.length} rules found`)]);
  });

  it('promtool refuses a rule that is none', async () => {
    const [rule] = rules;
    const groups = [{ name: 'wrong', rules: [{ ...rule, expr: 'sum(rate(up))' }] }];
    const { status, output } = await promtool(['check', 'rules'], { groups });
    expect([status, output]).toEqual([1, expect.stringContaining('expected type range vector')]);
  });

  it('every alert has a severity, a summary, and what to do', () => {
    for (const { alert, labels, annotations } of rules) {
      expect([alert, labels.severity]).toEqual([alert, expect.stringMatching(/^(critical|warning)$/)]);
      expect(Object.keys(annotations)).toEqual(['summary', 'description']);
      expect(annotations['description']).toMatch(/\.$/);
    }
  });

  it('no alert fires for a healthy server', async () => {
    expect(await firing({}, { 60: [], 720: [], 1440: [] })).toMatchObject({ status: 0 });
  });

  it('a few failed requests of a server that has few wake nobody', async () => {
    expect(await firing(FEW_REQUESTS, { 10: [], 30: [], 45: [] })).toMatchObject({ status: 0 });
  });

  it.each(ALERT_CASES)(
    '$alert fires, alone, and not too early',
    async ({ alert, series, quietAt, firesAt }) => {
      expect(await firing(series, { [quietAt]: [], [firesAt]: [alert] })).toEqual({
        status: 0,
        output: expect.stringContaining('SUCCESS'),
      });
    },
  );

  it('every alert has a case, and is in the documentation', () => {
    const names = rules.map(({ alert }) => alert);
    expect(ALERT_CASES.map(({ alert }) => alert)).toEqual(names);
    const rows = [...textOf('docs/metrics.md').matchAll(/^\| `(Inigma\w+)` \|/gm)].map(([, name]) => name);
    expect(rows).toEqual(names);
  });

  it('documents that alerts refer to exist, with their headings', () => {
    const links = rules.flatMap(
      ({ annotations }) => annotations['description']?.match(/docs\/[^)\s]+/g) ?? [],
    );
    expect(links.length).toBeGreaterThan(5);
    for (const link of links) {
      const [file = '', heading = ''] = link.split('#');
      const headings = [...textOf(file).matchAll(/^#+ (.+)$/gm)].map(([, title = '']) =>
        title.toLowerCase().replaceAll(' ', '-'),
      );
      expect(heading === '' ? [''] : headings, link).toContain(heading);
    }
  });
});
