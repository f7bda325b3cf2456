import { randomBytes } from '../../../src/crypto/bytes.ts';
import { sealSentLabel } from '../../../src/crypto/sent-label.ts';
import { newPerson as newIdentity, readBy } from '../../client/people.ts';
import { en, inOrder, pattern, plural, sentence } from '../../words/english.ts';
import { composing, expectEmpty, rowsOf, send } from '../compose/composing.ts';
import { apiOf, guess, sentBehind } from '../reader/reading.ts';
import { expect, test } from '../shell/server.ts';
import { insertReceipts, NOW } from './stored-rows.ts';

test('the history tells what became of each message, newest first, page by page', {
  tag: '@both',
}, async ({ newPerson, anyServer }) => {
  const anna = await newPerson();
  await anna.visit();
  const { history } = composing(anna.page);
  await expectEmpty(history);
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
  await expect(history.getByText(en.compose.historyHint)).toBeVisible();
  await expect(rows.nth(0)).toContainText(
    inOrder(
      'Door code',
      pattern(en.compose.openedBetween, { opened: plural(en.compose.readByAll, 5) }),
      sentence(en.compose.sent, { ago: 'yesterday' }),
    ),
  );
  await expect(rows.nth(1)).toContainText(
    inOrder(
      'Bank PIN',
      pattern(en.compose.outcomes.expired),
      en.compose.neverOpened,
      plural(en.compose.wrongPassphrases, 4),
    ),
  );
  await expect(rows.nth(2)).toContainText(
    inOrder(
      en.compose.noLabel,
      pattern(en.compose.outcomes.expired),
      pattern(en.compose.openedBetween, { opened: plural(en.compose.opened, 2) }),
    ),
  );
  await expect(rows.nth(3)).toContainText(
    inOrder(
      pattern(en.compose.outcomes.removed),
      pattern(en.compose.openedAt, { opened: plural(en.compose.opened, 1) }),
    ),
  );
  await history.getByRole('button', { name: en.compose.older }).click();
  await expect(rows).toHaveCount(1);
  await expect(rows).toContainText(pattern(en.compose.outcomes.read));
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
    en.compose.labelClosed,
    en.compose.labelClosed,
    'Bank PIN',
  ]);
  await expect(rowsOf(history).first()).not.toContainText(pattern(en.compose.sent));
  await expect(rowsOf(history)).toHaveText([
    pattern(en.compose.outcomes.expired),
    pattern(en.compose.outcomes.expired),
    pattern(en.compose.outcomes.expired),
  ]);
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
  await expect(row).toContainText(en.compose.notOpened);
  await expect(row).not.toContainText('wrong');
  await guess(server, sentBehind(full), 4);
  await readBy({ api: apiOf(server) }, sentBehind(full), 'lake');
  await anna.page.clock.fastForward('01:00');
  await expect(row).toContainText(sentence(en.compose.openedOf, { opened: 1, readers: 2 }));
  await expect(row).toContainText(plural(en.compose.wrongPassphrases, 4));
  await expect(row).not.toContainText('guessing');
  await guess(server, sentBehind(full), 6);
  await anna.page.clock.fastForward('01:00');
  await expect(row).toContainText(plural(en.compose.wrongPassphrases, 10));
  await expect(row).toContainText(en.compose.guessing);
  await server.query('UPDATE links SET retry_at = 0');
  await readBy({ api: apiOf(server) }, sentBehind(full), 'lake');
  await anna.page.clock.fastForward('01:00');
  await expect(rowsOf(history)).toContainText(plural(en.compose.readByAll, 2));
  await expect(rowsOf(history)).toContainText(plural(en.compose.wrongPassphrases, 10));
  await expectEmpty(pending);
});
