import { chromium } from '@playwright/test';
import { findChromium } from '../../build/chromium.ts';
import { CHROMIUM_SWITCHES } from '../../build/chromium-switches.ts';
import { answering } from '../browser/answer/answering.ts';
import { attaching, type GivenFile } from '../browser/compose/attaching.ts';
import { composing, type DraftInput, showMoreOptions } from '../browser/compose/composing.ts';
import { ownKey, YOUR_KEY } from '../browser/identity/own-key.ts';
import { reading } from '../browser/reader/reading.ts';
import { asking } from '../browser/requests/asking.ts';
import { Person as BrowserPerson } from '../browser/shell/person.ts';
import { en } from '../words/english.ts';

/** A page waits for a server and a core that other tests use as well. */
const TIMEOUT_MILLISECONDS = 60_000;

/** One browser for all; nobody who uses it shares a profile with another. */
export class Browser {
  readonly #browser: Awaited<ReturnType<typeof chromium.launch>>;
  readonly #people: BrowserPerson[] = [];

  private constructor(browser: Awaited<ReturnType<typeof chromium.launch>>) {
    this.#browser = browser;
  }

  static async start(): Promise<Browser> {
    const executablePath = findChromium(process.env);
    if (executablePath === null) throw new Error('Chromium not found: set CHROMIUM_PATH to its path.');
    return new Browser(await chromium.launch({ executablePath, args: [...CHROMIUM_SWITCHES] }));
  }

  /** What must never happen, by all pages together. */
  get violations(): readonly string[] {
    return this.#people.flatMap(({ violations }) => violations);
  }

  async newPages(server: string): Promise<Pages> {
    const context = await this.#browser.newContext();
    context.setDefaultTimeout(TIMEOUT_MILLISECONDS);
    const person = new BrowserPerson(context, await context.newPage(), server);
    await person.watch();
    this.#people.push(person);
    return new Pages(person);
  }

  stop(): Promise<void> {
    return this.#browser.close();
  }
}

/** The pages as a person with a browser uses them. */
export class Pages {
  readonly #person: BrowserPerson;

  constructor(person: BrowserPerson) {
    this.#person = person;
  }

  get page() {
    return this.#person.page;
  }

  /** The recovery phrase, as somebody writes it down. */
  async phrase(): Promise<string> {
    await this.#person.visit(YOUR_KEY);
    const { exportKey, exporting } = ownKey(this.page);
    await exportKey.click();
    await exporting.getByRole('button', { name: en.compose.showPhrase }).click();
    const words = exporting.getByRole('region', { name: en.compose.phrase }).getByRole('listitem');
    await words.last().waitFor();
    return (await words.allTextContents()).join(' ');
  }

  async importPhrase(phrase: string): Promise<void> {
    await this.#person.visit(YOUR_KEY);
    const { importKey, importing, field } = ownKey(this.page);
    await importKey.click();
    await field.fill(phrase);
    await importing.getByRole('button', { name: en.compose.importKey, exact: true }).click();
    await importing.waitFor({ state: 'hidden' });
  }

  /** The whole link. */
  async send(draft: DraftInput, files: readonly GivenFile[] = []): Promise<string> {
    await this.#person.visit();
    const form = composing(this.page);
    await form.message.fill(draft.text);
    if (draft.readers !== undefined) await this.#chooseReaders(draft.readers);
    await showMoreOptions(this.page);
    await form.label.fill(draft.label ?? '');
    await form.passphrase.fill(draft.passphrase ?? '');
    if (files.length > 0) await attaching(this.page).add.setInputFiles([...files]);
    await form.create.click();
    return form.fullLink.inputValue();
  }

  /** Opens a message of somebody else. */
  async open(link: string, passphrase?: string) {
    await this.#visit(link);
    const view = reading(this.page);
    if (passphrase !== undefined) await view.passphrase.fill(passphrase);
    await view.show.click();
    await view.message.waitFor();
    return view;
  }

  /** Opens a message of one's own, which needs no press of a button. */
  async openOwn(id: string) {
    await this.#person.visit(`/view?view=${id}`);
    const view = reading(this.page);
    await view.text.waitFor();
    return view;
  }

  /** The link of a request. */
  async ask(note: string, wantsFiles: boolean): Promise<string> {
    await this.#person.visit();
    const view = asking(this.page);
    await view.button.click();
    await view.note.fill(note);
    await view.files.setChecked(wantsFiles);
    await view.make.click();
    return view.link.inputValue();
  }

  /** Answers a request, and gives the note that the page shows. */
  async answer(link: string, text: string, files: readonly GivenFile[] = []): Promise<string> {
    await this.#visit(link);
    const view = answering(this.page);
    const note = await view.note.textContent();
    await view.answer.fill(text);
    if (files.length > 0) await view.addFiles.setInputFiles([...files]);
    await view.send.click();
    await view.delivered.waitFor();
    return note ?? '';
  }

  async #chooseReaders(readers: number): Promise<void> {
    const form = composing(this.page);
    const label = readers === 1 ? en.compose.readersOne : en.compose.readersSeveral;
    await form.readers.selectOption({ label });
    if (readers > 1) await form.readersCount.fill(String(readers));
  }

  async #visit(link: string): Promise<void> {
    // From another page, so that a link to the same page loads it.
    await this.page.goto('about:blank');
    await this.page.goto(link);
  }
}
