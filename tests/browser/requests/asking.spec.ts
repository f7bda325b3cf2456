import { readUnchangedRequestLink } from '../../../src/client/requests/request-link.ts';
import { en } from '../../words/english.ts';
import { expectEmpty } from '../compose/composing.ts';
import { expect, test } from '../shell/server.ts';
import { asking } from './asking.ts';

const NOTE = 'Please send me the VPN password.\nhttps://vpn.example.com';

test('somebody asks for a secret, and hands on the link by copy, with instructions or by code', async ({
  newPerson,
}) => {
  const anna = await newPerson();
  await anna.visit();
  const view = asking(anna.page);
  await expectEmpty(view.list);
  await view.button.click();
  await expect(view.note).toBeFocused();
  await expect(view.dialog.getByText('2,000')).toBeVisible();
  await view.note.fill(NOTE);
  await view.files.check();
  await view.make.click();
  await expect(view.ready).toBeVisible();
  await expect(view.qr).toBeVisible();
  const link = await view.link.inputValue();
  expect(readUnchangedRequestLink(link)).toMatchObject({ host: new URL(anna.origin).host });
  await expect(view.shownNote).toHaveValue(NOTE);
  await view.copy.click();
  const clipboard = () => anna.page.evaluate(() => navigator.clipboard.readText());
  await expect.poll(clipboard).toBe(link);
  await view.copyInstructions.click();
  await expect.poll(clipboard).toContain(en.requestDialog.instructions);
  expect((await clipboard()).split('\n')[0]).toBe(link);
  await view.done.click();
  await expect(view.rows).toHaveCount(1);
  await expect(view.rows).toContainText('Please send me the VPN password.');
  await expect(view.list.locator('bdi a')).toHaveCount(0);
  await expect(view.open).toBeVisible();
});
