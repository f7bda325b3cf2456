import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readSettings } from '../../../src/runtimes/node/config.ts';
import { Installation } from '../chart.ts';
import { installAll, installed, selector } from '../chart-variants.ts';
import { readCompose, textOf } from '../compose.ts';
import { EVERY_VALUE } from '../every-value.ts';
import { dashboard } from './dashboard.ts';

installAll();

describe('metrics in the chart', () => {
  it('metrics are off by default: no port, no Service, no rule', () => {
    const install = installed('as it comes');
    expect(install.all('Service').map(({ metadata }) => metadata?.name)).toEqual(['inigma']);
    expect(JSON.stringify(install.objects)).not.toMatch(/METRICS|9464|monitoring/);
  });

  it('a pod exposes its metrics at its own address, and the server accepts that', () => {
    const { env, ports } = installed('with metrics').container('app');
    expect(ports).toEqual([{ name: 'metrics', containerPort: 9464, protocol: 'TCP' }]);
    const fieldRef = { fieldPath: 'status.podIP' };
    expect(env).toContainEqual({ name: 'METRICS_HOST', valueFrom: { fieldRef } });
    const METRICS_PORT = env?.find(({ name }) => name === 'METRICS_PORT')?.value;
    for (const METRICS_HOST of ['10.42.0.7', 'fd00::7'])
      expect(readSettings({ METRICS_PORT, METRICS_HOST }).settings?.metrics).toEqual({
        host: METRICS_HOST,
        port: 9464,
      });
  });

  it('a Service of their own leads to every pod, and the public one does not', () => {
    const { spec } = installed('with metrics').one('Service', 'inigma-metrics');
    expect(spec).toEqual({
      clusterIP: 'None',
      publishNotReadyAddresses: true,
      selector: selector('with metrics'),
      ports: [{ name: 'metrics', port: 9464, targetPort: 'metrics', protocol: 'TCP' }],
    });
    const open = installed('with every value set').one('Service').spec;
    expect([open?.type, open?.ports?.map(({ targetPort }) => targetPort)]).toEqual(['NodePort', ['http']]);
  });

  it('with an empty list, nobody may scrape', async () => {
    const install = await Installation.of({ metrics: { enabled: true, from: [] } });
    expect(install.one('NetworkPolicy').spec?.ingress).toHaveLength(1);
  });
});

describe('metrics with Compose', () => {
  const { services, networks } = readCompose('deploy/compose.metrics.yaml', {});

  it('they are exposed in a network of their own that has no way out, and at no port of the machine', () => {
    expect(Object.keys(services)).toEqual(['app']);
    expect(services['app']).toEqual({
      environment: { METRICS_HOST: '0.0.0.0', METRICS_PORT: '9464' },
      networks: { metrics: null },
    });
    expect(networks).toEqual({ metrics: { driver: 'bridge', internal: true } });
    expect(readSettings(services['app']?.environment ?? {}).settings?.metrics?.port).toBe(9464);
  });
});

describe('objects for the Prometheus Operator and Grafana', () => {
  const install = () => installed('with every value set');

  it('they are not there unless they are enabled', () => {
    const kinds = installed('with metrics').objects.map(({ kind }) => kind);
    expect(kinds.filter((kind) => /Monitor|Rule/.test(kind ?? ''))).toEqual([]);
    expect(kinds.filter((kind) => kind === 'ConfigMap')).toHaveLength(2);
  });

  it('the ServiceMonitor finds the Service of the metrics alone, as the job that the alert rules name', () => {
    const { metadata, spec } = install().one('ServiceMonitor');
    expect(metadata?.labels).toMatchObject(EVERY_VALUE.metrics.serviceMonitor.labels);
    const matched = install()
      .all('Service')
      .filter(({ metadata: { labels = {} } = {} }) =>
        Object.entries(spec?.selector?.matchLabels ?? {}).every(([name, value]) => labels[name] === value),
      );
    expect(matched.map((service) => service.metadata?.name)).toEqual(['inigma-metrics']);
    expect(matched[0]?.metadata?.labels?.[spec?.jobLabel ?? '']).toBe('inigma');
    expect(spec?.endpoints).toEqual([{ port: matched[0]?.spec?.ports?.[0]?.name, interval: '15s' }]);
  });

  it('the PrometheusRule holds the alert rules that ship', () => {
    const { metadata, spec } = install().one('PrometheusRule');
    expect(metadata?.labels).toMatchObject(EVERY_VALUE.metrics.prometheusRule.labels);
    expect(spec).toEqual(parse(textOf('deploy/helm/inigma/files/alert-rules.yaml')));
  });

  it('the ConfigMap holds the dashboard that ships', () => {
    const { metadata, data } = install().one('ConfigMap', 'inigma-dashboard');
    expect(metadata?.labels).toMatchObject(EVERY_VALUE.metrics.dashboard.labels);
    expect(JSON.parse(data?.['inigma.json'] ?? '')).toEqual(dashboard);
  });
});
