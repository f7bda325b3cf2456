import { invitationFor } from '../../build/invitation.ts';
import { takeDownStatements } from '../../build/take-down.ts';
import type { WorkerServer } from '../worker/worker-server.ts';
import type { CheckedServer } from './check-messages.ts';
import { statementsOf } from './database-dumps.ts';
import type { OperatedServer } from './send-messages.ts';

const TABLES = `SELECT name FROM sqlite_master WHERE type = 'table'
  AND name NOT LIKE 'sqlite!_%' ESCAPE '!' AND name NOT LIKE '!_cf!_%' ESCAPE '!'`;

/** Puts a dump in the place of the whole D1, and migrates it. */
export async function loadD1(worker: WorkerServer, dump: string): Promise<void> {
  for (const { name } of await worker.query(TABLES)) await worker.query(`DROP TABLE ${name}`);
  for (const statement of statementsOf(dump)) await worker.query(statement);
  await worker.migrate();
}

/** A Worker, with what its operator can do beside it. */
export function operatedWorker(worker: WorkerServer): OperatedServer & CheckedServer {
  const now = () => Math.floor(Date.now() / 1_000);
  const run = async (statements: readonly string[]) => {
    for (const statement of statements) await worker.query(statement);
  };
  return {
    url: worker.url,
    fetch,
    query: (statement) => worker.query(statement),
    takeDown: (id) => run(takeDownStatements(id, now()) ?? []),
    async invite(uses) {
      const limit = uses === null ? undefined : String(uses);
      const made = invitationFor({ label: 'Kept', expires: 'never', uses: limit }, now());
      if (made.error !== undefined) throw new Error(made.error);
      await run(made.statements);
      return made.token;
    },
    purge: async () => void (await worker.purge()),
    passHour: (id) =>
      run([
        `UPDATE messages SET ttl = ${now()} WHERE id = '${id}'`,
        `UPDATE links SET ends_at = ${now()} WHERE id = '${id}'`,
      ]),
  };
}
