import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { ROOT } from '../../architecture/project.ts';
import { answering, askFor } from '../answer/answering.ts';
import { composing, rowsOf, send, write } from '../compose/composing.ts';
import { adding, linkOf, offered } from '../identity/adding-device.ts';
import { YOUR_KEY } from '../identity/own-key.ts';
import { reading, sendTo } from '../reader/reading.ts';
import { answer, asking } from '../requests/asking.ts';
import { expect, test } from './server.ts';
import { restartWith } from './writer-states.ts';

type Role = Parameters<Page['getByRole']>[0];
type Control = readonly [Role, string];

/** What assistive technology and users know the pages by, spelled out here and in docs/interface.md alone. */
const EVERYWHERE: readonly Control[] = [
  ['link', 'Skip to content'],
  ['combobox', 'Language'],
  ['switch', 'Dark mode'],
  ['link', 'Source code'],
];
const FORM: readonly Control[] = [
  ['heading', 'Send a secret'],
  ['textbox', 'Message'],
  ['button', 'Add files'],
  ['textbox', 'Label'],
  ['combobox', 'Who can read it'],
  ['textbox', 'Number of people'],
  ['combobox', 'Expires after'],
  ['button', 'Use the defaults'],
  ['textbox', 'How long'],
  ['combobox', 'Unit'],
  ['switch', 'Tell me when it’s read'],
  ['textbox', 'Passphrase'],
  ['button', 'Generate'],
  ['button', 'Create secure link'],
];
const ASKED: readonly Control[] = [
  ['heading', 'You’re asked for a secret'],
  ['region', 'The note'],
  ['textbox', 'Your answer'],
  ['button', 'Add files'],
  ['button', 'Send the answer'],
];
const DELIVERED: readonly Control[] = [
  ['heading', 'Delivered'],
  ['link', 'Write a message'],
];
const NOT_EVERYONE: readonly Control[] = [
  ['link', 'Sign in'],
  ['link', 'Ask for access: it@example.com'],
];
const COPIED: readonly Control[] = [
  ['button', 'Link copied'],
  ['button', 'Copy passphrase'],
  ['button', 'Create another with the same content'],
];
const LINK_DIALOG: readonly Control[] = [
  ['button', 'Show link'],
  ['dialog', 'Your link is ready'],
  ['textbox', 'Full link'],
  ['button', 'Copy full link'],
  ['button', 'Copy with instructions'],
  ['button', 'Share…'],
  ['button', 'Show QR code'],
  ['textbox', 'Link without key'],
  ['button', 'Copy link'],
  ['textbox', 'Key'],
  ['button', 'Copy key'],
  ['button', 'Done'],
];
const LISTS: readonly Control[] = [
  ['region', 'Waiting'],
  ['region', 'History'],
  ['region', 'My messages'],
  ['button', 'Copy link without key'],
  ['button', 'Delete'],
  ['button', 'Newer'],
  ['button', 'Older'],
  ['button', 'Try again'],
  ['button', 'Cancel'],
];
const OWN_KEY: readonly Control[] = [
  ['link', 'Your key'],
  ['region', 'Your key'],
  ['button', 'Copy user ID'],
  ['button', 'Export key'],
  ['button', 'Add a device'],
  ['button', 'Import key'],
  ['button', 'Reset key'],
  ['button', 'Switch back'],
  ['button', 'Forget previous key'],
  ['dialog', 'Export your key'],
  ['textbox', 'Identity key'],
  ['button', 'Show'],
  ['button', 'Save as file'],
  ['button', 'Show recovery phrase'],
  ['button', 'Print'],
  ['button', 'Yes, I’ve stored it'],
  ['dialog', 'Import a key'],
  ['textbox', 'Key or recovery phrase'],
  ['button', 'Choose file'],
  ['dialog', 'Reset your key?'],
  ['textbox', 'Type “reset” to continue'],
];
const ADD_DEVICE: readonly Control[] = [
  ['dialog', 'Add a device'],
  ['button', 'Create link'],
];
const ASK: readonly Control[] = [
  ['button', 'Ask for a secret'],
  ['dialog', 'Ask for a secret'],
  ['textbox', 'What do you need?'],
  ['combobox', 'Link works for'],
  ['switch', 'Files are wanted'],
  ['button', 'Create link'],
];
const REQUEST: readonly Control[] = [
  ['dialog', 'Your link is ready'],
  ['textbox', 'Link for the answer'],
  ['textbox', 'Your note'],
  ['button', 'Copy link'],
  ['button', 'Copy with instructions'],
];
const ANSWERED: readonly Control[] = [
  ['region', 'Asked for'],
  ['link', 'Read the answer'],
  ['button', 'Delete'],
];
const OFFER: readonly Control[] = [
  ['heading', 'Use a key from another device?'],
  ['button', 'Continue'],
];
const COMPARISON: readonly Control[] = [['button', 'Use this key']];
const WAITING: readonly Control[] = [
  ['heading', 'An encrypted message for you'],
  ['textbox', 'Key'],
  ['textbox', 'Passphrase'],
  ['button', 'Show the message'],
];
const WRITTEN: readonly Control[] = [
  ['heading', 'You wrote this message'],
  ['button', 'Preview'],
  ['button', 'Open and keep'],
];
const OPEN: readonly Control[] = [
  ['region', 'The message'],
  ['button', 'Copy'],
  ['button', 'Monospace'],
  ['button', 'Save as file'],
  ['button', 'Hide'],
  ['link', 'My messages'],
  ['button', 'Delete'],
  ['button', 'Keep now'],
  ['button', 'Save note.txt'],
  ['button', 'Copy address'],
  ['link', 'Write down its recovery phrase'],
  ['link', 'Export your key'],
  ['button', 'Save encrypted copy'],
];
const SAVE_COPY: readonly Control[] = [
  ['button', 'Copy key'],
  ['button', 'Save file'],
];
const WRITTEN_ONCE: readonly Control[] = [['link', 'See its status']];
const LEASED: readonly Control[] = [['button', 'Delete now']];
const INCOMPLETE: readonly Control[] = [
  ['textbox', 'Full link'],
  ['button', 'Open link'],
  ['link', 'Write a message'],
];

const OWN_ROW: readonly Control[] = [
  ['link', 'Open'],
  ['button', 'Change label'],
];

/** Hidden ones too: a control of what has not happened yet is on its page, and is not shown. */
async function expectControls(page: Page, controls: readonly Control[]): Promise<void> {
  for (const [role, name] of controls) {
    const found = page.getByRole(role, { name, exact: true, includeHidden: true });
    await expect(found.first(), `${role} “${name}”`).toBeAttached();
  }
}

test('the controls of the composing page have the English names that are documented', async ({
  newPerson,
}) => {
  const anna = await newPerson();
  await anna.visit();
  const form = composing(anna.page);
  await write(anna.page, { text: 'x', passphrase: 'lake' });
  await form.create.click();
  await expect(form.dialog).toBeVisible();
  await expect(rowsOf(form.pending)).toHaveCount(1);
  await expectControls(anna.page, COPIED);
  await form.dialog.getByRole('button', { name: 'Done' }).click();
  await anna.page.getByRole('button', { name: 'Show link' }).click();
  await expectControls(anna.page, [...EVERYWHERE, ...FORM, ...LINK_DIALOG, ...LISTS, ...OWN_KEY]);
});

test('the controls of the composing page where not everyone writes have the English names that are documented', async ({
  newPerson,
  server,
}) => {
  await restartWith(server, {
    WRITERS: 'header:X-Forwarded-User',
    TRUSTED_PROXIES: '127.0.0.1',
    SIGN_IN_URL: '/sign-in',
    WRITERS_CONTACT: 'it@example.com',
  });
  const anna = await newPerson();
  await anna.visit();
  await expectControls(anna.page, NOT_EVERYONE);
});

test('the controls of the reading page have the English names that are documented', async ({
  newPerson,
  server,
}) => {
  const [anna, ben] = await Promise.all([newPerson(), newPerson()]);
  const files = [new File(['x'], 'note.txt')];
  const { path } = await sendTo(server, { text: 'https://example.com', files });
  const view = reading(ben.page);
  await ben.visit(path);
  await expect(view.show).toBeVisible();
  await expectControls(ben.page, [...EVERYWHERE, ...WAITING]);
  await view.show.click();
  await expect(view.claimed).toBeVisible();
  await expectControls(ben.page, OPEN);
  await ben.page.getByRole('button', { name: 'Save encrypted copy', exact: true }).click();
  await expect(ben.page.getByRole('dialog')).toBeVisible();
  await expectControls(ben.page, SAVE_COPY);
  await ben.visit((await sendTo(server, { readers: 1 })).path);
  await view.show.click();
  await expect(view.leased).toBeVisible();
  await expectControls(ben.page, LEASED);
  await ben.visit('/view');
  await expect(view.openLink).toBeVisible();
  await expectControls(ben.page, INCOMPLETE);
  await ben.visit('/');
  await expect(rowsOf(composing(ben.page).owned)).toHaveCount(1);
  await expectControls(ben.page, OWN_ROW);
  await anna.visit();
  await anna.page.goto((await send(anna.page, { text: 'x' })).full);
  await expect(reading(anna.page).look).toBeVisible();
  await expectControls(anna.page, [...WRITTEN, ...WRITTEN_ONCE]);
});

test('the controls of the answering page have the English names that are documented', async ({
  newPerson,
  server,
}) => {
  const ben = await newPerson();
  const { path } = await askFor(server, { wantsFiles: true });
  await ben.visit(path);
  const page = answering(ben.page);
  await expect(page.addFiles).toBeVisible();
  await expectControls(ben.page, [...EVERYWHERE, ...ASKED]);
  await page.answer.fill('x');
  await page.send.click();
  await expect(page.delivered).toBeVisible();
  await expectControls(ben.page, DELIVERED);
});

test('the controls of a request for a secret have the English names that are documented', async ({
  newPerson,
  server,
}) => {
  const anna = await newPerson();
  await anna.visit();
  const view = asking(anna.page);
  await view.button.click();
  await expect(view.make).toBeVisible();
  await expectControls(anna.page, ASK);
  await view.note.fill('x');
  await view.make.click();
  await expect(view.ready).toBeVisible();
  await expectControls(anna.page, REQUEST);
  await answer(server, await view.link.inputValue(), 'y');
  await anna.page.reload();
  await expect(view.answered).toBeVisible();
  await expectControls(anna.page, ANSWERED);
});

test('the controls of two devices with one key have the English names that are documented', async ({
  newPerson,
  server,
}) => {
  const [anna, ben] = await Promise.all([newPerson(), newPerson()]);
  await anna.visit(YOUR_KEY);
  await adding(anna.page).button.click();
  await expect(adding(anna.page).make).toBeVisible();
  await expectControls(anna.page, ADD_DEVICE);
  await ben.visit(await linkOf(server, 'AMA1wVoANbkDHRbcr-f1MJLLK_zTlVrD'));
  await expect(offered(ben.page).go).toBeVisible();
  await expectControls(ben.page, OFFER);
  await offered(ben.page).go.click();
  await expect(offered(ben.page).use).toBeVisible();
  await expectControls(ben.page, COMPARISON);
});

test('docs/interface.md lists these controls, and no others', async () => {
  const document = await readFile(join(ROOT, 'docs/interface.md'), 'utf8');
  const listed = Array.from(document.matchAll(/^\| \*(.+?)\* \|/gm), ([, name]) => name);
  const groups = [
    EVERYWHERE,
    FORM,
    NOT_EVERYONE,
    COPIED,
    LINK_DIALOG,
    LISTS,
    OWN_KEY,
    ADD_DEVICE,
    ASK,
    REQUEST,
    ANSWERED,
    OFFER,
    COMPARISON,
    ASKED,
    DELIVERED,
  ];
  const names = [...groups, WAITING, WRITTEN, WRITTEN_ONCE, OPEN, SAVE_COPY, LEASED, INCOMPLETE, OWN_ROW]
    .flat()
    .map(([, name]) => name);
  expect(new Set(listed)).toEqual(new Set(names));
});
