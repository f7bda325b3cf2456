import { randomBytes } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { en, sentence } from '../../words/english.ts';
import { reading } from '../reader/reading.ts';
import { pngOf } from '../shell/images.ts';
import type { Person } from '../shell/person.ts';
import { expect, test } from '../shell/server.ts';
import { attaching, attachmentsOf, given, largestFile, saved } from './attaching.ts';
import { composing, expectEmpty, send, showMoreOptions, write } from './composing.ts';

// Recording a trace asks for the bytes of each picture again, by a way that the policy of the page forbids and reports.
test.use({ trace: 'off' });

const LIMIT = 2_097_152;

/** Presses *Create secure link* and opens the link as another person. */
async function sendTo(anna: Person, ben: Person, text = ''): Promise<void> {
  const { full } = await send(anna.page, { text });
  await ben.visit(full.slice(anna.origin.length));
  await reading(ben.page).show.click();
}

async function created(person: Person): Promise<number> {
  return (await person.requests()).filter(({ url }) => url.endsWith('/api/create')).length;
}

test('files are sent with a text, and are received byte for byte', async ({ newPerson }) => {
  const [anna, ben] = [await newPerson(), await newPerson()];
  await anna.visit();
  const files = [
    given('plan.bin', randomBytes(300_000)),
    given('empty.txt', Buffer.alloc(0)),
    given('noch einer – 図面.pdf', Buffer.from('%PDF-1.7 not really'), 'application/pdf'),
  ];
  const { add, rows } = attaching(anna.page);
  await add.setInputFiles(files.slice(0, 2));
  await add.setInputFiles(files.slice(2));
  await expect(rows).toHaveText([/plan\.bin\s+300 kB/, /empty\.txt\s+0 byte/, /図面\.pdf\s+19 byte/]);
  await sendTo(anna, ben, 'see the files');
  await expect(reading(ben.page).text).toHaveText('see the files');
  for (const { name, buffer } of files) {
    const file = await saved(ben.page, attachmentsOf(ben.page).save(name));
    expect(file.name).toBe(name);
    expect(file.bytes.equals(buffer)).toBe(true);
  }
  await expect(rows).toHaveCount(0);
});

test('a message may be files without a text, and its owner keeps them', async ({ newPerson }) => {
  const [anna, ben] = [await newPerson(), await newPerson()];
  await anna.visit();
  const picture = pngOf(40, 30);
  await attaching(anna.page).add.setInputFiles([given('map.png', picture, 'image/png')]);
  await sendTo(anna, ben);
  const view = reading(ben.page);
  await expect(view.claimed).toBeVisible();
  await expect(view.text).toBeHidden();
  await expect(view.copy).toBeHidden();
  await ben.page.reload();
  await expect(view.message.getByText(en.view.outcomes.own)).toBeVisible();
  await expect(attachmentsOf(ben.page).pictures).toHaveCount(1);
  const file = await saved(ben.page, attachmentsOf(ben.page).save('map.png'));
  expect(file.bytes.equals(picture)).toBe(true);
});

test('an attached file can be removed, and the sent message lists the others', async ({ newPerson }) => {
  const [anna, ben] = [await newPerson(), await newPerson()];
  await anna.visit();
  const { add, rows, remove } = attaching(anna.page);
  await add.setInputFiles([given('one.txt'), given('two.txt')]);
  await remove('one.txt').click();
  await expect(add).toBeFocused();
  await expect(anna.page.locator('#announcements')).toHaveText(
    sentence(en.compose.fileRemoved, { name: 'one.txt' }),
  );
  await expect(rows).toHaveText([/two\.txt/]);
  await add.setInputFiles([given('one.txt')]);
  await expect(rows).toHaveText([/two\.txt/, /one\.txt/]);
  await remove('two.txt').click();
  await sendTo(anna, ben);
  await expect(attachmentsOf(ben.page).rows).toHaveText([/one\.txt/]);
});

const EXCESSES = [
  [LIMIT, '1.6 MB', '1.5 MB'],
  [4_096, '3.1 kB', '3 kB'],
] as const;

for (const [limit, size, most] of EXCESSES) {
  test.describe(`where a message has at most ${limit} characters`, () => {
    test.use({ settings: { MAX_MESSAGE_BYTES: `${limit}` } });

    test(`the largest file of ${limit} characters is sent, and one byte more is refused before it is encrypted`, async ({
      newPerson,
    }) => {
      const [anna, ben] = [await newPerson(), await newPerson()];
      await anna.visit();
      const { create, notice, label, pending } = composing(anna.page);
      await expectEmpty(pending);
      const { add, rows, remove, sizeNote } = attaching(anna.page);
      await expect(anna.page.getByText(sentence(en.compose.filesLimit, { limit: most }))).toBeVisible();
      const largest = largestFile('x.bin', limit);
      const tooLarge = Buffer.concat([largest, Buffer.alloc(1)]);
      const over = sentence(en.compose.sizeOver, { size, limit: most });
      await add.setInputFiles([given('x.bin', tooLarge, 'application/octet-stream')]);
      await expect(sizeNote).toHaveText(over);
      const encrypted = await countEncryptions(anna.page);
      await create.click();
      await expect(notice).toContainText(en.compose.tooMuch);
      expect([await encrypted(), await created(anna)]).toEqual([0, 0]);
      await expect(rows).toHaveCount(1);
      await remove('x.bin').click();
      await expect(notice).toBeHidden();
      await add.setInputFiles([given('x.bin', largest, 'application/octet-stream')]);
      await expect(sizeNote).toHaveText(sentence(en.compose.sizeLeft, { size: '0 kB' }));
      await showMoreOptions(anna.page);
      await label.fill('x');
      await expect(sizeNote).toHaveText(over);
      await label.fill('');
      await sendTo(anna, ben);
      const file = await saved(ben.page, attachmentsOf(ben.page).save('x.bin'));
      expect(file.bytes.equals(largest)).toBe(true);
    });
  });
}

async function countEncryptions(page: Page): Promise<() => Promise<number>> {
  const count = await page.evaluateHandle(() => {
    const count = { made: 0 };
    const { subtle } = crypto;
    const encrypt = subtle.encrypt.bind(subtle);
    subtle.encrypt = (...given) => {
      count.made += 1;
      return encrypt(...given);
    };
    return count;
  });
  return () => count.evaluate(({ made }) => made);
}

test('a file that changed after it was chosen is named, nothing is sent and nothing lost', async ({
  newPerson,
}, info) => {
  const anna = await newPerson();
  await anna.visit();
  await mkdir(info.outputPath(), { recursive: true });
  const path = info.outputPath('draft.txt');
  await writeFile(path, 'as it was chosen');
  const { add, rows, remove } = attaching(anna.page);
  const { create, notice, message, dialog } = composing(anna.page);
  await add.setInputFiles(path);
  await add.setInputFiles([given('other.txt')]);
  await write(anna.page, { text: 'still here' });
  await writeFile(path, 'and as it is now');
  await create.click();
  await expect(notice).toContainText(sentence(en.compose.fileUnreadable, { name: 'draft.txt' }));
  expect(await created(anna)).toBe(0);
  await expect(message).toHaveValue('still here');
  await expect(rows).toHaveCount(2);
  await remove('draft.txt').click();
  await create.click();
  await expect(dialog).toBeVisible();
});

test('of more than 64 files the first 64 are taken, and a note says so', async ({ newPerson }) => {
  const anna = await newPerson();
  await anna.visit();
  const { add, rows } = attaching(anna.page);
  await add.setInputFiles(Array.from({ length: 66 }, (_, at) => given(`${at}.txt`)));
  await expect(rows).toHaveCount(64);
  await expect(anna.page.getByText(sentence(en.compose.tooManyFiles, { most: 64 }))).toBeVisible();
  await send(anna.page, { text: '' });
  await expect(rows).toHaveCount(0);
  await expect(anna.page.getByText(sentence(en.compose.tooManyFiles, { most: 64 }))).toBeHidden();
});

test('the page asks before it is left with files that were not sent', async ({ newPerson }) => {
  const anna = await newPerson();
  await anna.visit();
  const asked: string[] = [];
  anna.page.on('dialog', (dialog) => {
    asked.push(dialog.type());
    void dialog.accept();
  });
  await attaching(anna.page).add.setInputFiles([given('a.txt')]);
  await composing(anna.page).message.click();
  await anna.page.reload();
  expect(asked).toEqual(['beforeunload']);
});

test('by keyboard alone files are chosen and taken out', async ({ newPerson }) => {
  const anna = await newPerson();
  await anna.visit();
  const { page } = anna;
  const { add, rows, remove } = attaching(page);
  // Asked for in good time: the browser hears of it by another way than of keys.
  const choosing = page.waitForEvent('filechooser');
  await expectEmpty(composing(page).pending);
  await composing(page).message.focus();
  await page.keyboard.press('Tab');
  await expect(add).toBeFocused();
  await page.keyboard.press('Space');
  await (await choosing).setFiles([given('a.txt'), given('b.txt')]);
  await expect(rows).toHaveCount(2);
  await page.keyboard.press('Shift+Tab');
  await expect(remove('b.txt')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(rows).toHaveText([/a\.txt/]);
  await expect(add).toBeFocused();
});
