import { buildWhenNeeded } from '../../build/product.ts';
import { ROOT } from '../../build/tool.ts';
import { LocalServer } from '../server/server-process.ts';
import { crash } from './crash.ts';
import { numberFrom } from './number-argument.ts';
import { Workload } from './workload.ts';

/** `npm run stress`, `npm run stress -- TIMES=1000`: kills a server under load again and again, and stops at the first loss. */
async function stress(times: number): Promise<number> {
  await buildWhenNeeded(ROOT);
  const server = await LocalServer.start();
  const workload = new Workload(server.url);
  let violations: string[] = [];
  for (let time = 1; time <= times && violations.length === 0; time += 1) {
    violations = await crash(server, workload);
    console.log(
      `${time} of ${times}: ${workload.acknowledged} requests acknowledged, ${violations.length} lost`,
    );
  }
  for (const error of violations) console.error(error);
  await workload.close();
  if (violations.length > 0) console.error(`The data remains in ${server.folder}.`);
  else await server.stop();
  return violations.length === 0 ? 0 : 1;
}

process.exit(await stress(numberFrom(process.argv, 'TIMES', 100)));
