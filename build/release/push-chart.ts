import { spawnSync } from 'node:child_process';
import { appendFile } from 'node:fs/promises';
import { chartsIn, pushedChart } from './chart-push.ts';

/**
 * `node build/release/push-chart.ts ARCHIVE ghcr.io/org`: pushes a chart to a registry, and gives later steps of a job of GitHub's
 * its name by digest, as the output `chart`.
 */
const [archive = '', registry = ''] = process.argv.slice(2);
const { status, stdout, stderr } = spawnSync('helm', ['push', archive, chartsIn(registry)], {
  encoding: 'utf8',
});
if (status !== 0) throw new Error(`helm push ended with ${status}.\n${stderr}`);
await appendFile(process.env['GITHUB_OUTPUT'] ?? '', `chart=${pushedChart(stdout + stderr)}\n`);
