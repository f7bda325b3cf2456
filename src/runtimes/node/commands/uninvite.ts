import { openEngine } from '../engine.ts';
import type { Command, Invocation } from './command.ts';
import { loadSettings } from './loaded-settings.ts';

export const uninvite: Command = {
  name: 'uninvite',
  operands: ['ID'],
  options: {},
  summary: 'take an invitation back, while the server runs',
  help: `ID is what "invitations" lists it by.
Whoever has its link can create nothing more with it; what was created stays.`,
  run: takeBack,
};

async function takeBack({ environment, operands: [id = ''] }: Invocation): Promise<void> {
  const engine = await openEngine(loadSettings(environment), { mayMigrate: false });
  try {
    if (!(await engine.invitations.remove(id))) throw new Error('There is no such invitation.');
    engine.checkpoint();
    process.stdout.write(`Took back the invitation ${id}.\n`);
  } finally {
    await engine.close();
  }
}
