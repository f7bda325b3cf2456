import { mkdir, writeFile } from 'node:fs/promises';
import type { Page, TestInfo } from '@playwright/test';
import { en, sentence } from '../../words/english.ts';
import { pngOf } from '../shell/images.ts';
import { expect, test } from '../shell/server.ts';
import { attaching, dragging, given } from './attaching.ts';
import { composing, write } from './composing.ts';

test('files are dropped on the page and a picture is pasted, beside what is typed', async ({ newPerson }) => {
  const anna = await newPerson();
  await anna.visit();
  const { rows, dropHint, hint } = attaching(anna.page);
  const { message } = composing(anna.page);
  const files = await dragging(anna.page, [given('a.txt'), given('b.txt')]);
  await message.dispatchEvent('dragover', { dataTransfer: files });
  await expect(dropHint).toBeVisible();
  await message.dispatchEvent('drop', { dataTransfer: files });
  await expect(dropHint).toBeHidden();
  await expect(rows).toHaveText([/a\.txt/, /b\.txt/]);
  await expect(hint).toBeHidden();
  await copyPicture(anna.page);
  await message.fill('typed');
  await message.press('Control+V');
  await expect(rows).toHaveText([/a\.txt/, /b\.txt/, /image\.png/]);
  await expect(hint).toBeVisible();
  await expect(message).toHaveValue('typed');
});

async function copyPicture(page: Page): Promise<void> {
  await page.evaluate(
    async (bytes) => {
      const picture = new Blob([new Uint8Array(bytes)], { type: 'image/png' });
      await navigator.clipboard.write([new ClipboardItem({ 'image/png': picture })]);
    },
    [...pngOf(8, 8)],
  );
}

test('text is dropped and pasted as text, also where a picture of it comes along', async ({ newPerson }) => {
  const anna = await newPerson();
  await anna.visit();
  const { message } = composing(anna.page);
  const isPrevented = (transfer: Awaited<ReturnType<typeof dragging>>, type: 'drop' | 'paste') =>
    message.evaluate(
      (field, { transfer, type }) => {
        const given = { bubbles: true, cancelable: true };
        const event =
          type === 'drop'
            ? new DragEvent(type, { ...given, dataTransfer: transfer })
            : new ClipboardEvent(type, { ...given, clipboardData: transfer });
        return !field.dispatchEvent(event);
      },
      { transfer, type },
    );
  expect(await isPrevented(await dragging(anna.page, [], 'words'), 'drop')).toBe(false);
  const table = await dragging(anna.page, [given('image.png', pngOf(1, 1), 'image/png')], '1\t2');
  await table.evaluate((transfer) => transfer.setData('text/html', '<table></table>'));
  expect(await isPrevented(table, 'paste')).toBe(false);
  await expect(attaching(anna.page).rows).toHaveCount(0);
});

test('a dropped folder is named as refused, and the files beside it are added', async ({
  newPerson,
}, info) => {
  const anna = await newPerson();
  await anna.visit();
  await release(anna.page, await onDisk(info, ['holidays'], ['beside.txt']));
  await expect(anna.page.getByText(sentence(en.compose.folder, { name: 'holidays' }))).toBeVisible();
  await expect(attaching(anna.page).rows).toHaveText([/beside\.txt\s+6 byte/]);
  expect(anna.page.url()).toBe(`${anna.origin}/`);
});

test('each of several dropped folders is named', async ({ newPerson }, info) => {
  const anna = await newPerson();
  await anna.visit();
  await release(anna.page, await onDisk(info, ['holidays', 'letters', 'plans'], ['beside.txt']));
  await expect(
    anna.page.getByText(sentence(en.compose.folders, { names: 'holidays, letters, and plans' })),
  ).toBeVisible();
  await expect(attaching(anna.page).rows).toHaveText([/beside\.txt/]);
});

/** Makes folders and files, and says where they are. */
async function onDisk(info: TestInfo, folders: string[], files: string[]): Promise<string[]> {
  for (const folder of folders) await mkdir(info.outputPath(folder), { recursive: true });
  for (const file of files) await writeFile(info.outputPath(file), 'beside');
  return [...folders, ...files].map((name) => info.outputPath(name));
}

/** Drops what is on the disk on the message, as a file manager does. */
async function release(page: Page, files: string[]): Promise<void> {
  const { x = 0, y = 0 } = (await composing(page).message.boundingBox()) ?? {};
  const browser = await page.context().newCDPSession(page);
  const data = { items: [], files, dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await browser.send('Input.dispatchDragEvent', { type, x: x + 20, y: y + 20, data });
}

test('files dropped while a dialog is open are not added, and do not replace the page', async ({
  newPerson,
}) => {
  const anna = await newPerson();
  await anna.visit();
  await write(anna.page, { text: 'x' });
  const { create, dialog } = composing(anna.page);
  await create.click();
  await expect(dialog).toBeVisible();
  const files = await dragging(anna.page, [given('a.txt')]);
  const kept = await dialog.evaluate(
    (open, dataTransfer) =>
      !open.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer })),
    files,
  );
  expect(kept).toBe(true);
  await expect(attaching(anna.page).rows).toHaveCount(0);
});
