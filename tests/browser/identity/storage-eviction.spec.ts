import { en } from '../../words/english.ts';
import { expect, test } from '../shell/server.ts';
import { ownKey, YOUR_KEY } from './own-key.ts';

const WHEN_FULL = en.compose.storageNotPersistent;
const SAFARI = en.compose.safariDeletes;

for (const persisted of [true, false]) {
  test(`a browser that ${persisted ? 'has promised' : 'has not promised'} to keep the key is told of as such`, async ({
    newPerson,
  }) => {
    const anna = await newPerson();
    await anna.context.addInitScript((answer) => {
      navigator.storage.persisted = async () => answer;
    }, persisted);
    await anna.visit(YOUR_KEY);
    const { panel, exportKey } = ownKey(anna.page);
    await expect(exportKey).toBeVisible();
    await expect(panel.getByText(WHEN_FULL)).toBeVisible({ visible: !persisted });
    await expect(panel.getByText(en.compose.storageNotPersistent)).toBeVisible({ visible: !persisted });
    await expect(panel.getByText(SAFARI)).toBeHidden();
  });
}

test('Safari is warned of, whatever it has promised', async ({ newPerson }) => {
  const anna = await newPerson();
  await anna.context.addInitScript(() => {
    Object.defineProperty(navigator, 'vendor', { get: () => 'Apple Computer, Inc.' });
    navigator.storage.persisted = async () => true;
  });
  await anna.visit(YOUR_KEY);
  const { panel } = ownKey(anna.page);
  await expect(panel.getByText(SAFARI)).toBeVisible();
  await expect(panel.getByText(WHEN_FULL)).toBeHidden();
});
