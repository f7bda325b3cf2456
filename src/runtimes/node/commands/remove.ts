import { clock } from '../../../http/clock.ts';
import { openEngine } from '../engine.ts';
import { type Command, type Invocation, UsageError } from './command.ts';
import { loadSettings } from './loaded-settings.ts';

export const remove: Command = {
  name: 'remove',
  operands: ['ID'],
  options: {},
  summary: 'take a message or a request down, whoever has it, while the server runs',
  help: `ID is what follows view= or ask= in a link, up to the #. Leave out the rest, which may hold the key.
Whoever opens the link of a message that was not claimed reads for 30 days that the operator
removed it, and so does its sender, if there was to be a receipt. A request for a secret goes with
its answer, and whoever opens its link reads the same.`,
  run: takeDown,
};

async function takeDown({ environment, operands: [id = ''] }: Invocation): Promise<void> {
  // Someone may give a whole link: its key must not be repeated.
  if (!/^[\w-]*$/.test(id))
    throw new UsageError(
      'ID must be what follows view= or ask= in a link, up to the #; see "inigma remove --help".',
    );
  const engine = await openEngine(loadSettings(environment), { mayMigrate: false });
  try {
    if (!(await engine.store.takeDown(id, clock()))) throw new Error(`There is no message or request ${id}.`);
    engine.checkpoint();
    process.stdout.write(`Removed ${id}.\n`);
  } finally {
    await engine.close();
  }
}
