import { basename } from 'node:path';
import { expect } from 'vitest';
import { beginning, en } from '../../words/english.ts';
import type { Person } from '../person.ts';
import { button, combobox, dialog, heading, region, type Target, text, textbox } from '../target.ts';

const linkDialog = dialog(en.compose.ready);

const LISTED = '[aria-labelledby=pending-heading][data-phase=shown]';

/** The composing page, by the names that it gives its parts. */
export const COMPOSING = {
  message: textbox(en.compose.message),
  label: textbox(en.compose.label),
  readers: combobox(en.compose.readers),
  addFiles: { role: 'file', name: en.compose.addFiles },
  files: { role: 'list', name: en.compose.files },
  create: button(en.compose.create),
  pending: region(en.compose.pending),
  owned: region(en.compose.owned),
  history: region(en.compose.history),
  identity: region(en.compose.identity),
  more: text(en.compose.more),
  separately: text(en.compose.twoWays, linkDialog),
} as const satisfies Record<string, Target>;

const message = region(en.view.message);

/** The reading page, likewise. */
export const READING_PAGE = {
  show: button(en.view.show),
  key: textbox(en.view.key),
  notice: { role: 'alert' },
  message,
  text: { css: 'pre', within: message },
  claimed: text(en.view.outcomes.claimed, message),
  owned: text(en.view.outcomes.own, message),
  leased: text(beginning(en.lease.until), message),
  erase: button(en.lease.erase, message),
  erased: text(en.lease.outcomes.erased, message),
  taken: heading(en.endings.taken.heading),
  alreadyRead: heading(en.endings['already-read'].heading),
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
  if (draft.label !== undefined) {
    await showMoreOptions(person);
    await person.paste(COMPOSING.label, draft.label);
  }
  if (draft.readers !== undefined) await person.choose(COMPOSING.readers, draft.readers);
  if (draft.files !== undefined) await attach(person, draft.files);
  await person.press(COMPOSING.create);
  await person.press(COMPOSING.separately);
  const links = {
    full: await person.read(textbox(en.compose.fullLink, linkDialog)),
    bare: await person.read(textbox(en.compose.bareLink, linkDialog)),
    key: await person.read(textbox(en.compose.key, linkDialog)),
  };
  await person.press(button(en.compose.done, linkDialog));
  await person.misses(linkDialog);
  return links;
}

/** The lists were fetched, also those that hold nothing: WebKit blocks the database of a page that is left while it opens it. */
export async function listed(person: Person): Promise<void> {
  const isListed = (css: string) => document.querySelector(css) !== null;
  await expect.poll(() => person.evaluate(isListed, LISTED), { timeout: 45_000 }).toBe(true);
}

/** They stay open after a message was sent. */
export async function showMoreOptions(person: Person): Promise<void> {
  if (!(await person.isSeen(COMPOSING.label))) await person.press(COMPOSING.more);
  await person.sees(COMPOSING.label);
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
