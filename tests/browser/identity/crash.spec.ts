import { setTimeout as sleep } from 'node:timers/promises';
import { reading, sendTo, type WaitingMessage } from '../reader/reading.ts';
import type { Person } from '../shell/person.ts';
import { expect, test } from '../shell/server.ts';

/** Twenty rounds, of which a few run beside each other: a round mostly waits. */
const ROUNDS = 5;
const BESIDE = 4;

/** The id of the process that all others of this browser are children of. */
async function browserProcess({ context }: Person): Promise<number> {
  const session = await context.browser()?.newBrowserCDPSession();
  const { processInfo } = (await session?.send('SystemInfo.getProcessInfo')) ?? { processInfo: [] };
  const found = processInfo.find(({ type }) => type === 'browser');
  if (found === undefined) throw new Error('The browser does not tell its process.');
  return found.id;
}

/** Claims as a first visit does, and is killed the moment the server has answered. */
async function claimAndDie(ben: Person, { path }: WaitingMessage): Promise<void> {
  const pid = await browserProcess(ben);
  const closed = ben.context.waitForEvent('close');
  ben.page.on('response', (response) => {
    if (response.url().endsWith('/api/update') && response.ok()) process.kill(pid, 'SIGKILL');
  });
  await ben.visit(path);
  await reading(ben.page)
    .show.click()
    .catch(() => undefined);
  await closed;
  await sleep(100);
}

test('a browser that is killed right after its first claim opens the message, twenty times', async ({
  newPerson,
  newProfile,
  server,
}) => {
  // Forty starts of a browser take about a minute, and several where a machine has other work.
  test.setTimeout(300_000);
  const claimDieAndOpen = async (round: number) => {
    const onDisk = await newProfile();
    const message = await sendTo(server);
    await claimAndDie(await newPerson({ onDisk }), message);
    const ben = await newPerson({ onDisk });
    await ben.visit(message.pathWithoutKey);
    await expect(reading(ben.page).text, `round ${round}`).toBeVisible();
    await ben.context.close();
  };
  for (let round = 0; round < ROUNDS; round++) {
    await Promise.all(Array.from({ length: BESIDE }, () => claimDieAndOpen(round)));
  }
});
