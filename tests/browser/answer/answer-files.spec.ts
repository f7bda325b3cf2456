import { randomBytes } from 'node:crypto';
import { en } from '../../words/english.ts';
import { attaching, dragging, given } from '../compose/attaching.ts';
import type { Person } from '../shell/person.ts';
import { expect, test } from '../shell/server.ts';
import { answering, answerTo, askFor, visitRequest } from './answering.ts';

async function scriptsOf(ben: Person): Promise<string[]> {
  return (await ben.requests()).map(({ url }) => url).filter((url) => /answer-later/.test(url));
}

test('files are chosen, dropped and pasted where they are asked for, and arrive byte for byte', {
  tag: '@both',
}, async ({ newPerson, anyServer }) => {
  const { request, ben, page } = await visitRequest({ newPerson, server: anyServer }, { wantsFiles: true });
  const { rows, remove } = attaching(ben.page);
  const bytes = randomBytes(100_000);
  await page.addFiles.setInputFiles([given('plan.bin', bytes), given('wrong.txt')]);
  await page.answer.dispatchEvent('drop', { dataTransfer: await dragging(ben.page, [given('b.txt')]) });
  await expect(rows).toHaveText([/plan\.bin/, /wrong\.txt/, /b\.txt/]);
  await remove('wrong.txt').click();
  await page.send.click();
  await expect(page.delivered).toBeVisible();
  const { contents } = await answerTo(anyServer, request);
  expect(contents.files.map(({ name }) => name)).toEqual(['plan.bin', 'b.txt']);
  expect(Buffer.from(contents.files[0]?.bytes ?? []).equals(bytes)).toBe(true);
  expect(await scriptsOf(ben)).toHaveLength(1);
});

test('where no files are asked for nothing of them is loaded, and a drop or a paste is refused on the page', async ({
  newPerson,
  server,
}) => {
  const { ben, page } = await visitRequest({ newPerson, server });
  await expect(page.asked).toBeVisible();
  const files = await dragging(ben.page, [given('a.txt')]);
  for (const type of ['drop', 'paste'] as const) {
    const isPrevented = await page.answer.evaluate(
      (field, { files, type }) => {
        const init = { bubbles: true, cancelable: true };
        return !field.dispatchEvent(
          type === 'drop'
            ? new DragEvent(type, { ...init, dataTransfer: files })
            : new ClipboardEvent(type, { ...init, clipboardData: files }),
        );
      },
      { files, type },
    );
    expect(isPrevented, type).toBe(true);
    await expect(page.notice).toHaveText(en.answer.filesUnwanted);
    await page.answer.fill('x');
    await page.send.focus();
  }
  expect(await scriptsOf(ben)).toEqual([]);
});

test('where what adds files cannot be loaded the page says so, and text is sent all the same', async ({
  newPerson,
  server,
}) => {
  const { path } = await askFor(server, { wantsFiles: true });
  const ben = await newPerson();
  await ben.page.route('**/assets/answer-later-*', (route) => route.abort());
  await ben.visit(path);
  const page = answering(ben.page);
  await expect(page.words(en.answer.filesFailed)).toBeVisible();
  await page.answer.fill('x');
  await page.send.click();
  await expect(page.delivered).toBeVisible();
});

test.describe('where the operator allows no files', () => {
  test.use({ settings: { FILES: 'off' } });

  test('none can be added, whatever the request wants', async ({ newPerson, server }) => {
    const { ben, page } = await visitRequest({ newPerson, server }, { wantsFiles: true });
    await expect(page.asked).toBeVisible();
    await expect(page.addFiles).toHaveCount(0);
    expect(await scriptsOf(ben)).toEqual([]);
  });
});

test.describe('on a small server', () => {
  test.use({ settings: { MAX_MESSAGE_BYTES: '16384' } });

  test('too much is told before anything is sent, and can be mended', async ({ newPerson, server }) => {
    const { path } = await askFor(server, { wantsFiles: true });
    const ben = await newPerson();
    await ben.visit(path);
    const page = answering(ben.page);
    await page.addFiles.setInputFiles([given('large.bin', randomBytes(20_000))]);
    await page.send.click();
    await expect(page.notice).toHaveText(en.compose.tooMuch);
    await attaching(ben.page).remove('large.bin').click();
    await page.answer.fill('x'.repeat(20_000));
    await page.send.click();
    await expect(page.notice).toHaveText(en.compose.tooLong);
    await expect(page.answer).toBeFocused();
    await page.answer.fill('x');
    await page.send.click();
    await expect(page.delivered).toBeVisible();
  });
});
