import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parse } from 'yaml';
import { AnswerOutbox } from '../../src/client/requests/answer.ts';
import { AnswerApi } from '../../src/client/requests/answer-api.ts';
import { readUnchangedRequestLink } from '../../src/client/requests/request-link.ts';
import { LocalServer } from '../server/server-process.ts';
import { EXAMPLES, ExampleMachine } from './example-machine.ts';

interface Task {
  readonly name: string;
  readonly no_log?: boolean;
  readonly 'ansible.builtin.command'?: { readonly argv: readonly string[]; readonly stdin?: string };
  readonly [key: string]: unknown;
}

const [play] = parse(readFileSync(join(EXAMPLES, 'ask-for-secret.yml'), 'utf8'));
const tasks: readonly Task[] = play.tasks;

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

/** Answers as the pages do. */
async function answer(text: string, secret: string): Promise<void> {
  const link = readUnchangedRequestLink(text);
  if (link === null) throw new Error('This is no link of a request.');
  const outbox = new AnswerOutbox(new AnswerApi(server.url, fetch), 2_000_000);
  const sending = { signal: new AbortController().signal, onProgress: () => {} };
  await outbox.answer(link, { text: secret, files: [] }, sending);
}

test('the playbook has only keys that Ansible documents, and logs no secret', () => {
  expect(Object.keys(play)).toEqual(['name', 'hosts', 'vars', 'tasks']);
  const keys = new Set(tasks.flatMap(Object.keys).filter((key) => !key.startsWith('ansible.builtin.')));
  const documented = 'name environment register changed_when delegate_to run_once no_log'.split(' ');
  expect([...keys].filter((key) => !documented.includes(key))).toEqual([]);
  const modules = tasks.map((task) => Object.keys(task).find((key) => key.startsWith('ansible.builtin.')));
  expect(modules).toEqual(['command', 'pause', 'command', 'copy'].map((name) => `ansible.builtin.${name}`));
  expect(tasks.map(({ no_log }) => no_log ?? false)).toEqual([false, false, true, true]);
});

test('its commands ask a person, and read what was answered', async () => {
  await machine.run(['inigma', 'identity', 'new']);
  const [ask, read] = tasks.flatMap((task) => task['ansible.builtin.command'] ?? []);
  const asked = await machine.run(ask?.argv ?? [], `${play.vars.note}\n`);
  expect(asked).toMatchObject({ code: 0, stderr: '' });
  const { id, link } = JSON.parse(asked.stdout);
  await answer(link, 'LICENSE-1234');
  const argv = read?.argv.map((word) => word.replace('{{ (asked.stdout | from_json).id }}', id)) ?? [];
  expect(await machine.run(argv)).toEqual({ code: 0, stdout: 'LICENSE-1234', stderr: '' });
});
