import { expect, type Locator, type Page } from '@playwright/test';

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
  const dialog = page.getByRole('dialog', { name: 'Your link is ready' });
  const readOnly = (name: string) => dialog.getByRole('textbox', { name, exact: true });
  return {
    message: page.getByRole('textbox', { name: 'Message' }),
    label: page.getByRole('textbox', { name: 'Label' }),
    lifetime: page.getByRole('combobox', { name: 'Lifetime' }),
    readers: page.getByRole('combobox', { name: 'Who can read it' }),
    readersCount: page.getByRole('textbox', { name: 'Number of people' }),
    passphrase: page.getByRole('textbox', { name: 'Passphrase' }),
    receipt: page.getByRole('switch', { name: 'Tell me when it is read' }),
    create: page.getByRole('button', { name: 'Create secure link' }),
    notice: page.locator('.notice-bad[role=alert]').first(),
    dialog,
    fullLink: readOnly('Full link'),
    bareLink: readOnly('Link without the key'),
    key: readOnly('Key'),
    pending: page.getByRole('region', { name: 'Waiting' }),
    history: page.getByRole('region', { name: 'History' }),
    owned: page.getByRole('region', { name: 'My messages' }),
    identity: page.getByRole('region', { name: 'Your key' }),
  };
}

export async function write(page: Page, draft: DraftInput): Promise<void> {
  const form = composing(page);
  await form.message.fill(draft.text);
  if (draft.label !== undefined) await form.label.fill(draft.label);
  if (draft.lifetime !== undefined) await form.lifetime.selectOption({ label: draft.lifetime });
  if (draft.readers !== undefined) await chooseReaders(page, draft.readers);
  if (draft.passphrase !== undefined) {
    if (!(await form.passphrase.isVisible())) await page.getByText('More options').click();
    await form.passphrase.fill(draft.passphrase);
  }
}

async function chooseReaders(page: Page, readers: number): Promise<void> {
  const form = composing(page);
  await form.readers.selectOption({ label: readers === 1 ? 'One reading' : 'Up to … people' });
  if (readers !== 1) await form.readersCount.fill(String(readers));
}

/** Presses *Create secure link*, and closes the dialog that shows the links. */
export async function send(page: Page, draft: DraftInput): Promise<Links> {
  const form = composing(page);
  await write(page, draft);
  await form.create.click();
  await expect(form.dialog).toBeVisible();
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
