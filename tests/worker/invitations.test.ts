import { afterAll, beforeAll, expect, it } from 'vitest';
import { inlineStatement } from '../../build/inline-statement.ts';
import { invitationFor } from '../../build/invitation.ts';
import { allInvitations, deleteInvitation } from '../../src/stores/invitations.ts';
import { create, outcomeOf } from '../api/writers.ts';
import { WorkerServer } from './worker-server.ts';

const NOW = Math.floor(Date.now() / 1_000);
const DAY = 86_400;

let worker: WorkerServer;
beforeAll(async () => {
  worker = await WorkerServer.start({ WRITERS: 'invitations' });
});
afterAll(() => worker.stop());

async function invite(label: string, expires: string, uses: string, now = NOW): Promise<string> {
  const made = invitationFor({ label, expires, uses }, now);
  if (made.error !== undefined) throw new Error(made.error);
  for (const statement of made.statements) await worker.query(statement);
  return made.token;
}

it('what worker:invite runs on D1 makes an invitation, whatever its label', async () => {
  const token = await invite(`O'Neil's "team"; DROP TABLE invitations`, '90d', '1');
  const headers = { 'Inigma-Invitation': token };
  expect(outcomeOf(await create(worker, headers))).toEqual([200]);
  expect(outcomeOf(await create(worker, headers))).toEqual([403, 'invitation-used-up']);
  const [listed] = await worker.query(inlineStatement(allInvitations()));
  expect(listed).toMatchObject({ label: `O'Neil's "team"; DROP TABLE invitations`, uses_left: 0 });
  await worker.query(inlineStatement(deleteInvitation(String(listed?.['id']))));
  expect(outcomeOf(await create(worker, headers))).toEqual([403, 'invitation-unknown']);
});

it('an invitation that has been over for 30 days is forgotten with the next one', async () => {
  await invite('old', '12h', '1', NOW - 32 * DAY);
  await invite('expired', '12h', '1', NOW - 2 * DAY);
  await invite('new', 'never', '1');
  const labels = (await worker.query(inlineStatement(allInvitations()))).map(({ label }) => label);
  expect(labels).toEqual(['new', 'expired']);
});

it('what is wrong with the options is said all together', () => {
  const { error } = invitationFor({ label: '', expires: '1y', uses: 'many' }, NOW);
  expect(error).toMatch(/^--label must [^;]+; --expires must [^;]+; --uses must [^;]+$/);
});
