import { expect, type Page } from '@playwright/test';
import { en } from '../../words/english.ts';
import { composing } from '../compose/composing.ts';

/** The address of `/` with *Your key*, which is there without being asked for only where there is something to lose. */
export const YOUR_KEY = '/#identity-heading';

/** By the link at the end of the page, where it is not there yet. */
async function showYourKey(page: Page): Promise<void> {
  if (await composing(page).identity.isVisible()) return;
  await page.locator('footer').getByRole('link', { name: en.compose.identity }).click();
}

/** *Your key* and its dialogs, by the names that the page gives them. */
export function ownKey(page: Page) {
  const panel = composing(page).identity;
  const exporting = page.getByRole('dialog', { name: en.compose.exportKeyHead });
  const importing = page.getByRole('dialog', { name: en.compose.importKeyHead });
  const resetDialog = page.getByRole('dialog', { name: en.compose.resetIdentityAsk });
  return {
    panel,
    unexported: panel.getByText(en.compose.unexported),
    exportKey: panel.getByRole('button', { name: en.compose.exportKey, exact: true }),
    importKey: panel.getByRole('button', { name: en.compose.importKey, exact: true }),
    reset: panel.getByRole('button', { name: en.compose.resetIdentity, exact: true }),
    exporting,
    exported: exporting.getByRole('textbox', { name: en.compose.exportedKey }),
    importing,
    field: importing.getByRole('textbox', { name: en.compose.importField }),
    notice: importing.getByRole('alert'),
    weak: importing.getByText(en.compose.importWeakWarning),
    resetDialog,
    replacing: page.getByRole('dialog', { name: en.compose.importAsk }),
    previous: panel.getByText(en.compose.previousLead),
    switchBack: panel.getByRole('button', { name: en.anywhere.switchBack }),
    forget: panel.getByRole('button', { name: en.compose.forgetPrevious }),
    forgetting: page.getByRole('dialog', { name: en.compose.forgetPreviousAsk }),
    saved: exporting.getByRole('button', { name: en.compose.exportYes }),
  };
}

export async function userId(page: Page): Promise<string> {
  await showYourKey(page);
  // That of the previous key comes second.
  const shown = composing(page)
    .identity.getByText(/^[0-9a-f]{12}$/)
    .first();
  return (await shown.textContent()) ?? '';
}

/** What a browser does that was told to clear the databases of pages, and not their local storage. */
export async function deleteKeys(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        indexedDB.deleteDatabase('InigmaCryptoKeys').onsuccess = () => resolve();
      }),
  );
}

/** Lets the databases of this page be full. */
export async function fillDatabases(page: Page): Promise<void> {
  await page.evaluate(() => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
}

/** Shows the key as a person does, and closes the dialog again. */
export async function keyOf(page: Page): Promise<string> {
  const { exportKey, exporting, exported } = ownKey(page);
  await showYourKey(page);
  await exportKey.click();
  await exporting.getByRole('button', { name: en.compose.showKey, exact: true }).click();
  await expect(exported).not.toHaveValue(/•/);
  const key = await exported.inputValue();
  await page.keyboard.press('Escape');
  await expect(exporting).toBeHidden();
  return key;
}

/** Pastes a key into the open dialog, or opens it first, and presses *Import key*. */
export async function importKey(page: Page, key: string): Promise<void> {
  const { importKey: button, importing, field } = ownKey(page);
  if (!(await importing.isVisible())) {
    await showYourKey(page);
    await button.click();
  }
  await field.fill(key);
  await importing.getByRole('button', { name: en.compose.importKey, exact: true }).click();
}

/** The same, with the word where it is asked for. */
export async function replaceKey(page: Page, key: string): Promise<void> {
  await importKey(page, key);
  await confirmReplace(page);
}

/** Types the word without which no key is replaced that is nowhere else and that something is kept under. */
export async function confirmReplace(page: Page): Promise<void> {
  const { importing, replacing } = ownKey(page);
  const isAsked = () => replacing.isVisible();
  await expect.poll(async () => (await isAsked()) || !(await importing.isVisible())).toBe(true);
  if (!(await isAsked())) return;
  await replacing.getByRole('textbox').fill(en.compose.importWord);
  await replacing.getByRole('button', { name: en.compose.importKey }).click();
  await expect(replacing).toBeHidden();
}

/** Saves the key as a file. */
export async function saveKey(page: Page): Promise<void> {
  const { exportKey, exporting } = ownKey(page);
  await showYourKey(page);
  await exportKey.click();
  const downloading = page.waitForEvent('download');
  await exporting.getByRole('button', { name: en.compose.saveKey }).click();
  await downloading;
  await page.keyboard.press('Escape');
  await expect(exporting).toBeHidden();
}
