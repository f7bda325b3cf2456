import { basename } from 'node:path';
import type { Person } from '../person.ts';
import { button, combobox, dialog, heading, region, type Target, text, textbox } from '../target.ts';

const linkDialog = dialog('Your link is ready');

/** The composing page, by the names that it gives its parts. */
export const COMPOSING = {
  message: textbox('Message'),
  label: textbox('Label'),
  readers: combobox('Who can read it'),
  addFiles: { role: 'file', name: 'Add files' },
  files: { role: 'list', name: 'Files' },
  create: button('Create secure link'),
  pending: region('Waiting'),
  owned: region('My messages'),
  nothingPending: text('Nothing is waiting for its readers.'),
} as const satisfies Record<string, Target>;

const message = region('The message');

/** The reading page, likewise. */
export const READING_PAGE = {
  show: button('Show the message'),
  key: textbox('Key'),
  notice: { role: 'alert' },
  message,
  text: { css: 'pre', within: message },
  claimed: text('It is yours now: only this browser can open it again.', message),
  owned: text('It is yours: only this browser can open it.', message),
  leased: text('You can open it again here', message),
  erase: button('Erase now', message),
  erased: text('It is erased.', message),
  taken: heading('Someone else has opened this message'),
  alreadyRead: heading('This message has already been read'),
} as const satisfies Record<string, Target>;

/** What is written into the composing page; the rest stays as the page proposes it. */
export interface DraftInput {
  readonly text?: string;
  readonly label?: string;
  readonly readers?: string;
  readonly files?: readonly string[];
}

export interface Links {
  readonly full: string;
  readonly bare: string;
  readonly key: string;
}

/** Writes, presses *Create secure link*, reads the links and closes their dialog. */
export async function send(person: Person, draft: DraftInput): Promise<Links> {
  if (draft.text !== undefined) await person.paste(COMPOSING.message, draft.text);
  if (draft.label !== undefined) await person.paste(COMPOSING.label, draft.label);
  if (draft.readers !== undefined) await person.choose(COMPOSING.readers, draft.readers);
  if (draft.files !== undefined) await attach(person, draft.files);
  await person.press(COMPOSING.create);
  const links = {
    full: await person.read(textbox('Full link', linkDialog)),
    bare: await person.read(textbox('Link without the key', linkDialog)),
    key: await person.read(textbox('Key', linkDialog)),
  };
  await person.press(button('Done', linkDialog));
  await person.misses(linkDialog);
  return links;
}

/** Files make the page longer, so the buttons below them lie still only when all are listed. */
async function attach(person: Person, paths: readonly string[]): Promise<void> {
  await person.chooseFiles(COMPOSING.addFiles, paths);
  for (const path of paths) await person.sees(text(basename(path), COMPOSING.files));
}

/** Opens a link and takes the message that it is of. */
export async function take(person: Person, link: string): Promise<void> {
  await person.open(link);
  await person.press(READING_PAGE.show);
  await person.sees(READING_PAGE.claimed);
}
