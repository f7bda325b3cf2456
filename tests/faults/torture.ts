import { buildWhenNeeded } from '../../build/product.ts';
import { ROOT } from '../../build/tool.ts';
import { LocalServer } from '../server/server-process.ts';
import { crash } from './crash.ts';
import { Population } from './population.ts';
import { numberFrom } from './words.ts';

/** `npm run torture`, `npm run torture -- TIMES=1000`: kills a server while it works, again and again, and ends at the first loss. */
async function torture(times: number): Promise<number> {
  await buildWhenNeeded(ROOT);
  const server = await LocalServer.start();
  const population = new Population(server.url);
  let faults: string[] = [];
  for (let time = 1; time <= times && faults.length === 0; time += 1) {
    faults = await crash(server, population);
    console.log(`${time} of ${times}: ${population.acknowledged} acts acknowledged, ${faults.length} lost`);
  }
  for (const fault of faults) console.error(fault);
  await population.close();
  if (faults.length > 0) console.error(`The data is left in ${server.folder}.`);
  else await server.stop();
  return faults.length === 0 ? 0 : 1;
}

process.exit(await torture(numberFrom(process.argv, 'TIMES', 100)));
