import { pathToFileURL } from 'node:url';
import type { SavedFile, Tab } from './browser.ts';
import type { InPage } from './in-page.ts';
import type { Target } from './target.ts';

// Browser tests run beside these.
const TIMEOUT_MILLISECONDS = 45_000;

/** What drivers say of a page that was left while it was asked. */
const LEFT =
  /context was destroyed|navigat|no such (frame|element|node)|detached|stale|DiscardedBrowsingContext|inPage|unload event|AbortError/i;

/** What a person does with the pages, in any engine. Every act waits until it can be done. */
export class Person {
  readonly origin: string;
  readonly #tab: Tab;

  constructor(tab: Tab, origin: string) {
    this.#tab = tab;
    this.origin = origin;
  }

  /** Opens a path of the server, or a whole address, and waits until it has loaded. */
  async open(address = '/'): Promise<void> {
    await this.#tab.evaluate(`typeof inPage === 'undefined' || ${call('forgetLanguages')}`);
    await this.#tab.goto(new URL(address, this.origin).href);
  }

  /**
   * Opens a file of this disk, before which no proxy stands: the driver brings in-page.ts there, once the file has loaded. What it
   * reports stays in `inPageReports`.
   */
  async openFile(path: string, inPage: string): Promise<void> {
    await this.open(pathToFileURL(path).href);
    const keep = 'const kept = (globalThis.inPageReports = []);';
    const report = 'globalThis.fetch = async (_, { body }) => void kept.push(body);';
    await this.#tab.evaluate(`(() => { ${keep} ${report} ${inPage}; return true; })()`);
  }

  /** Loads the page again, as a phone does with a tab that it had discarded. */
  reload(): Promise<void> {
    return this.#tab.reload();
  }

  /** To the page before, in the history of the tab. */
  back(): Promise<void> {
    return this.#tab.back();
  }

  /** Waits until it is visible. */
  async sees(target: Target): Promise<void> {
    await this.#expect('sees', target);
  }

  /** Whether it is visible now. */
  async isSeen(target: Target): Promise<boolean> {
    return (await this.#tab.evaluate(call('sees', target, 0))) === true;
  }

  /** Waits until it is not, or no more. */
  async misses(target: Target): Promise<void> {
    await this.#expect('misses', target);
  }

  async press(button: Target): Promise<void> {
    await this.#expect('pressable', button);
    await this.#tab.click(call('find', button));
  }

  /** Three presses of the mouse in the middle of it. */
  async tripleClick(target: Target): Promise<void> {
    await this.#expect('pressable', target);
    await this.#tab.tripleClick(call('find', target));
  }

  async selectAll(): Promise<void> {
    await this.#tab.pressWithControl('a');
  }

  /** Has the browser copy what is selected, by the keys. */
  async copySelected(): Promise<void> {
    await this.#tab.evaluate(call('awaitCopy'));
    await this.#tab.pressWithControl('c');
    await this.#tab.evaluate(call('copied'));
  }

  /** What the clipboard holds, byte for byte: pasted by the keys over what stands in a field of many lines. */
  async pasteFromClipboard(field: Target): Promise<string> {
    await this.#expect('pressable', field);
    await this.#tab.evaluate(call('awaitPaste', field));
    await this.#tab.pressWithControl('v');
    return String(await this.#tab.evaluate(call('pasted')));
  }

  /** Replaces what stands in a field, by the keys. */
  async type(field: Target, line: string): Promise<void> {
    await this.#expect('pressable', field);
    await this.#tab.evaluate(`${call('select', field)} !== null`);
    await this.#tab.typeText(call('find', field), line);
    const typed = await this.read(field);
    if (typed !== line) throw new Error(`Typed ${line}, and the field holds ${typed}.`);
  }

  /** Replaces what stands in a field at once, as lines need: WebKit's driver loses the breaks between them. */
  async paste(field: Target, text: string): Promise<void> {
    await this.#expect('pressable', field);
    await this.#tab.evaluate(call('paste', field, text));
  }

  /** Picks an option by its words. */
  async choose(field: Target, option: string): Promise<void> {
    await this.#expect('pressable', field);
    if (!(await this.#tab.evaluate(call('choose', field, option)))) throw new Error(`There is no ${option}.`);
  }

  async chooseFiles(field: Target, paths: readonly string[]): Promise<void> {
    await this.#expect('pressable', field);
    await this.#tab.chooseFiles(call('find', field), paths);
  }

  /** The value of a field, or the words of anything else as they are rendered, once there are any. */
  async read(target: Target): Promise<string> {
    return String(await this.#expect('read', target));
  }

  /** Presses a button and takes the file that is saved by that. */
  save(button: Target): Promise<SavedFile> {
    return this.#tab.download(() => this.press(button));
  }

  /** Runs a function in the page; it sees its argument, and nothing else from outside. */
  evaluate<Result, Argument>(work: (given: Argument) => Result, given: Argument): Promise<Awaited<Result>> {
    const expression = `(${work})(${JSON.stringify(given) ?? ''})`;
    return this.#tab.evaluate(expression) as Promise<Awaited<Result>>;
  }

  address(): Promise<string> {
    return this.#tab.evaluate('location.href') as Promise<string>;
  }

  /** The languages that pages have been shown in since an address was last opened. */
  languagesShown(): Promise<string[]> {
    return this.#tab.evaluate(call('languages')) as Promise<string[]>;
  }

  /** Waits until what the page has to report has arrived. */
  async reported(): Promise<void> {
    await this.#tab.evaluate(`typeof inPage === 'undefined' || ${call('reported')}`);
  }

  resize(width: number, height: number): Promise<void> {
    return this.#tab.resize(width, height);
  }

  /** PNG of what is in view. */
  picture(): Promise<Buffer> {
    return this.#tab.picture();
  }

  leave(): Promise<void> {
    return this.#tab.close();
  }

  /** What the page gives for it, as soon as that is true or a string. */
  async #expect(condition: 'sees' | 'misses' | 'pressable' | 'read', target: Target): Promise<unknown> {
    const deadline = performance.now() + TIMEOUT_MILLISECONDS;
    while (performance.now() < deadline) {
      const left = Math.ceil(deadline - performance.now());
      try {
        const found = await this.#tab.evaluate(call(condition, target, left));
        if (found === true || typeof found === 'string') return found;
      } catch (error) {
        if (!LEFT.test(String(error))) throw error;
      }
    }
    const words = await this.#tab.evaluate('document.body.innerText');
    throw new Error(`Not so: ${condition} ${JSON.stringify(target)}. The page says:\n${words}`);
  }
}

/** The expression that calls one of in-page.ts. */
function call(name: keyof InPage, ...given: unknown[]): string {
  return `inPage.${name}(${given.map((one) => JSON.stringify(one)).join(', ')})`;
}
