import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { create, outcomeOf, writingFor } from '../api/writers.ts';
import { type ExitResult, LocalServer, ServerProcess } from './server-process.ts';

const LINK = /^https:\/\/inigma\.example\/#invite=([A-Za-z0-9_-]{43})\n$/;

let server: LocalServer;
beforeEach(async () => {
  server = await LocalServer.start({ WRITERS: 'invitations' });
});
afterEach(() => server.stop());

/** As an operator calls it, beside the running server. */
function call(args: readonly string[], settings: Record<string, string> = {}): Promise<ExitResult> {
  const all = {
    DATABASE_URL: `file:${server.databaseFile}`,
    DOMAIN: 'inigma.example',
    WRITERS: 'invitations',
    ...settings,
  };
  return new ServerProcess(all, { args, cwd: server.folder }).ended;
}

async function tokenOf(...options: string[]): Promise<string> {
  const { stdout } = await call(['invite', '--label', 'Legal', ...options]);
  return LINK.exec(stdout)?.[1] ?? `no link: ${stdout}`;
}

describe('invitations of the server program', () => {
  it('invite prints a link whose token lets its holder create, as often as it says', async () => {
    const { code, stdout, stderr } = await call([
      'invite',
      '--label',
      'Legal',
      '--expires',
      '2d',
      '--uses',
      '1',
    ]);
    expect([code, stderr]).toEqual([
      0,
      expect.stringMatching(/^[\w-]{25} {2}1 message, until \d{4}-\d\d-\d\d \d\d:\d\d UTC {2}Legal\n$/),
    ]);
    const headers = { 'Inigma-Invitation': LINK.exec(stdout)?.[1] ?? '' };
    const { invitation } = await writingFor(server, headers);
    const twoDays = Date.now() / 1_000 + 172_800;
    expect(invitation?.uses_left).toBe(1);
    expect(Math.abs(Number(invitation?.expires_at) - twoDays)).toBeLessThan(600);
    expect(outcomeOf(await create(server, headers))).toEqual([200]);
    expect(outcomeOf(await create(server, headers))).toEqual([403, 'invitation-used-up']);
  });

  it('an invitation is for 30 days and any number of messages where nothing is said', async () => {
    const { invitation } = await writingFor(server, { 'Inigma-Invitation': await tokenOf() });
    expect(invitation?.uses_left).toBeNull();
    expect(Math.abs(Number(invitation?.expires_at) - Date.now() / 1_000 - 2_592_000)).toBeLessThan(600);
  });

  it('invitations lists them with their ids, and uninvite takes one back', async () => {
    const kept = await tokenOf('--expires', 'never');
    const taken = await tokenOf('--uses', '5');
    const listed = (await call(['invitations'])).stdout.trimEnd().split('\n');
    expect(listed).toHaveLength(2);
    const id = listed.find((line) => line.includes('5 messages, until '))?.slice(0, 25) ?? '';
    expect(listed.find((line) => !line.startsWith(id))).toMatch(/any number of messages, for ever {2}Legal$/);
    expect(await call(['uninvite', id])).toMatchObject({
      code: 0,
      stdout: `Took back the invitation ${id}.\n`,
    });
    expect(await call(['uninvite', id])).toMatchObject({ code: 1, stderr: 'There is no such invitation.\n' });
    const outcomes = [kept, taken].map(async (token) =>
      outcomeOf(await create(server, { 'Inigma-Invitation': token })),
    );
    expect(await Promise.all(outcomes)).toEqual([[200], [403, 'invitation-unknown']]);
    const [document] = (await call(['invitations', '--json'])).stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(document).toMatchObject({ label: 'Legal', expires_at: null, uses_left: null });
  });

  it('without any, invitations says so', async () => {
    expect(await call(['invitations'])).toMatchObject({
      code: 0,
      stdout: '',
      stderr: 'There are no invitations.\n',
    });
  });

  it('what is wrong with an invitation is said all together, and none is made', async () => {
    const { code, stderr, stdout } = await call([
      'invite',
      '--label',
      'a\u202Eb',
      '--expires',
      '0d',
      '--uses',
      '0',
    ]);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(
      /^--label must [^;]+; --expires must [^;]+; --uses must [^;]+; see "inigma invite --help"\.\n$/,
    );
    for (const args of [
      [],
      ['--label', ''],
      ['--label', 'x'.repeat(101)],
      ['--label', 'x', '--expires', '3651d'],
    ])
      expect((await call(['invite', ...args])).code).toBe(2);
    expect((await call(['invitations'])).stdout).toBe('');
  });

  it('where WRITERS asks nobody for one, invite says so', async () => {
    const { code, stderr } = await call(['invite', '--label', 'x'], { WRITERS: 'everyone' });
    expect([code, stderr]).toEqual([0, expect.stringContaining('does not have invitations')]);
  });

  it('no token is stored, in the database or its log', async () => {
    const token = await tokenOf();
    expect((await server.storedBytes()).toString('latin1')).not.toContain(token);
  });
});
