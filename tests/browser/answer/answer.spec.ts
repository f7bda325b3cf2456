import { en } from '../../words/english.ts';
import { expect, test } from '../shell/server.ts';
import { answering, answerTo, askFor, NOTE } from './answering.ts';

const SECRET = 'correct horse\nbattery staple';

test('a request is answered, and its asker reads the answer and nobody else', { tag: '@both' }, async ({
  newPerson,
  anyServer,
}) => {
  const request = await askFor(anyServer);
  const ben = await newPerson();
  await ben.visit(request.path);
  const page = answering(ben.page);
  await expect(page.asked).toBeFocused();
  await expect(page.note).toHaveText(NOTE, { useInnerText: true });
  await expect(page.note.locator('*')).toHaveCount(0);
  await expect(page.warning).toBeVisible();
  await expect(page.onlyAsker).toBeVisible();
  await page.answer.fill(SECRET);
  await page.send.click();
  await expect(page.delivered).toBeFocused();
  await expect(page.words(en.answer.deliveredText)).toBeVisible();
  await expect(page.note).toBeHidden();
  await expect(page.answer).toBeHidden();
  expect(await page.answer.inputValue().catch(() => '')).toBe('');
  const { contents } = await answerTo(anyServer, request);
  expect(contents.text).toBe(SECRET);
});
