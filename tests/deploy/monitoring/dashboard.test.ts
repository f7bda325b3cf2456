import { describe, expect, it } from 'vitest';
import { dashboard, type Panel, queries } from './dashboard.ts';
import { groupLabelsOf, selectorsOf } from './expressions.ts';
import { promtool } from './promtool.ts';

const { panels, templating } = dashboard;
const DATA_SOURCE = { type: 'prometheus', uid: expect.stringMatching(/^\$\{datasource\}$/) };
/** Grafana's grid. */
const COLUMNS = 24;

function overlap({ gridPos: a }: Panel, { gridPos: b }: Panel): boolean {
  return a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h;
}

describe('the Grafana dashboard', () => {
  it('the dashboard can be imported: it has an id, a schema, and no id of a Grafana', () => {
    expect(dashboard).toMatchObject({ uid: 'inigma', title: 'Inigma', schemaVersion: 39 });
    expect(dashboard).not.toHaveProperty('id');
  });

  it('every panel has an id, a title, a unit and a place of its own', () => {
    expect(new Set(panels.map(({ id }) => id)).size).toBe(panels.length);
    expect(new Set(panels.map(({ title }) => title)).size).toBe(panels.length);
    for (const panel of panels) {
      const { x, w, h } = panel.gridPos;
      expect([panel.title, x >= 0 && x + w <= COLUMNS, h > 0]).toEqual([panel.title, true, true]);
      expect(panel.fieldConfig.defaults.unit).toMatch(/^[a-z]+$/);
      expect(panels.filter((other) => other !== panel && overlap(panel, other))).toEqual([]);
    }
  });

  it('the data source is a variable, everywhere', () => {
    const [first, ...others] = templating.list;
    expect(first).toMatchObject({ name: 'datasource', type: 'datasource', query: 'prometheus' });
    for (const { datasource } of [...others, ...panels, ...panels.flatMap(({ targets }) => targets)])
      expect(datasource).toEqual(DATA_SOURCE);
    expect(templating.list.map(({ name }) => name)).toEqual(['datasource', 'job', 'instance']);
  });

  it('every query selects the job and the servers, and its legend names labels that it keeps', () => {
    for (const { title, targets } of panels) {
      expect(new Set(targets.map(({ refId }) => refId)).size, title).toBe(targets.length);
      for (const { expr, legendFormat } of targets) {
        for (const selector of selectorsOf(expr))
          expect(selector).toContain('{job="$job", instance=~"$instance"');
        const kept = expr.includes('(') && !expr.startsWith('rate(') ? groupLabelsOf(expr) : ['instance'];
        for (const [, label] of legendFormat.matchAll(/\{\{(\w+)\}\}/g)) expect(kept, title).toContain(label);
      }
    }
  });

  it('every query is valid PromQL', async () => {
    const rules = queries('5m').map((expr, index) => ({ record: `query:${index}`, expr }));
    const { status, output } = await promtool(['check', 'rules'], { groups: [{ name: 'queries', rules }] });
    expect([status, output]).toEqual([0, expect.stringContaining(`SUCCESS: ${rules.length} rules found`)]);
  });
});
