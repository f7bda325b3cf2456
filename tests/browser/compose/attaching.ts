import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { envelopeLength, largestPlaintext } from '../../../src/client/primitives.ts';
import { en } from '../../words/english.ts';

/** A file as Playwright hands it to a page. */
export interface GivenFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

export function given(name: string, buffer: Buffer = Buffer.from(name), mimeType = ''): GivenFile {
  return { name, mimeType, buffer };
}

/** The files of the composing page, by the names that it gives its parts. */
export function attaching(page: Page) {
  const list = page.getByRole('list', { name: en.compose.files });
  return {
    add: page.getByLabel(en.compose.addFiles),
    rows: list.getByRole('listitem'),
    remove: (name: string) => list.getByRole('button', { name: `Remove ${name}`, exact: true }),
    /** The counter of the message. */
    sizeNote: page.locator('#message-room'),
    hint: page.getByText(en.compose.picturesTell),
    dropHint: page.getByText(en.compose.dropHere),
  };
}

/** The files of an open message. */
export function attachmentsOf(page: Page) {
  const message = page.getByRole('region', { name: en.view.message });
  return {
    rows: message.getByRole('listitem'),
    pictures: message.locator('img'),
    save: (name: string) => message.getByRole('button', { name: `Save ${name}`, exact: true }),
    share: (name: string) => message.getByRole('button', { name: `Share… ${name}`, exact: true }),
  };
}

/** What a press of *Save* puts on the disk. */
export async function saved(page: Page, button: Locator): Promise<{ name: string; bytes: Buffer }> {
  const downloading = page.waitForEvent('download');
  await button.click();
  const download = await downloading;
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

/** Random bytes, as many as fill a message of this one file to the last byte that the server takes. */
export function largestFile(name: string, maxMessageLength: number): Buffer {
  const left = (size: number) =>
    largestPlaintext(maxMessageLength) -
    envelopeLength({ text: '', label: '', files: [{ name, type: 'application/octet-stream', size }] });
  const digits = maxMessageLength;
  return randomBytes(digits + left(digits));
}

/** What a program that drags files, or text, hands over when it lets go. */
export function dragging(page: Page, files: readonly GivenFile[], text = '') {
  const plain = files.map(({ name, mimeType, buffer }) => ({ name, mimeType, bytes: [...buffer] }));
  return page.evaluateHandle(
    ({ plain, text }) => {
      const transfer = new DataTransfer();
      for (const { name, mimeType, bytes } of plain)
        transfer.items.add(new File([new Uint8Array(bytes)], name, { type: mimeType }));
      if (text !== '') transfer.setData('text/plain', text);
      return transfer;
    },
    { plain, text },
  );
}
