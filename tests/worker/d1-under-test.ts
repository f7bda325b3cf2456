import { D1Driver } from '../../src/stores/d1/d1-driver.ts';
import { storesOn } from '../../src/stores/stores.ts';
import type { StoreUnderTest } from '../store-contract/message-store-contract.ts';
import { TABLES } from '../store-contract/tables.ts';
import type { WorkerServer } from './worker-server.ts';

/** The store on the D1 of a Worker, empty at first; to start another Worker for each test would take a second each. */
export async function d1UnderTest(worker: WorkerServer): Promise<StoreUnderTest> {
  const { DB } = await worker.bindings();
  for (const table of TABLES) await worker.query(`DELETE FROM ${table}`);
  const dump = async () =>
    JSON.stringify(await Promise.all(TABLES.map((table) => worker.query(`SELECT * FROM ${table}`))));
  const deleteByHand = async (id: string) =>
    void (await worker.query('DELETE FROM messages WHERE id = ?', id));
  const open = () => storesOn(new D1Driver(DB));
  return {
    ...open(),
    reopen: async () => open().store,
    deleteByHand,
    dump,
    close: async () => undefined,
  };
}
