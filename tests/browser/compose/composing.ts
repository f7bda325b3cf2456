import { expect, type Locator, type Page } from '@playwright/test';
import { en } from '../../words/english.ts';

/** What is typed into the composing page; the rest stays as the page proposes it. */
export interface DraftInput {
  readonly text: string;
  readonly label?: string;
  readonly lifetime?: string;
  /** How many may read it; where nothing is said, the first reader keeps it. */
  readonly readers?: number;
  readonly passphrase?: string;
}

export interface Links {
  readonly full: string;
  readonly bare: string;
  readonly key: string;
}

/** The composing page, by the names that it gives its parts. */
export function composing(page: Page) {
  const dialog = page.getByRole('dialog', { name: en.compose.ready });
  const readOnly = (name: string) => dialog.getByRole('textbox', { name, exact: true });
  return {
    message: page.getByRole('textbox', { name: en.compose.message }),
    label: page.getByRole('textbox', { name: en.compose.label }),
    lifetime: page.getByRole('combobox', { name: en.compose.lifetime }),
    readers: page.getByRole('combobox', { name: en.compose.readers }),
    readersCount: page.getByRole('textbox', { name: en.compose.readersCount }),
    passphrase: page.getByRole('textbox', { name: en.compose.passphrase }),
    receipt: page.getByRole('switch', { name: en.compose.receipt }),
    create: page.getByRole('button', { name: en.compose.create }),
    notice: page.locator('#notice:visible, #message-notice:visible'),
    dialog,
    separately: dialog.getByText(en.compose.twoWays),
    fullLink: readOnly(en.compose.fullLink),
    bareLink: readOnly(en.compose.bareLink),
    key: readOnly(en.compose.key),
    pending: page.locator('[aria-labelledby=pending-heading]'),
    history: page.locator('[aria-labelledby=history-heading]'),
    owned: page.locator('[aria-labelledby=owned-heading]'),
    identity: page.getByRole('region', { name: en.compose.identity }),
  };
}

export async function write(page: Page, draft: DraftInput): Promise<void> {
  const form = composing(page);
  await form.message.fill(draft.text);
  if (draft.lifetime !== undefined) await form.lifetime.selectOption({ label: draft.lifetime });
  if (draft.readers !== undefined) await chooseReaders(page, draft.readers);
  if (draft.label !== undefined || draft.passphrase !== undefined) await showMoreOptions(page);
  if (draft.label !== undefined) await form.label.fill(draft.label);
  if (draft.passphrase !== undefined) await form.passphrase.fill(draft.passphrase);
}

/** Opens *More options*, where they are not open. */
export async function showMoreOptions(page: Page): Promise<void> {
  if (!(await composing(page).label.isVisible())) await page.getByText(en.compose.more).click();
}

/** A list that the server was asked for, and that holds nothing. */
export async function expectEmpty(list: Locator): Promise<void> {
  await expect(list).toHaveAttribute('data-phase', /^(shown|no-identity)$/);
  await expect(list).toBeHidden();
}

async function chooseReaders(page: Page, readers: number): Promise<void> {
  const form = composing(page);
  await form.readers.selectOption({
    label: readers === 1 ? en.compose.readersOne : en.compose.readersSeveral,
  });
  if (readers !== 1) await form.readersCount.fill(String(readers));
}

/** Presses *Create secure link*, and closes the dialog that shows the links. */
export async function send(page: Page, draft: DraftInput): Promise<Links> {
  const form = composing(page);
  await write(page, draft);
  await form.create.click();
  await expect(form.dialog).toBeVisible();
  if (!(await form.bareLink.isVisible())) await form.separately.click();
  const links = {
    full: await form.fullLink.inputValue(),
    bare: await form.bareLink.inputValue(),
    key: await form.key.inputValue(),
  };
  await page.keyboard.press('Escape');
  await expect(form.dialog).toBeHidden();
  return links;
}

/** The rows of a list; there is none while it loads. */
export function rowsOf(region: Locator): Locator {
  return region.getByRole('listitem');
}
