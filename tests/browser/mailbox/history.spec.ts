import { randomBytes } from '../../../src/crypto/bytes.ts';
import { sealSentLabel } from '../../../src/crypto/sent-label.ts';
import { newPerson as newIdentity, readBy } from '../../client/people.ts';
import { composing, rowsOf, send } from '../compose/composing.ts';
import { apiOf, guess, sentBehind } from '../reader/reading.ts';
import { expect, test } from '../shell/server.ts';
import { insertReceipts, NOW } from './stored-rows.ts';

test('the history tells what became of each message, newest first, page by page', {
  tag: '@both',
}, async ({ newPerson, anyServer }) => {
  const anna = await newPerson();
  await anna.visit();
  const { history } = composing(anna.page);
  await expect(history.getByText('None has been read or has expired yet.')).toBeVisible();
  await expect(history.getByText('for 30 days')).toBeVisible();
  const rest = Array.from({ length: 7 }, () => ({ outcome: 'read', readings: 1 }));
  await insertReceipts(anyServer, anna.page, [
    { outcome: 'read', readings: 5, label: 'Door code' },
    { outcome: 'expired', label: 'Bank PIN', wrong: 4 },
    { outcome: 'expired', readings: 2 },
    { outcome: 'removed', readings: 1 },
    ...rest,
  ]);
  await anna.page.reload();
  const rows = rowsOf(history);
  await expect(rows).toHaveCount(10);
  await expect(rows.nth(0)).toContainText(/Door code.*Read by all 5 readers, first on .*Sent yesterday/);
  await expect(rows.nth(1)).toContainText(/Bank PIN.*Expired on .*Nobody opened it.*4 wrong passphrases/);
  await expect(rows.nth(2)).toContainText(/Without a label.*Expired on .*Opened 2 times, first on/);
  await expect(rows.nth(3)).toContainText(/Removed by the operator on .*Opened once, on/);
  await history.getByRole('button', { name: 'Older' }).click();
  await expect(rows).toHaveCount(1);
  await expect(rows).toContainText('Read on');
});

test('a label that does not open is said to be one, and the other rows are shown', async ({
  newPerson,
  server,
}) => {
  const anna = await newPerson();
  await anna.visit();
  const { identity } = await newIdentity();
  const sent = { label: 'Not hers', sentAt: NOW, lifetime: null, salt: randomBytes(16) };
  await insertReceipts(server, anna.page, [
    { outcome: 'expired', sealed: await sealSentLabel(identity.secret, sent) },
    { outcome: 'expired', sealed: 'AAAA' },
    { outcome: 'expired', label: 'Bank PIN' },
  ]);
  await anna.page.reload();
  const { history } = composing(anna.page);
  await expect(rowsOf(history).locator('bdi')).toHaveText([
    'The label does not open',
    'The label does not open',
    'Bank PIN',
  ]);
  await expect(rowsOf(history).first()).not.toContainText('Sent');
  await expect(rowsOf(history)).toHaveText([/Expired on/, /Expired on/, /Expired on/]);
});

test('what waits tells how often it was opened and what was tried, within a minute and without a reload', async ({
  newPerson,
  server,
}) => {
  const anna = await newPerson();
  await anna.page.clock.install();
  await anna.visit();
  const { pending, history } = composing(anna.page);
  const { full } = await send(anna.page, { text: 'x', readers: 2, passphrase: 'lake' });
  const row = rowsOf(pending);
  await expect(row).toContainText('Not opened yet');
  await expect(row).not.toContainText('wrong');
  await guess(server, sentBehind(full), 4);
  await readBy({ api: apiOf(server) }, sentBehind(full), 'lake');
  await anna.page.clock.fastForward('01:00');
  await expect(row).toContainText('Opened 1 of 2 times');
  await expect(row).toContainText('4 wrong passphrases');
  await expect(row).not.toContainText('guessing');
  await guess(server, sentBehind(full), 6);
  await anna.page.clock.fastForward('01:00');
  await expect(row).toContainText('10 wrong passphrases');
  await expect(row).toContainText(
    'Somebody may be guessing the passphrase. Delete this message and send a new one.',
  );
  await server.query('UPDATE links SET retry_at = 0');
  await readBy({ api: apiOf(server) }, sentBehind(full), 'lake');
  await anna.page.clock.fastForward('01:00');
  await expect(rowsOf(history)).toContainText('Read by all 2 readers');
  await expect(rowsOf(history)).toContainText('10 wrong passphrases');
  await expect(pending.getByText('Nothing is waiting for its readers.')).toBeVisible();
});
